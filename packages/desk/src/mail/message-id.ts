import { createHash, createHmac, timingSafeEqual } from 'node:crypto'
import { asId, type IncidentId, type OutboxId } from '@mesa/core'
import { fromBase32, toBase32 } from './base32.ts'

const INCIDENT_BYTES = 16
const MAIL_BYTES = 8
/** 96 bits, so that the part before the @ stays within the 64 characters that strict programs allow. */
const SEAL_BYTES = 12

/** `<mesa.TOKEN@domain>`; the token is the incident, the mail and the seal over both and the domain. */
const MESSAGE_ID = /^<mesa\.([a-z2-7]{58})@([^<>@\s]{1,255})>$/
const UUID = /^([0-9a-f]{8})-([0-9a-f]{4})-([0-9a-f]{4})-([0-9a-f]{4})-([0-9a-f]{12})$/

export interface MessageIdOf {
  incidentId: IncidentId
  outboxId: OutboxId
  key: Uint8Array
  domain: string
}

/**
 * The Message-ID of a mail about an incident, with angle brackets. The same row always gets the same one (trust.md D6),
 * and nobody without the key can make one that threads (trust.md, attacks 9 and 10). Throws RangeError when the incident's
 * id is no UUID.
 */
export function messageIdFor({ incidentId, outboxId, key, domain }: MessageIdOf): string {
  const host = domain.toLowerCase()
  const named = Buffer.concat([toUuidBytes(incidentId), digestOf(outboxId)])
  return `<mesa.${toBase32(Buffer.concat([named, seal(named, host, key)]))}@${host}>`
}

/** The incident of a Message-ID that we made with this key; null for any other text. */
export function incidentOfMessageId(messageId: string, key: Uint8Array): IncidentId | null {
  const [, token, domain] = MESSAGE_ID.exec(messageId) ?? []
  const bytes = token === undefined ? undefined : fromBase32(token)
  if (!bytes || domain === undefined) return null

  const named = bytes.subarray(0, INCIDENT_BYTES + MAIL_BYTES)
  const sealed = bytes.subarray(INCIDENT_BYTES + MAIL_BYTES)
  return timingSafeEqual(sealed, seal(named, domain, key)) ? toUuid(named.subarray(0, INCIDENT_BYTES)) : null
}

function seal(named: Uint8Array, domain: string, key: Uint8Array): Uint8Array {
  // The first words keep this use of the key apart from any other.
  const hmac = createHmac('sha256', key).update('mesa message-id 1\0').update(named).update(domain)
  return hmac.digest().subarray(0, SEAL_BYTES)
}

/** Tells the mails of one incident apart; a digest, since a whole second id would make the token too long. */
const digestOf = (outboxId: OutboxId): Uint8Array =>
  createHash('sha256').update(outboxId).digest().subarray(0, MAIL_BYTES)

function toUuidBytes(id: IncidentId): Uint8Array {
  if (!UUID.test(id)) throw new RangeError(`not a UUID: ${id}`)
  return Buffer.from(id.replaceAll('-', ''), 'hex')
}

const toUuid = (bytes: Uint8Array): IncidentId =>
  asId<IncidentId>(
    Buffer.from(bytes)
      .toString('hex')
      .replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5'),
  )
