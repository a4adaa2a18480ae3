import { type IntakeReport, MesaError } from '@mesa/core'
import type { CallFiled, DeskUser } from './desk.ts'
import type { Inside } from './inside.ts'
import { receive } from './intake/receive.ts'
import { promiseTold } from './promise-told.ts'

/** Files what a caller says, in the name of who took the call (R1, R8), and says what to read out to the caller. */
export async function fileCall(
  desk: Inside,
  report: IntakeReport,
  { user, queueWeight }: { user: DeskUser; queueWeight: number },
): Promise<CallFiled> {
  const { userId, language } = user
  const received = await receive(desk, report, { actor: { kind: 'user', userId }, userId, queueWeight })
  if (received.outcome !== 'incident') throw new Error(`a call became ${received.outcome}`)

  const { folio, promise } = received
  if (received.repeated && (await firstTextOf(desk, received.incidentId)) !== report.text) {
    throw new MesaError('command.told_otherwise', { folio })
  }
  return {
    folio,
    promise: promise === null ? '' : promiseTold(desk, promise, language),
    dueAt: promise?.kind === 'due' ? promise.dueAt : null,
  }
}

const FIRST_TEXT = `select json_extract(body, '$.text') as text from contents where incident_id = ? order by id limit 1`

const firstTextOf = async (desk: Inside, incidentId: string): Promise<string | undefined> =>
  (await desk.db.read.first<{ text: string }>(FIRST_TEXT, [incidentId]))?.text
