/**
 * What one mail may cost us (trust.md L6, L7). Beyond `headerBytes`, `parts` or `depth` a mail is kept whole in the
 * quarantine; beyond the others only the surplus stays out of the report, since the raw bytes are kept anyway.
 */
export const mailLimits = {
  headerBytes: 512 * 1024,
  parts: 2_000,
  depth: 40,
  attachments: 500,
  addresses: 500,
  references: 200,
  subjectCharacters: 1_000,
  textCharacters: 1_000_000,
} as const
