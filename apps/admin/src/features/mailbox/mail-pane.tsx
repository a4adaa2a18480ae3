import { useLingui } from '@lingui/react/macro'
import type { MailboxMail } from '@mesa/api'
import { formatBytes, formatInstant } from '@mesa/i18n'
import { IconAlertCircle, IconPaperclip, IconX } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { trpc } from '../../connection/trpc.ts'
import { usePermission } from '../../session/session.ts'
import { useZoned } from '../../session/use-zoned.ts'
import { LoadError } from '../../ui/load-error.tsx'
import { MailFrame } from '../../ui/mail-frame.tsx'
import { isHeld, stateWords } from './mail-words.ts'
import { useMailActs } from './use-mail-acts.ts'

function Headers({ mail }: { mail: MailboxMail }) {
  const { t, i18n } = useLingui()
  const { language, timezone, now } = useZoned()
  const instant = (at: number) => formatInstant(language, { at, timezone, now })
  const lines: [string, string | null][] = [
    [t`De`, mail.from],
    [t`Para`, mail.to],
    [t`Copia`, mail.cc.join(', ') || null],
    [t`Estado`, `${i18n._(stateWords[mail.state])} · ${instant(mail.at ?? mail.createdAt)}`],
    [t`Intentos`, mail.attempts > 0 ? String(mail.attempts) : null],
    [t`Siguiente intento`, mail.nextAttemptAt === null ? null : instant(mail.nextAttemptAt)],
    ['Message-ID', mail.messageId],
    ['In-Reply-To', mail.inReplyTo],
    ['References', mail.references.join(' ') || null],
  ]
  return (
    <dl className="mb-headers">
      {lines.map(
        ([name, said]) =>
          said && (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{said}</dd>
            </div>
          ),
      )}
    </dl>
  )
}

function Body({ mail }: { mail: MailboxMail }) {
  const { t } = useLingui()
  const { language } = useZoned()
  const [shown, setShown] = useState<'html' | 'text'>('html')
  return (
    <>
      <div className="tabs" role="tablist" aria-label={t`Cómo se ve`}>
        {(['html', 'text'] as const).map((mode) => (
          <button
            key={mode}
            type="button"
            role="tab"
            aria-selected={shown === mode}
            className={shown === mode ? 'tab is-active' : 'tab'}
            onClick={() => setShown(mode)}
          >
            {mode === 'html' ? t`Con formato` : t`Solo texto`}
          </button>
        ))}
      </div>
      {shown === 'html' ? (
        <MailFrame html={mail.html} title={mail.subject} />
      ) : (
        <pre className="mb-text">{mail.text}</pre>
      )}
      {mail.attachments.map(({ filename, bytes }) => (
        <p key={filename} className="row t12">
          <IconPaperclip size={14} stroke={1.75} className="ic" aria-hidden="true" />
          {filename} <span className="muted">{formatBytes(language, bytes)}</span>
        </p>
      ))}
    </>
  )
}

function Decide({ mail, hasRelay }: { mail: MailboxMail; hasRelay: boolean }) {
  const { t } = useLingui()
  const mayDecide = usePermission('mailbox.decide')
  const acts = useMailActs(() => undefined)
  if (!isHeld(mail) || !mayDecide) return null
  return (
    <>
      <div className="row">
        <button
          type="button"
          className="btn btn--primary"
          disabled={acts.isBusy || !hasRelay}
          onClick={() => void acts.sendMail([mail.id])}
        >
          {t`Enviar`}
        </button>
        <button
          type="button"
          className="btn btn--danger"
          disabled={acts.isBusy}
          onClick={() => void acts.discardMail([mail.id])}
        >
          {t`Descartar`}
        </button>
        {!hasRelay && <span className="hint">{t`Falta un servidor de salida para enviarlo.`}</span>}
      </div>
      <div role="alert">{acts.problem && <p className="error">{acts.problem}</p>}</div>
    </>
  )
}

/** One mail whole, with its headers and what the other server said. */
export function MailPane({ id, hasRelay, onClose }: { id: string; hasRelay: boolean; onClose: () => void }) {
  const { t } = useLingui()
  const mail = useQuery(trpc.mailbox.get.queryOptions({ id }))
  return (
    <section className="mb-pane" aria-label={t`Correo abierto`}>
      <div className="mb-top">
        <h2 className="trunc grow">{mail.data?.subject}</h2>
        <button type="button" className="iconbtn" aria-label={t`Cerrar el correo`} onClick={onClose}>
          <IconX size={16} stroke={1.75} className="ic" aria-hidden="true" />
        </button>
      </div>
      {mail.isError && <LoadError error={mail.error} onRetry={() => void mail.refetch()} />}
      {mail.data && (
        <>
          {mail.data.folio && (
            <p>
              <Link className="link" to="/incidents/$folio" params={{ folio: mail.data.folio }}>
                {t`Reporte ${mail.data.folio}`}
              </Link>
            </p>
          )}
          <Headers mail={mail.data} />
          {mail.data.problem && (
            <p className="error">
              <IconAlertCircle size={14} stroke={1.75} className="ic" aria-hidden="true" />
              {t`El otro servidor dijo: ${mail.data.problem}`}
            </p>
          )}
          <Decide mail={mail.data} hasRelay={hasRelay} />
          <Body mail={mail.data} />
        </>
      )}
    </section>
  )
}
