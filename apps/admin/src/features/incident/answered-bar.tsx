import { useLingui } from '@lingui/react/macro'
import type { IncidentView } from '@mesa/api'
import type { IncidentEvent } from '@mesa/core'
import { IconMessage2Exclamation } from '@tabler/icons-react'
import { useSession } from '../../session/session.ts'

interface AnsweredBarProps {
  view: IncidentView
  /** The version that was shown when the writing began. */
  since: number
  isWriting: boolean
  /** What this tab sent itself. */
  sentHere: readonly string[]
}

/** Somebody answered, or the customer wrote, while one was writing: two answers would cross. */
export function AnsweredBar({ view, since, isWriting, sentHere }: AnsweredBarProps) {
  const { t } = useLingui()
  const { user } = useSession()
  const isOwn = ({ actor }: IncidentEvent) => actor.kind === 'user' && actor.userId === user.userId
  const crossed = view.timeline.findLast(({ version, event, content }) => {
    const isFromHere = isOwn(event) && sentHere.includes(content?.text.trim() ?? '')
    return version > since && !isFromHere && (event.type === 'replied' || event.type === 'customer_replied')
  })
  const text = crossed?.content?.text.split('\n')[0]?.slice(0, 120) ?? ''
  return (
    <div role="status">
      {isWriting && crossed && (
        <p className="comp-note">
          <IconMessage2Exclamation size={14} stroke={1.75} className="ic" aria-hidden="true" />
          <span>
            {crossed.event.type !== 'replied'
              ? t`El cliente escribió mientras usted respondía: «${text}»`
              : isOwn(crossed.event)
                ? t`Usted ya respondió en otra pestaña: «${text}»`
                : t`${crossed.actorName} respondió mientras usted escribía: «${text}»`}
          </span>
        </p>
      )}
    </div>
  )
}
