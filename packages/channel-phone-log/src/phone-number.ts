import { MesaError } from '@mesa/plugin-sdk'
import { type CountryCode, parsePhoneNumberFromString } from 'libphonenumber-js'

/** E.164 of a number as people say it. Throws MesaError `input.not_valid` when nobody could call it. */
export function toE164(said: string, country: CountryCode): string {
  const parsed = parsePhoneNumberFromString(said, country)
  if (!parsed?.isPossible()) throw new MesaError('input.not_valid', { field: 'phone', problem: said.slice(0, 40) })
  return parsed.number
}
