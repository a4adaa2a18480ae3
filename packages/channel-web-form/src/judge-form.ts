import type { FormText } from '@mesa/portal'
import { formLimits } from './options.ts'
import { type FilledForm, OTHER_SYSTEM } from './read-form.ts'
import type { Stamp } from './stamp.ts'

/** Something to mend; `field` is the id of what to mend it in. */
export interface Wrong {
  field?: 'address' | 'system' | 'text' | 'files' | 'website'
  sentence: string
}

/** What is missing or too much in a form; empty when it can be filed. */
export function judgeFields(form: FilledForm, text: FormText, systemIds: string[]): Wrong[] {
  const wrong: Wrong[] = []
  if (form.address === '') wrong.push({ field: 'address', sentence: text.addressMissing })
  else if (!/^[^\s@<>,;]+@[^\s@<>,;]+\.[^\s@<>,;]+$/.test(form.address)) {
    wrong.push({ field: 'address', sentence: text.addressNotValid })
  }
  if (!['', OTHER_SYSTEM, ...systemIds].includes(form.systemId)) {
    wrong.push({ field: 'system', sentence: text.systemNotKnown })
  }
  if (form.text === '') wrong.push({ field: 'text', sentence: text.textMissing })
  if (form.text.length > formLimits.textCharacters) {
    wrong.push({ field: 'text', sentence: text.textTooLong(formLimits.textCharacters) })
  }
  return wrong
}

/** Whether a person sent this page. Never says no for good: whoever is a person presses the button once more. */
export function judgeSender(form: FilledForm, stamp: Stamp | undefined, text: FormText, now: number): Wrong[] {
  if (form.trap !== '') return [{ field: 'website', sentence: text.trapped }]
  const ageMs = stamp ? now - stamp.issuedAt : Number.NaN
  return ageMs <= formLimits.stampHours * 3_600_000 ? [] : [{ sentence: text.expired }]
}
