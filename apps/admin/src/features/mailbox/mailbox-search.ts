import type { MailState } from '@mesa/api'

const states: readonly string[] = ['waiting', 'kept', 'sent', 'failed', 'discarded'] satisfies MailState[]

export interface MailboxSearch {
  tab?: 'quarantine'
  /** Absent: all of them. */
  state?: MailState
  mail?: string
}

/** Reads what an address asks; anything unknown asks nothing. */
export function parseMailboxSearch({ tab, state, mail }: Record<string, unknown>): MailboxSearch {
  if (tab === 'quarantine') return { tab }
  return {
    ...(typeof state === 'string' && states.includes(state) && { state: state as MailState }),
    ...(typeof mail === 'string' && mail !== '' && mail.length <= 64 && { mail }),
  }
}
