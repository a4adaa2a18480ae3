import { useLingui } from '@lingui/react/macro'
import type { TimelineEntry } from '@mesa/api'
import { IconMailPause } from '@tabler/icons-react'

type Mail = NonNullable<TimelineEntry['mail']>

/** Where an outgoing mail stands, when it is not simply sent. */
export function MailMark({ mail }: { mail: Mail }) {
  const { t } = useLingui()
  if (mail.state === 'sent') return null
  const words: Record<Exclude<Mail['state'], 'sent'>, string> = {
    waiting: t`por salir`,
    kept: t`guardado`,
    failed: t`no se pudo entregar`,
    discarded: t`descartado`,
  }
  return (
    <span className={mail.state === 'failed' ? 'mail-mark is-failed' : 'mail-mark'} title={mail.problem ?? undefined}>
      <IconMailPause size={14} stroke={1.75} className="ic" aria-hidden="true" />
      {words[mail.state]}
    </span>
  )
}
