import { plural } from '@lingui/core/macro'
import { useLingui } from '@lingui/react/macro'
import type { Exceptions } from '@mesa/api'
import { Link } from '@tanstack/react-router'
import type { ComponentType, ReactNode } from 'react'
import { usePermission } from '../../session/session.ts'

interface ElsewhereProps {
  exceptions: Exceptions
  Group: ComponentType<{ title: string; why: string; count: number; children: ReactNode }>
}

function Line({ text, children }: { text: string; children: ReactNode }) {
  return (
    <li className="ex-line">
      <span />
      <p className="grow">{text}</p>
      {children}
    </li>
  )
}

/** What is cured on another page: mail that was not delivered, what could not be read, calendars that never open. */
export function ElsewhereLines({ exceptions: { failedMails, quarantined, neverOpen }, Group }: ElsewhereProps) {
  const { t } = useLingui()
  const mayReadMail = usePermission('mailbox.read')
  const mayReadQuarantine = usePermission('quarantine.read')
  const failed = plural(failedMails, {
    one: '# correo no se pudo entregar',
    other: '# correos no se pudieron entregar',
  })
  const kept = plural(quarantined, {
    one: 'Llegó # entrada que no se pudo leer',
    other: 'Llegaron # entradas que no se pudieron leer',
  })
  return (
    <>
      {failedMails > 0 && (
        <Group title={t`Entrega fallida`} why={t`Alguien no recibió lo que se le escribió.`} count={failedMails}>
          <Line text={failed}>
            {mayReadMail && (
              <Link className="btn" to="/mailbox" search={{ state: 'failed' }}>
                {t`Ver los correos`}
              </Link>
            )}
          </Line>
        </Group>
      )}
      {quarantined > 0 && (
        <Group
          title={t`En cuarentena`}
          why={t`Llegó algo que no se pudo leer; está guardado completo.`}
          count={quarantined}
        >
          <Line text={kept}>
            {mayReadQuarantine && (
              <Link className="btn" to="/mailbox" search={{ tab: 'quarantine' }}>
                {t`Revisar`}
              </Link>
            )}
          </Line>
        </Group>
      )}
      {neverOpen.length > 0 && (
        <Group
          title={t`Calendario que nunca abre`}
          why={t`Sus plazos en horas hábiles nunca vencerían.`}
          count={neverOpen.length}
        >
          {neverOpen.map(({ id, name }) => (
            <Line key={id} text={name}>
              <Link className="btn" to="/admin/$section/$id" params={{ section: 'calendars', id }}>
                {t`Corregir el calendario`}
              </Link>
            </Line>
          ))}
        </Group>
      )}
    </>
  )
}
