import type { CallerFound } from '@mesa/api'

/** Everything that was typed for one call; survives a reload. */
export interface CallDraft {
  commandKey: string
  /** Epoch ms of the server: the timer and the clocks of the promise start here. */
  startedAt: number
  caller: CallerFound | null
  name: string
  companyName: string
  phone: string
  address: string
  subject: string
  text: string
  systemId: string
  criterionId: string
  solved: boolean
}

export type CallProblem = 'caller' | 'text'

/** What is missing before it can be filed. An unknown caller is still a report: a name, a company or a number is enough. */
export function missingIn({ caller, name, companyName, phone, text }: CallDraft): CallProblem[] {
  const knowsCaller = caller !== null || [name, companyName, phone].some((word) => word.trim() !== '')
  return [...(knowsCaller ? [] : (['caller'] as const)), ...(text.trim() === '' ? (['text'] as const) : [])]
}

const orAbsent = <Key extends string>(key: Key, text: string): Partial<Record<Key, string>> =>
  text.trim() === '' ? {} : ({ [key]: text.trim() } as Record<Key, string>)

const DIGITS_OF_MEXICO = /^\d{10}$/

/** `662 214 3310` as E.164; what has another form is sent as it was typed. */
export function toPhone(typed: string): string {
  const digits = typed.replace(/[\s().-]/g, '')
  return DIGITS_OF_MEXICO.test(digits) ? `+52${digits}` : digits
}

/** The request that files it; `now` gives the length of the call. */
export function toFiling(draft: CallDraft, now: number) {
  const { commandKey, startedAt, caller, text, solved } = draft
  return {
    commandKey,
    caller: caller
      ? { contactId: caller.contactId }
      : {
          ...orAbsent('name', draft.name),
          ...orAbsent('companyName', draft.companyName),
          ...orAbsent('phone', draft.phone && toPhone(draft.phone)),
          ...orAbsent('address', draft.address),
        },
    ...orAbsent('subject', draft.subject),
    text: text.trim(),
    ...orAbsent('systemId', draft.systemId),
    ...orAbsent('criterionId', draft.criterionId),
    startedAt,
    seconds: Math.min(86_400, Math.max(0, Math.round((now - startedAt) / 1000))),
    solved,
  }
}
