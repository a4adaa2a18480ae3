import { plural } from '@lingui/core/macro'
import { useLingui } from '@lingui/react/macro'
import type { TimelineEntry } from '@mesa/api'
import type { IncidentEventType } from '@mesa/core'
import {
  IconArrowBackUp,
  IconBell,
  IconBellRinging,
  IconBolt,
  IconBoltOff,
  IconCheck,
  IconChevronDown,
  IconChevronRight,
  IconClock,
  IconClockCheck,
  IconClockX,
  IconHourglass,
  IconMailForward,
  IconPlayerPlay,
  IconPointFilled,
  IconReceiptDollar,
  IconShield,
  IconTool,
  IconUserCheck,
  IconUserX,
  IconX,
  type TablerIcon,
} from '@tabler/icons-react'
import { useLocation } from '@tanstack/react-router'
import { useEffect, useState } from 'react'
import { EntryTime } from './entry-time.tsx'
import { type EventFacts, eventText } from './event-text.ts'
import { MailMark } from './mail-mark.tsx'

const icons: Partial<Record<IncidentEventType, TablerIcon>> = {
  coverage_decided: IconShield,
  urgency_set: IconBolt,
  urgency_withdrawn: IconBoltOff,
  clock_started: IconClock,
  clock_rebased: IconClock,
  clock_stopped: IconClock,
  target_met: IconClockCheck,
  target_breached: IconClockX,
  assigned: IconUserCheck,
  account_corrected: IconTool,
  system_corrected: IconTool,
  work_started: IconPlayerPlay,
  waiting_for_customer: IconHourglass,
  resumed: IconPlayerPlay,
  resolved: IconCheck,
  closed: IconX,
  reopened: IconArrowBackUp,
  notices_queued: IconMailForward,
  escalation_fired: IconBellRinging,
  escalation_skipped: IconBell,
  ladder_chosen: IconBell,
  lead_raised: IconReceiptDollar,
  site_corrected: IconTool,
  unassigned: IconUserX,
}

/** What follows by rule from something else: naming whoever set it off would say that they did it. */
const byRule: readonly IncidentEventType[] = [
  'coverage_decided',
  'clock_started',
  'clock_rebased',
  'clock_stopped',
  'target_met',
  'target_breached',
  'notices_queued',
  'ladder_chosen',
  'escalation_fired',
  'escalation_skipped',
  'lead_raised',
]

/** One thing that happened, on one line, with who did it where a person did. */
export function EventLine({ entry, facts }: { entry: TimelineEntry; facts: EventFacts }) {
  const Icon = icons[entry.event.type] ?? IconPointFilled
  const isBreach = entry.event.type === 'target_breached'
  const byPerson = entry.event.actor.kind === 'user' && !byRule.includes(entry.event.type)
  return (
    <div className={isBreach ? 'ev is-breach' : 'ev'} id={`e${entry.version}`}>
      <span className="e-ic">
        <Icon size={16} stroke={1.75} className="ic" aria-hidden="true" />
      </span>
      <span>
        {eventText(entry, facts)}
        {entry.event.type === 'urgency_set' && entry.content && !entry.content.erased && (
          <q className="ev-q">{entry.content.text}</q>
        )}
        {byPerson && <span className="muted"> · {entry.actorName}</span>}
        {entry.mail && <MailMark mail={entry.mail} />}
      </span>
      <EntryTime at={entry.event.at} />
    </div>
  )
}

/** A run of events as one line that opens. */
export function FoldedLine({ entries, facts }: { entries: readonly TimelineEntry[]; facts: EventFacts }) {
  const { t } = useLingui()
  const asked = useLocation({ select: ({ hash }) => hash })
  const isAsked = entries.some(({ version }) => asked === `e${version}`)
  const [isOpen, setOpen] = useState(isAsked)
  useEffect(() => {
    if (isAsked) setOpen(true)
  }, [isAsked])
  const last = entries.at(-1)
  if (!last) return null
  const Chevron = isOpen ? IconChevronDown : IconChevronRight
  const count = plural(entries.length, { one: '# evento', other: '# eventos' })
  return (
    <>
      <div className="ev" data-versions={entries.map(({ version }) => version).join(' ')}>
        <span className="e-ic">
          <Chevron size={16} stroke={1.75} className="ic" aria-hidden="true" />
        </span>
        <button type="button" className="ev-fold" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
          <b>{count}</b>
          {!isOpen && <span className="muted trunc">{eventText(last, facts)}</span>}
          <span className="sr">{isOpen ? t`Ocultar` : t`Mostrar`}</span>
        </button>
        <EntryTime at={last.event.at} />
      </div>
      {isOpen && entries.map((entry) => <EventLine key={entry.version} entry={entry} facts={facts} />)}
    </>
  )
}
