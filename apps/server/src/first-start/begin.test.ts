import { toInstant } from '@mesa/core'
import type { Statement } from '@mesa/db'
import { expect, it } from 'vitest'
import { type BeginningParts, beginEmpty } from './begin.ts'

it('an empty folder is begun in one batch, so that no cut leaves half of it', async () => {
  const batches: Statement[][] = []
  const parts = {
    database: { write: async (batch: Statement[]) => void batches.push(batch) },
    deployment: { company: { language: 'es', supportAddress: 'soporte@cardon.example' } },
    newId: () => 'one',
    now: toInstant(0),
    clockOffsetMs: 0,
  } as unknown as BeginningParts
  await beginEmpty(parts)
  expect(batches).toHaveLength(1)
  const [sqls = ''] = batches.map((batch) => batch.map(({ sql }) => sql).join())
  expect(sqls).toContain('auth_user')
  expect(sqls).toContain('settings')
})
