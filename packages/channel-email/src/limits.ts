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
  textCharacters: 500_000,
  htmlCharacters: 500_000,
  /** Elements inside one another. No mail program nests so deep, and what it costs to sanitise grows with the depth. */
  htmlDepth: 200,
} as const
