import './policies.css'
import { useLingui } from '@lingui/react/macro'
import type { WorkedDue } from '@mesa/api'
import type { PlanBody } from '@mesa/core'
import { clockName, formatSpokenInstant, formatTargetLength, planSentences, policySentences } from '@mesa/i18n'
import { useRecords } from '../../connection/use-records.ts'
import { useZoned } from '../../session/use-zoned.ts'
import type { RecordSaidProps } from '../../ui/record-editor.ts'
import { useAccount } from './use-account.ts'
import { usePlanOf } from './use-plan-of.ts'

/** The plan as it was agreed on, with the policy's own number of reports. */
function usePlanSentences(plan: PlanBody | null): string[] {
  const { language } = useZoned()
  const calendars = useRecords('calendar')
  if (!plan) return []
  const calendar = calendars.find(({ id }) => id === plan.calendarId)
  return planSentences(language, { ...plan, active: true }, calendar?.body.calendar.weekly ?? null)
}

function useContract({ id, body }: RecordSaidProps<'policy'>): string[] {
  const { language } = useZoned()
  const systems = useRecords('system')
  const account = useAccount(body.accountId)
  const plan = usePlanOf(id, body.planVersionId)
  const named = [...systems, ...(account?.body.sites ?? [])]
  const said = policySentences(language, {
    ...body,
    accountName: account?.name ?? null,
    plan: plan && { name: plan.body.name, version: plan.version },
    nameOf: (of) => named.find((each) => each.id === of)?.name ?? of,
  })
  const allowance = body.allowance ?? plan?.body.allowance
  const promised = usePlanSentences(plan && { ...plan.body, ...(allowance && { allowance }) })
  return [...said, ...promised]
}

function Due({ due }: { due: WorkedDue }) {
  const { t } = useLingui()
  const { language, timezone, now } = useZoned()
  const name = clockName(language, due.clock)
  const length = formatTargetLength(language, due.target)
  const kind = due.urgency === 'urgent' ? t`Urgente` : t`No urgente`
  return (
    <tr>
      <th scope="row">{kind}</th>
      <td>{`${name}, ${length}`}</td>
      <td className="strong">
        {due.dueAt === null
          ? t`nunca: el calendario no abre`
          : formatSpokenInstant(language, { at: due.dueAt, timezone, now })}
      </td>
    </tr>
  )
}

/** The contract read aloud, and what it would promise to a report that came now. */
export function PolicySentence(props: RecordSaidProps<'policy'>) {
  const { t } = useLingui()
  const sentences = useContract(props)
  const dues = props.example?.dues ?? []
  return (
    <section className="pol-said" aria-label={t`El contrato en palabras`}>
      <ul>
        {sentences.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
      {dues.length > 0 && (
        <table className="pol-dues">
          <caption>{t`Si llegara ahora un reporte, vencería:`}</caption>
          <tbody>
            {dues.map((due) => (
              <Due key={`${due.urgency} ${due.clock}`} due={due} />
            ))}
          </tbody>
        </table>
      )}
    </section>
  )
}
