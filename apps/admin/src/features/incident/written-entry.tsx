import { useLingui } from '@lingui/react/macro'
import type { ContentView, TimelineEntry } from '@mesa/api'
import { formatSeconds } from '@mesa/i18n'
import { IconLock, IconPhone } from '@tabler/icons-react'
import { Avatar } from '../../ui/avatar.tsx'
import { ChannelIcon } from '../../ui/channel-icon.tsx'
import { EntryTime } from './entry-time.tsx'
import { MailMark } from './mail-mark.tsx'
import { MessageBody } from './message-body.tsx'

const authorOf = (entry: TimelineEntry): string => {
  const { name, address, phone } = entry.content?.author ?? {}
  return name ?? address ?? phone ?? entry.actorName
}

function Recipients({ content }: { content: ContentView }) {
  const { t } = useLingui()
  if (content.to.length === 0) return null
  return (
    <span className="e-to trunc">
      {t`para ${content.to.join(', ')}`}
      {content.cc.length > 0 && ` · ${t`copia a ${content.cc.join(', ')}`}`}
    </span>
  )
}

/** A mail or a form, from the customer or to them. */
export function MessageEntry({ entry }: { entry: TimelineEntry }) {
  const { t } = useLingui()
  const { event, content } = entry
  const isOurs = event.type === 'replied'
  const kind = event.type === 'opened' ? event.channelKind : 'email'
  const author = authorOf(entry)
  return (
    <article className={isOurs ? 'e is-ours' : 'e'} id={`e${entry.version}`} aria-label={t`Mensaje de ${author}`}>
      <Avatar name={author} />
      <div>
        <p className="e-by">
          <b className="trunc">{author}</b>
          <ChannelIcon kind={kind} />
          {isOurs && content && <Recipients content={content} />}
          {entry.mail && <MailMark mail={entry.mail} />}
          <EntryTime at={event.at} />
        </p>
        {content && <MessageBody content={content} />}
      </div>
    </article>
  )
}

/** Internal: lock, word and tint, never the colour alone. */
export function NoteEntry({ entry }: { entry: TimelineEntry }) {
  const { t } = useLingui()
  return (
    <article className="e" id={`e${entry.version}`} aria-label={t`Nota interna de ${entry.actorName}`}>
      <Avatar name={entry.actorName} />
      <div className="box box--note">
        <p className="e-by">
          <IconLock size={14} stroke={1.75} className="ic" aria-hidden="true" />
          <b>{t`Nota interna`}</b>
          <span className="trunc">{entry.actorName}</span>
          <EntryTime at={entry.event.at} />
        </p>
        {entry.content && <MessageBody content={entry.content} />}
      </div>
    </article>
  )
}

/** A call: the one that raised the report, or one that was logged later. */
export function CallEntry({ entry }: { entry: TimelineEntry }) {
  const { t } = useLingui()
  const { event, content } = entry
  const author = authorOf(entry)
  const title = event.type === 'opened' ? t`Llamada de ${author}` : t`Llamada`
  return (
    <article className="e" id={`e${entry.version}`} aria-label={title}>
      <span className="e-ic">
        <IconPhone size={16} stroke={1.75} className="ic" aria-hidden="true" />
      </span>
      <div className="box box--call">
        <p className="e-by">
          <b className="trunc">{title}</b>
          {event.type === 'called' && event.seconds > 0 && <span>{formatSeconds(event.seconds)}</span>}
          <span className="trunc">{t`atendió ${entry.actorName}`}</span>
          <EntryTime at={event.at} />
        </p>
        {content && <MessageBody content={content} />}
        {event.type === 'called' && (
          <p className="t12 muted">{event.answered ? t`Cuenta como respuesta` : t`No cuenta como respuesta`}</p>
        )}
      </div>
    </article>
  )
}
