import type { Delivery } from '@mesa/plugin-sdk'

interface SmtpFailure {
  code?: string
  responseCode?: number
  response?: string
  message: string
}

/** The message itself was refused, in these places of the dialogue (nodemailer's names). */
const aboutTheMessage = new Set(['EENVELOPE', 'EMESSAGE'])

/**
 * Whether a mail that did not leave may leave later (RFC 5321 4.2.1). Only a 5xx about the message or its recipients
 * is for ever; a 5xx at the greeting or at sign-in is our configuration, which a person can mend.
 */
export function readRefusal(error: unknown): Delivery {
  const { code = '', responseCode = 0, response, message } = error as SmtpFailure
  const reply = (response ?? message).slice(0, 500)
  if (code === 'EHEADER') return { outcome: 'refused', reply }
  const isForEver = responseCode >= 500 && aboutTheMessage.has(code)
  return { outcome: isForEver ? 'refused' : 'later', reply }
}
