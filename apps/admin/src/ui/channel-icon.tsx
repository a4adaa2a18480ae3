import type { ChannelKind } from '@mesa/core'
import { channelWords } from '@mesa/i18n'
import { IconForms, IconMail, IconMessage, IconPhone, type TablerIcon } from '@tabler/icons-react'
import { useLanguage } from '../session/use-language.ts'

const icons: Record<ChannelKind, TablerIcon> = { email: IconMail, phone: IconPhone, web: IconForms, other: IconMessage }

/** A muted icon whose word is heard, not seen. */
export function ChannelIcon({ kind }: { kind: ChannelKind }) {
  const language = useLanguage()
  const Icon = icons[kind]
  return (
    <>
      <Icon size={14} stroke={1.75} className="ic" aria-hidden="true" />
      <span className="sr">{channelWords[language][kind]}</span>
    </>
  )
}
