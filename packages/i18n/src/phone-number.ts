const E164 = /^\+[1-9]\d{7,14}$/
const NATIONAL = /^[1-9]\d{9}$/

/** What Mexicans used to dial before ten digits until 2019: long distance, and mobiles from elsewhere. */
const OLD_PREFIX = /^(?:01|044|045)(?=\d{10}$)/
/** `+52 1`: how mobiles were written from abroad until 2019. */
const OLD_MOBILE = /^\+521(?=\d{10}$)/

/**
 * A telephone number as people type it in E.164: ten digits are Mexican, other countries begin with `+` or `00`. Null
 * where it is none, so that what was typed can stay as it is.
 */
export function toE164(typed: string): string | null {
  const text = typed.trim()
  if (/[^\d\s()+./-]/.test(text)) return null
  const digits = text.replace(/\D/g, '')
  const hasCountry = text.startsWith('+') || digits.startsWith('00')
  if (hasCountry) {
    const number = `+${digits.replace(/^00/, '')}`.replace(OLD_MOBILE, '+52')
    return E164.test(number) && (!number.startsWith('+52') || NATIONAL.test(number.slice(3))) ? number : null
  }
  const national = digits.replace(OLD_PREFIX, '').replace(/^52(?=\d{10}$)/, '')
  return NATIONAL.test(national) ? `+52${national}` : null
}
