import { useLingui } from '@lingui/react/macro'
import { lazy, Suspense, useState } from 'react'
import { useSession } from '../../session/session.ts'
import { Avatar, initialsOf } from '../../ui/avatar.tsx'

const UserMenuDropdown = lazy(async () => ({
  default: (await import('./user-menu-dropdown.tsx')).UserMenuDropdown,
}))

/** The person's picture; its menu comes when it is first asked for, so that the queue need not wait for it. */
export function UserMenu() {
  const { t } = useLingui()
  const { user } = useSession()
  const [isAsked, setAsked] = useState(false)
  const button = (
    <button
      type="button"
      className="avatar-button"
      aria-haspopup="menu"
      // Whoever speaks to the machine says what they see: the initials are part of the name.
      aria-label={`${t`Su cuenta: ${user.name}`}, ${initialsOf(user.name)}`}
      onClick={() => setAsked(true)}
    >
      <Avatar name={user.name} />
    </button>
  )
  if (!isAsked) return button
  return (
    <Suspense fallback={button}>
      <UserMenuDropdown>{button}</UserMenuDropdown>
    </Suspense>
  )
}
