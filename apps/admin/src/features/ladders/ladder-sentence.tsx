import { useLingui } from '@lingui/react/macro'
import { formatInstant, stepText } from '@mesa/i18n'
import { useZoned } from '../../session/use-zoned.ts'
import type { RecordSaidProps } from '../../ui/record-editor.ts'
import { useRecipients } from './recipients.ts'

/** Each step as it would be read aloud, with the hour at which it would come for a report that came now. */
export function LadderSentence({ body, example }: RecordSaidProps<'ladder'>) {
  const { t } = useLingui()
  const zoned = useZoned()
  const { nameOf } = useRecipients()
  const atOf = (stepId: string): number | null => example?.steps.find(({ step }) => step.id === stepId)?.at ?? null
  return (
    <section className="rec-say" aria-label={t`Lo que hace esta escalera`}>
      <p>
        {body.clock === 'first_response'
          ? t`Sigue el reloj de la primera respuesta de cada reporte.`
          : t`Sigue el reloj de la solución de cada reporte.`}{' '}
        {!body.active && t`Está apagada: no avisa a nadie.`}
      </p>
      {body.steps.length === 0 && <p className="second">{t`Sin pasos no avisa a nadie.`}</p>}
      <ol className="ladder-say">
        {body.steps.map((step) => {
          const at = atOf(step.id)
          return (
            <li key={step.id}>
              <time>{at === null ? '' : formatInstant(zoned.language, { ...zoned, at })}</time>
              <span>{stepText(zoned.language, step, step.notify.map(nameOf))}</span>
            </li>
          )
        })}
      </ol>
      {body.steps.some(({ id }) => atOf(id) !== null) && (
        <p className="t12 muted">{t`Las horas son las de un reporte urgente sin póliza que llegara ahora.`}</p>
      )}
    </section>
  )
}
