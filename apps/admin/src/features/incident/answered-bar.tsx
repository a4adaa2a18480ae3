import { useLingui } from '@lingui/react/macro'
import type { IncidentView } from '@mesa/api'
import { IconMessage2Exclamation } from '@tabler/icons-react'
import { useSession } from '../../session/session.ts'

interface AnsweredBarProps {
  view: IncidentView
  /** The version that was shown when the writing began. */
  since: number
  isWriting: boolean
}

/** Somebody answered, or the customer wrote, while one was writing: two answers would cross. */
export function AnsweredBar({ view, since, isWriting }: AnsweredBarProps) {
  const { t } = useLingui()
  const { user } = useSession()
  const crossed = view.timeline.findLast(({ version, event }) => {
    const isByOthers = event.actor.kind !== 'user' || event.actor.userId !== user.userId
    return version > since && isByOthers && (event.type === 'replied' || event.type === 'customer_replied')
  })
  const text = crossed?.content?.text.split('\n')[0]?.slice(0, 120) ?? ''
  return (
    <div role="status">
      {isWriting && crossed && (
        <p className="comp-note">
          <IconMessage2Exclamation size={14} stroke={1.75} className="ic" aria-hidden="true" />
          <span>
            {crossed.event.type === 'replied'
              ? t`${crossed.actorName} respondió mientras usted escribía: «${text}»`
              : t`El cliente escribió mientras usted respondía: «${text}»`}
          </span>
        </p>
      )}
    </div>
  )
}
