import { useLingui } from '@lingui/react/macro'
import type { Permission, Role } from '@mesa/core'
import { formatList, permissionText } from '@mesa/i18n'
import { useLanguage } from '../../session/use-language.ts'
import { type PermissionMatrix, reachOf, roleChange } from './role-reach.ts'

function useListed(): (permissions: readonly Permission[]) => string {
  const language = useLanguage()
  return (permissions) =>
    formatList(
      language,
      permissions.map((name) => permissionText(language, name)),
    )
}

/** What somebody with this role may do beyond what everybody may. */
export function RoleReach({ matrix, role }: { matrix: PermissionMatrix; role: Role }) {
  const { t } = useLingui()
  const listed = useListed()
  const reach = reachOf(matrix, role)
  if (reach.length === 0) return <>{t`Podrá ver reportes y escribir notas internas, como todos; nada más.`}</>
  return <>{t`Podrá ${listed(reach)}.`}</>
}

/** What changes with another role, before it does. */
export function RoleChange({ matrix, from, to }: { matrix: PermissionMatrix; from: Role; to: Role }) {
  const { t } = useLingui()
  const listed = useListed()
  const { gained, lost } = roleChange(matrix, from, to)
  if (gained.length + lost.length === 0) return <>{t`Podrá lo mismo que ahora.`}</>
  return (
    <>
      {gained.length > 0 && t`Podrá ${listed(gained)}.`} {lost.length > 0 && t`Ya no podrá ${listed(lost)}.`}
    </>
  )
}
