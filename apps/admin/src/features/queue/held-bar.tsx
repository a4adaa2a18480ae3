import { plural } from '@lingui/core/macro'
import { useLingui } from '@lingui/react/macro'
import { formatList } from '@mesa/i18n'
import { IconArrowsSort } from '@tabler/icons-react'
import { useLanguage } from '../../session/use-language.ts'
import { Kbd } from '../../ui/kbd.tsx'
import { ariaKeys, keyHint } from '../../ui/keys/keys.ts'

/** What waits to be shown: nothing moves until it is asked for. */
export function HeldBar({
  added,
  moved,
  gone,
  onShow,
}: {
  added: number
  moved: number
  gone: number
  onShow: () => void
}) {
  const { t } = useLingui()
  const language = useLanguage()
  const parts = [
    added > 0 && plural(added, { one: '# nuevo', other: '# nuevos' }),
    moved > 0 && plural(moved, { one: '# cambió de lugar', other: '# cambiaron de lugar' }),
    gone > 0 && plural(gone, { one: '# salió de la vista', other: '# salieron de la vista' }),
  ].filter((part): part is string => typeof part === 'string')
  return (
    <div role="status">
      {parts.length > 0 && (
        <button type="button" className="held" aria-keyshortcuts={ariaKeys('showHeld')} onClick={onShow}>
          <IconArrowsSort size={16} stroke={1.75} className="ic" aria-hidden="true" />
          <span>{formatList(language, parts)}.</span>
          <span className="link">{t`Mostrar`}</span>
          <Kbd keys={[keyHint('showHeld')]} />
        </button>
      )}
    </div>
  )
}
