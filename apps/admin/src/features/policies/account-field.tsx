import { useLingui } from '@lingui/react/macro'
import { Link } from '@tanstack/react-router'
import { useAccount } from './use-account.ts'

/** Whose it is: a contract never passes to another customer, so it is said and not asked. */
export function AccountField({ accountId }: { accountId: string }) {
  const { t } = useLingui()
  const account = useAccount(accountId)
  return (
    <p className="field">
      <span className="label">{t`Cliente`}</span>
      <Link className="link" to="/accounts/$id" params={{ id: accountId }}>
        {account?.name ?? accountId}
      </Link>
    </p>
  )
}
