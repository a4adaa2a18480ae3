import './policies.css'
import { useLingui } from '@lingui/react/macro'
import type { PolicyBody } from '@mesa/core'
import { IconBuilding } from '@tabler/icons-react'
import { useMutation } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import { useEffect, useRef } from 'react'
import { refreshRecords, saveDraft } from '../../connection/publish-record.ts'
import { trpcClient } from '../../connection/trpc.ts'
import { Blank } from '../../ui/blank.tsx'
import { LoadError } from '../../ui/load-error.tsx'

interface NewPolicyPageProps {
  /** Empty: still to be chosen. */
  accountId: string
  /** The policy that it follows. */
  renews: string | undefined
}

/** Asks the server what the contract begins as and keeps that as a draft, which then has an address of its own. */
export function NewPolicyPage({ accountId, renews }: NewPolicyPageProps) {
  const { t } = useLingui()
  const navigate = useNavigate()
  const isBegun = useRef(false)
  const begin = useMutation({
    mutationFn: async () => {
      const proposal = await trpcClient.policies.propose.query({ accountId, ...(renews && { renews }) })
      const body = proposal as unknown as PolicyBody
      const { id } = await saveDraft<'policy'>({ kind: 'policy', id: null, revision: 0, basedOn: 0, body })
      await refreshRecords()
      await navigate({ to: '/policies/$id', params: { id }, replace: true })
    },
  })
  useEffect(() => {
    if (isBegun.current || accountId === '') return
    isBegun.current = true
    begin.mutate()
  }, [accountId, begin])

  if (accountId === '') {
    return (
      <Blank
        icon={<IconBuilding size={20} stroke={1.75} className="ic" />}
        title={t`¿De qué cliente es la póliza?`}
        isPage
      >
        <p>{t`Una póliza se agrega desde la página de su cliente.`}</p>
        <Link className="btn" to="/accounts">{t`Elegir cliente`}</Link>
      </Blank>
    )
  }
  if (begin.isError) return <LoadError error={begin.error} onRetry={() => begin.mutate()} />
  return <p className="pol-wait muted" role="status">{t`Preparando la póliza…`}</p>
}
