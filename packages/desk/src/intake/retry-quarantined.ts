import { type Instant, MesaError } from '@mesa/core'
import type { Channel } from '@mesa/plugin-sdk'
import { actedBy, evidenceOf } from '../acts.ts'
import type { DeskUser } from '../desk.ts'
import { readStoredRaw } from '../files/stored-file.ts'
import type { Inside } from '../inside.ts'
import { receive } from './receive.ts'

const SET_ASIDE = `select channel, outcome, raw_id as rawId, received_at as receivedAt
  from intake where id = ? and outcome in ('quarantined', 'filtered')`

interface RowSetAside {
  channel: string
  outcome: 'quarantined' | 'filtered'
  rawId: string | null
  receivedAt: Instant
}

/**
 * Reads kept bytes again: after a fault of ours was mended, or when a person sees a report in what was filtered, which
 * is then filtered no more. The row becomes what the report became, in one batch with it and with evidence of who asked;
 * it stays as it is when it still cannot be read. Throws `quarantine.not_found`.
 */
export async function retryQuarantined(
  desk: Inside,
  id: string,
  { channels, user }: { channels: readonly Channel[]; user: DeskUser },
): Promise<{ outcome: string; folio: string | null }> {
  const row = await desk.db.read.first<RowSetAside>(SET_ASIDE, [id])
  const channel = channels.find(({ name }) => name === row?.channel)
  const raw = row?.rawId && (await readStoredRaw(desk, row.rawId))
  if (!row || !raw || !channel) throw new MesaError('quarantine.not_found', { id })

  const report = await channel.read?.(raw.bytes, row.receivedAt).catch(() => undefined)
  const { outcome } = row
  const actor = actedBy(user)
  const act = { id: desk.newId(), at: desk.now(), subject: `quarantine.retry:${id}`, before: { outcome } }
  if (!report) {
    await desk.write(evidenceOf(actor, { ...act, after: { outcome } }))
    return { outcome, folio: null }
  }
  const evidence = evidenceOf(actor, { ...act, after: { outcome: 'read' } })
  const replaces = { intakeId: id, isReport: outcome === 'filtered', evidence }
  const received = await receive(desk, report, { userId: null, queueWeight: channel.queueWeight, replaces })
  return { outcome: received.outcome, folio: 'folio' in received ? received.folio : null }
}
