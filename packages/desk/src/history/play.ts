import { asId, type Instant, type IntakeReport, type UserId } from '@mesa/core'
import { folioKeyOf } from '@mesa/db'
import type { Channel, DemoStep, OutgoingMessage } from '@mesa/plugin-sdk'
import { runCommand } from '../commands/run-command.ts'
import type { Inside } from '../inside.ts'
import { receive } from '../intake/receive.ts'
import { messageIdOf } from '../outbox/outgoing-message.ts'
import { playDeadlines } from './play-deadlines.ts'
import { replayed } from './replayed.ts'

interface Stage {
  desk: Inside
  channels: readonly Channel[]
  /** Folio of each report by its key in the script. */
  folios: Map<string, string>
}

/**
 * Plays a past through the real pipeline: each step at its own time and what came due between them at its own, with ids and randomness that follow from the
 * steps alone, so that the same script gives the same history. Throws on the first step that the desk refuses.
 */
export async function playHistory(
  desk: Inside,
  channels: readonly Channel[],
  steps: readonly DemoStep[],
  onStep: (done: number) => void = () => {},
): Promise<void> {
  const folios = new Map<string, string>()
  for (const [index, step] of steps.entries()) {
    await playDeadlines(desk, step.at)
    await playStep({ desk: replayed(desk, step.at, index), channels, folios }, step)
    onStep(index + 1)
  }
  await playDeadlines(desk, desk.now())
}

async function playStep(stage: Stage, step: DemoStep): Promise<void> {
  switch (step.kind) {
    case 'mail':
      return await hear(stage, {
        key: step.key,
        kind: 'email',
        report: await readMail(stage, writtenMail(stage.desk, step)),
        userId: null,
      })
    case 'mail_reply':
      return await hear(stage, {
        key: step.to,
        kind: 'email',
        report: await readMail(stage, await writtenReply(stage, step)),
        userId: null,
      })
    case 'call': {
      const user = await userOf(stage.desk, step.byEmail)
      const report = fromForm(stage, 'phone', step.input, step.at)
      return await hear(stage, { key: step.key, kind: 'phone', report, userId: user.id })
    }
    case 'form':
      return await hear(stage, { key: step.key, kind: 'web', report: formReport(stage, step), userId: null })
    case 'command': {
      const user = await userOf(stage.desk, step.byEmail)
      const by = { actor: { kind: 'user' as const, userId: user.id }, userId: user.id, authorName: user.name }
      await runCommand(stage.desk, folioOf(stage, step.on), step.command, by)
      return
    }
    default:
      return step satisfies never
  }
}

interface HeardReport {
  key: string
  kind: 'email' | 'phone' | 'web'
  report: IntakeReport
  /** Who of the desk filed it. */
  userId: UserId | null
}

async function hear(stage: Stage, { key, kind, report, userId }: HeardReport): Promise<void> {
  const { queueWeight } = channelOf(stage, kind)
  const { desk, folios } = stage
  const actor = userId === null ? undefined : { kind: 'user' as const, userId }
  const received = await receive(desk, report, { userId, queueWeight, ...(actor && { actor }) })
  if (received.outcome === 'incident' || received.outcome === 'reply') folios.set(key, received.folio)
}

const folioOf = ({ folios }: Stage, key: string): string => {
  const folio = folios.get(key)
  if (folio === undefined) throw new Error(`the demo's past names the report ${key} before it is told`)
  return folio
}

function channelOf({ channels }: Stage, kind: 'email' | 'phone' | 'web'): Channel {
  const found = channels.find((channel) => channel.kind === kind)
  if (!found) throw new Error(`the demo's past needs a channel of kind ${kind}`)
  return found
}

async function readMail(stage: Stage, message: OutgoingMessage): Promise<IntakeReport> {
  const channel = channelOf(stage, 'email')
  const raw = await channel.simulate?.(message)
  const report = raw && (await channel.read?.(raw, message.sentAt))
  if (!report) throw new Error(`the channel ${channel.name} cannot simulate mail`)
  return report
}

function fromForm(stage: Stage, kind: 'phone' | 'web', input: unknown, at: Instant): IntakeReport {
  const channel = channelOf(stage, kind)
  const report = channel.toReport?.(input, { at, idempotencyKey: stage.desk.newId() })
  if (!report) throw new Error(`the channel ${channel.name} takes no forms`)
  return report
}

function formReport(stage: Stage, { fields, at }: Extract<DemoStep, { kind: 'form' }>): IntakeReport {
  const { address, name, company: companyName, systemId, text } = fields
  return {
    channel: channelOf(stage, 'web').name,
    kind: 'web',
    idempotencyKey: stage.desk.newId(),
    receivedAt: at,
    sender: { address, name, companyName },
    to: [],
    cc: [],
    subject: text.split('\n')[0]?.slice(0, 120) ?? '',
    text,
    attachments: [],
    thread: { inReplyTo: [], references: [] },
    ...(systemId && { systemId: asId(systemId) }),
  }
}

function writtenMail(desk: Inside, step: Extract<DemoStep, { kind: 'mail' }>): OutgoingMessage {
  const { from, subject, text, html, attachments = [], at } = step
  const domain = from.address.split('@').at(-1)
  return {
    idempotencyKey: step.key,
    messageId: `<${step.key}.${desk.newId()}@${domain}>`,
    references: [],
    from,
    to: [{ address: desk.company.supportAddress }],
    cc: [],
    subject,
    text,
    html: html ?? '',
    headers: {},
    attachments,
    sentAt: at,
  }
}

const LAST_MAIL = `select outbox.id, outbox.incident_id as incidentId, outbox.subject from outbox
  join incidents on incidents.id = outbox.incident_id
  where incidents.folio_key = ? and outbox.kind in ('acknowledgement', 'reply') order by outbox.created_at desc limit 1`

async function writtenReply(stage: Stage, step: Extract<DemoStep, { kind: 'mail_reply' }>): Promise<OutgoingMessage> {
  const { desk } = stage
  const answered = await desk.db.read.first<{ id: string; incidentId: string; subject: string }>(LAST_MAIL, [
    folioKeyOf(folioOf(stage, step.to)),
  ])
  if (!answered) throw new Error(`nobody wrote to the reporter of ${step.to}, so there is nothing to answer`)
  const mail = { ...step, kind: 'mail' as const, key: step.to, subject: `Re: ${answered.subject}` }
  const inReplyTo = messageIdOf(desk, answered)
  return { ...writtenMail(desk, mail), inReplyTo, references: [inReplyTo] }
}

async function userOf(desk: Inside, email: string): Promise<{ id: UserId; name: string }> {
  const user = await desk.db.read.first<{ id: UserId; name: string }>(
    'select id, name from auth_user where email = ?',
    [email],
  )
  if (!user) throw new Error(`the demo's past names ${email}, who is not on the staff`)
  return user
}
