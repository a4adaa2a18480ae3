import { useLingui } from '@lingui/react/macro'
import type { PlanBody } from '@mesa/core'
import { clockKinds, clockName } from '@mesa/i18n'
import { useLanguage } from '../../session/use-language.ts'
import { type Urgency, urgencies, withTarget } from './plan-body.ts'
import { TargetCell, targetPath } from './target-cell.tsx'

interface PromiseTableProps {
  body: PlanBody
  onChange: (body: PlanBody) => void
}

export function useUrgencyWords(): Record<Urgency, string> {
  const { t } = useLingui()
  return { urgent: t`Urgentes`, other: t`Los demás` }
}

/** R14, R15: what is promised to whom, three clocks by two urgencies. */
export function PromiseTable({ body, onChange }: PromiseTableProps) {
  const { t } = useLingui()
  const language = useLanguage()
  const words = useUrgencyWords()
  return (
    <table className="pl-promises">
      <caption className="sr">{t`Tiempos prometidos por urgencia`}</caption>
      <thead>
        <tr>
          <td />
          {urgencies.map((urgency) => (
            <th key={urgency} scope="col">
              {words[urgency]}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {clockKinds.map((clock) => (
          <tr key={clock}>
            <th scope="row">{clockName(language, clock)}</th>
            {urgencies.map((urgency) => (
              <td key={urgency} data-head={words[urgency]}>
                <TargetCell
                  label={`${words[urgency]}, ${clockName(language, clock).toLocaleLowerCase(language)}`}
                  path={targetPath(urgency, clock)}
                  target={body.targets[urgency][clock]}
                  onChange={(target) => onChange(withTarget(body, urgency, clock, target))}
                />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
