import { useLingui } from '@lingui/react/macro'
import { permissionText } from '@mesa/i18n'
import { IconCheck } from '@tabler/icons-react'
import { useLanguage } from '../../session/use-language.ts'
import { roleWords } from '../../ui/role-word.ts'
import { type PermissionMatrix, permissionNames, roleNames } from './role-reach.ts'

const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1)

/** Who may do what: read-only, and the very source that the server asks. */
export function PermissionTable({ matrix }: { matrix: PermissionMatrix }) {
  const { t, i18n } = useLingui()
  const language = useLanguage()
  return (
    <div className="staff-body">
      <p className="staff-say">
        {t`Cada persona tiene un rol. Esta tabla es la misma con la que el servidor decide en cada petición; los roles no se editan.`}
      </p>
      <div className="staff-scroll">
        <table className="staff-matrix">
          <thead className="thead">
            <tr>
              <th scope="col">{t`Puede`}</th>
              {roleNames.map((role) => (
                <th key={role} scope="col">
                  {i18n._(roleWords[role])}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {permissionNames(matrix).map((name) => (
              <tr key={name}>
                <th scope="row">{capital(permissionText(language, name))}</th>
                {roleNames.map((role) => (
                  <td key={role}>
                    {matrix[name].includes(role) ? (
                      <>
                        <IconCheck size={16} stroke={2} className="ic" aria-hidden="true" />
                        <span className="sr">{t`sí`}</span>
                      </>
                    ) : (
                      <span className="muted">
                        <span aria-hidden="true">–</span>
                        <span className="sr">{t`no`}</span>
                      </span>
                    )}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </div>
  )
}
