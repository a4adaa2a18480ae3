import { useLingui } from '@lingui/react/macro'
import { IconBolt } from '@tabler/icons-react'

/** The one filled chip. Its title names the criterion (R13). */
export function UrgentChip({ because }: { because?: string | undefined }) {
  const { t } = useLingui()
  return (
    <span className="urgent" title={because}>
      <IconBolt size={12} stroke={2} className="ic" aria-hidden="true" />
      {t`Urgente`}
    </span>
  )
}
