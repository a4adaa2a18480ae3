import { useLingui } from '@lingui/react/macro'
import type { AttachmentView, ContentView } from '@mesa/api'
import { formatBytes } from '@mesa/i18n'
import { IconChevronDown, IconChevronRight, IconFile, IconPhoto } from '@tabler/icons-react'
import { useState } from 'react'
import { useLanguage } from '../../session/use-language.ts'
import { MailFrame } from '../../ui/mail-frame.tsx'

function Attachments({ attachments }: { attachments: readonly AttachmentView[] }) {
  const language = useLanguage()
  return attachments.map(({ id, filename, mimeType, bytes, url }) => {
    const Icon = mimeType.startsWith('image/') ? IconPhoto : IconFile
    return (
      <a key={id} className="att" href={url} download={filename}>
        <Icon size={16} stroke={1.75} className="ic" aria-hidden="true" />
        <span className="trunc">{filename}</span> <span className="muted">{formatBytes(language, bytes)}</span>
      </a>
    )
  })
}

const paragraphs = (text: string): string[] =>
  text
    .split(/\n{2,}/)
    .map((part) => part.trim())
    .filter(Boolean)

function Text({ text }: { text: string }) {
  return (
    <div className="msg">
      {paragraphs(text).map((paragraph, index) => (
        <p key={index}>{paragraph}</p>
      ))}
    </div>
  )
}

type Shown = 'text' | 'full' | 'html'

/** The new words first; what they quote, how they were formatted and the raw mail one press away. */
export function MessageBody({ content }: { content: ContentView }) {
  const { t } = useLingui()
  const [shown, setShown] = useState<Shown>('text')
  if (content.erased) return <p className="msg muted">{t`El texto se borró por ley. El historial sigue íntegro.`}</p>

  const toggle = (mode: Shown) => () => setShown(shown === mode ? 'text' : mode)
  const Chevron = shown === 'full' ? IconChevronDown : IconChevronRight
  return (
    <>
      {shown === 'html' && content.html ? (
        <MailFrame html={content.html} title={t`Mensaje con formato`} />
      ) : (
        <Text text={shown === 'full' ? (content.fullText ?? content.text) : content.text} />
      )}
      <div className="atts">
        <Attachments attachments={content.attachments} />
        {content.fullText && (
          <button type="button" className="quote" aria-expanded={shown === 'full'} onClick={toggle('full')}>
            <Chevron size={14} stroke={1.75} className="ic" aria-hidden="true" />
            {t`texto citado`}
          </button>
        )}
        {content.html && (
          <button type="button" className="quote" aria-pressed={shown === 'html'} onClick={toggle('html')}>
            {shown === 'html' ? t`ver sin formato` : t`ver con formato`}
          </button>
        )}
        {content.rawUrl && (
          <a className="quote" href={content.rawUrl} target="_blank" rel="noreferrer">{t`ver original`}</a>
        )}
      </div>
    </>
  )
}
