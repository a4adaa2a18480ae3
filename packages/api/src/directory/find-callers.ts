import { z } from 'zod'
import { withPermission } from '../procedure.ts'

/** Finds a caller by name, company, telephone, tax id, address or folio, accents ignored. */
export const findCallers = withPermission('directory.read')
  .input(z.strictObject({ text: z.string().max(200) }))
  .query(({ ctx: { desk }, input }) => desk.findCallers(input.text))
