import { t } from '@lingui/core/macro'
import { IconBuilding } from '@tabler/icons-react'
import type { NavigateFn } from '@tanstack/react-router'
import { trpcClient } from '../../connection/trpc.ts'
import type { BoxStep } from '../../ui/command-box/box-store.ts'

const FOUND = 12

/** A policy begins with whose it is. */
export function chooseAccountStep(navigate: NavigateFn): BoxStep {
  return {
    title: t`¿De qué cliente es la póliza?`,
    placeholder: t`Nombre, RFC, dominio o teléfono`,
    sections: [],
    find: async (text) => {
      const { rows } = await trpcClient.records.list.query({ kind: 'account', text, limit: FOUND })
      const items = rows.map(({ id, name }) => ({
        id,
        label: name,
        icon: IconBuilding,
        choose: () => navigate({ to: '/policies/$id', params: { id: 'new' }, search: { account: id } }),
      }))
      return items.length > 0 ? [{ title: t`Clientes`, items }] : []
    },
  }
}
