import type { PolicyBody } from '@mesa/core'

/** The body without an optional part. */
export function without(body: PolicyBody, part: 'allowance' | 'payment' | 'renews' | 'siteIds'): PolicyBody {
  const { [part]: _gone, ...rest } = body
  return rest
}

export type PolicyActName = 'suspend' | 'reactivate' | 'end' | 'owe' | 'pay'

/** What each act makes of a contract; each is a version of its own. `today` is the day that a debt is known since. */
export function actOn(body: PolicyBody, act: PolicyActName, today: PolicyBody['from']): PolicyBody {
  switch (act) {
    case 'suspend':
      return { ...body, state: 'suspended' }
    case 'reactivate':
      return { ...body, state: 'active' }
    case 'end':
      return { ...body, state: 'ended' }
    case 'owe':
      return { ...body, payment: { state: 'overdue', since: today } }
    case 'pay':
      return { ...body, payment: { state: 'current' } }
    default:
      return act satisfies never
  }
}

/** Which acts make sense where a contract stands. */
export function actsOf({ state, payment }: PolicyBody, isOver: boolean): PolicyActName[] {
  if (state === 'ended') return ['reactivate']
  if (isOver) return []
  const owing: PolicyActName = payment?.state === 'overdue' ? 'pay' : 'owe'
  return [state === 'suspended' ? 'reactivate' : 'suspend', owing, 'end']
}
