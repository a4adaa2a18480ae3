import { z } from 'zod'

const position = z.tuple([z.number(), z.number(), z.number(), z.string()])

/** Where a page ends: the sort columns of its last row. */
export type QueuePosition = z.output<typeof position>

export const toCursor = (at: QueuePosition): string => Buffer.from(JSON.stringify(at)).toString('base64url')

/** Undefined for what is no cursor of ours: the first page is shown instead of an error. */
export function readCursor(cursor: string | undefined): QueuePosition | undefined {
  if (cursor === undefined) return undefined
  try {
    return position.safeParse(JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'))).data
  } catch {
    return undefined
  }
}
