import { t } from '@lingui/core/macro'
import { toast } from '../../ui/toast.tsx'

/** Says which parts of an address meant nothing, instead of failing on them. */
export const noteDropped = (names: readonly string[]): void =>
  toast('error', t`La dirección pedía algo que no existe (${names.join(', ')}); se quitó.`)
