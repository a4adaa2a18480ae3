import { z } from 'zod'

const port = z.int().min(0).max(65_535)

/** What a deployment says about its mailbox. Secrets never stand here: `userFrom` and `passwordFrom` name variables. */
export const emailOptions = z.strictObject({
  /** The support address (R2); `+` addresses of it are received too. */
  address: z.email().transform((address) => address.toLowerCase()),
  /** Any address of the same domain is received, not only the support address. Never another domain. */
  acceptAny: z.boolean().default(false),
  listen: z.strictObject({ host: z.string().min(1).default('127.0.0.1'), port: port.default(2525) }).prefault({}),
  /** The largest mail, told to senders before they send it (RFC 1870). */
  maxMegabytes: z.int().min(1).max(100).default(25),
  /** Without one, outgoing mail is kept in the outbox. */
  relay: z
    .strictObject({
      host: z.string().min(1),
      port: port.default(587),
      /** TLS from the first byte (port 465). Otherwise STARTTLS, which credentials make obligatory. */
      secure: z.boolean().default(false),
      userFrom: z.string().min(1).optional(),
      passwordFrom: z.string().min(1).optional(),
    })
    .optional(),
  /** The SMTP library sets none of these by itself (trust.md 12). */
  limits: z
    .strictObject({
      recipients: z.int().min(1).default(100),
      connections: z.int().min(1).default(200),
      /** From one address; a larger sender has room for many mails on each. */
      connectionsPerSource: z.int().min(1).default(20),
      /** Of all mails that are being received and filed at one time. */
      megabytesInFlight: z.int().min(1).default(100),
      commandBytes: z.int().min(512).default(4_096),
      idleSeconds: z.number().positive().default(60),
      /** From DATA to the final dot. */
      mailSeconds: z.number().positive().default(600),
    })
    .prefault({}),
})

export type EmailOptions = z.output<typeof emailOptions>
export type RelayOptions = NonNullable<EmailOptions['relay']>
