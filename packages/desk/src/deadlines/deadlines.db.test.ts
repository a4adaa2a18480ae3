import { asId, type LadderVersion, type PlainDate, type Policy, toInstant } from '@mesa/core'
import type { Database } from '@mesa/db'
import { aReport, openTestDesk, type TestDesk, testCompany, testDeskParts, tuesday } from '@mesa/testing'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { openDesk } from '../open-desk.ts'
import type { RunningDesk } from '../running-desk.ts'

const MINUTE_MS = 60_000
const DAY_MS = 86_400_000
const folio = '2026-000001'
const criterionId = asId<never>('no-payroll')

const ladder: LadderVersion = {
  id: asId('ladder-1'),
  ladderId: 'ladder',
  version: 1,
  name: 'Urgentes',
  active: true,
  clock: 'first_response',
  steps: [
    { id: 'start', when: { at: 'start' }, condition: 'unassigned', notify: [{ to: 'role', role: 'support_chief' }] },
    {
      id: 'untaken',
      when: { at: 'after_start', minutes: 15 },
      condition: 'unassigned',
      notify: [{ to: 'advisor' }, { to: 'role', role: 'support_chief' }],
      raiseTo: 2,
    },
    { id: 'half', when: { at: 'percent', percent: 50 }, condition: 'no_answer', notify: [{ to: 'all_areas' }] },
    {
      id: 'due',
      when: { at: 'percent', percent: 100 },
      condition: 'no_answer',
      notify: [{ to: 'role', role: 'general_management' }],
    },
  ],
}
const company = {
  ...testCompany,
  ladders: [ladder],
  objectives: { ...testCompany.objectives, ladders: { urgent: 'ladder' } },
  areas: testCompany.areas.map((area) =>
    area.id === 'commercial' ? { ...area, topics: ['opened' as const, 'policy_ending' as const] } : area,
  ),
}

let mesa: TestDesk
beforeEach(async () => {
  mesa = await openTestDesk({ company })
})
afterEach(() => mesa.close())

/** Another node on the same database: it shares nothing but the rows. */
const anotherDesk = (db: Database = mesa.db): Promise<RunningDesk> => openDesk(testDeskParts({ ...mesa, db }))

const later = (ms: number) => {
  mesa.clock.now = toInstant(tuesday + ms)
}
const anUrgent = () => mesa.receive(aReport({ criterionId }))

const saysOf = async (): Promise<[type: string, dueAt: number | undefined, step: string | undefined][]> => {
  const { timeline } = await mesa.desk.incident(folio, mesa.user('support_chief'))
  return timeline
    .filter(({ event }) => event.actor.kind === 'rule')
    .map(({ event }) => [
      event.type,
      'dueAt' in event && event.dueAt !== null ? event.dueAt - tuesday : undefined,
      'step' in event ? event.step : undefined,
    ])
}
const alarms = () =>
  mesa.db.read.all<{ id: string; recipient: string; subject: string }>(
    "select id, recipient, subject from outbox where kind = 'escalation' order by rowid",
  )
const deadlines = () => mesa.db.read.all<{ id: string; due_at: number }>('select * from deadlines order by due_at, id')

const everything = [
  ['escalation_fired', 0, 'start'],
  ['escalation_fired', 15 * MINUTE_MS, 'untaken'],
  ['escalation_fired', 60 * MINUTE_MS, 'half'],
  ['target_breached', 120 * MINUTE_MS, undefined],
  ['escalation_fired', 120 * MINUTE_MS, 'due'],
]

describe('R11: an urgent report escalates by itself while nobody has taken it', () => {
  it('tells each step at its time, to whom it names or the next one up', async () => {
    await anUrgent()
    await mesa.desk.keepDeadlines()
    expect(await alarms()).toMatchObject([
      { recipient: 'support_chief@mesa.example', subject: '⚡ Sin tomar · [2026-000001] No sale la nómina' },
    ])
    later(15 * MINUTE_MS)
    await mesa.desk.keepDeadlines()
    const { level, timeline } = await mesa.desk.incident(folio, mesa.user('support_chief'))
    expect(level).toBe(2)
    expect(timeline.at(-1)?.mail).toMatchObject({ state: 'waiting', to: 'support_chief@mesa.example' })
    expect(timeline.at(-1)?.event).toMatchObject({
      notified: [{ reached: { userId: 'user-support_chief' }, insteadOf: { to: 'advisor' } }],
      unreached: [{ recipient: { to: 'advisor' }, because: 'no_owner' }],
    })
    later(60 * MINUTE_MS)
    await mesa.desk.keepDeadlines()
    expect((await alarms()).slice(2).map(({ recipient }) => recipient)).toEqual(
      company.areas.map(({ address }) => address),
    )
    later(120 * MINUTE_MS + 1)
    await mesa.desk.keepDeadlines()
    expect(await saysOf()).toEqual(everything)
    expect((await alarms()).at(-1)?.subject).toMatch(/^⚡ Vencido · /)
    expect((await deadlines()).filter(({ id }) => !id.startsWith('policy'))).toEqual([])
  })

  it('says nothing more once somebody has taken it', async () => {
    await anUrgent()
    await mesa.desk.take(folio, { user: mesa.user('advisor') })
    later(20 * MINUTE_MS)
    await mesa.desk.keepDeadlines()
    expect((await saysOf()).map(([type]) => type)).toEqual(['escalation_fired', 'escalation_skipped'])
    expect(await alarms()).toHaveLength(1)
  })
})

describe('a worker that is late changes nothing', () => {
  it('judges each step by its own instant, also when somebody acts before it runs', async () => {
    await anUrgent()
    later(20 * MINUTE_MS)
    await mesa.desk.take(folio, { user: mesa.user('advisor') })
    later(25 * MINUTE_MS)
    await mesa.desk.keepDeadlines()
    expect((await saysOf()).slice(0, 2)).toEqual(everything.slice(0, 2))
    expect(await alarms()).toHaveLength(2)
  })

  it('seals a breach before the answer that came after it', async () => {
    await anUrgent()
    later(130 * MINUTE_MS)
    const reply = { type: 'reply' as const, text: 'Va.', to: ['rosa@yaqui.example'], after: 'stay' as const }
    await mesa.desk.runCommand(folio, reply, { user: mesa.user('advisor') })
    expect(await saysOf()).toEqual(everything)
  })
})

describe('R11: what alarms whoever must act', () => {
  it('is urgent and taken by nobody, oldest first', async () => {
    await mesa.receive(aReport())
    later(MINUTE_MS)
    await mesa.receive(aReport({ criterionId, receivedAt: mesa.clock.now }))
    await mesa.receive(aReport({ criterionId, sender: { address: 'nadie@otro.example' } }))
    expect(await mesa.desk.alarms()).toMatchObject([
      { folio: '2026-000003', accountName: null, level: 1, clock: { objective: true, state: 'running' } },
      {
        folio: '2026-000002',
        accountName: 'Grupo Yaqui',
        systemName: 'Nómina',
        criterionId,
        clock: { remainingMs: 120 * MINUTE_MS },
      },
    ])
    await mesa.desk.take('2026-000002', { user: mesa.user('advisor') })
    expect((await mesa.desk.alarms()).map(({ folio: untaken }) => untaken)).toEqual(['2026-000003'])
  })
})

describe('each effect happens exactly once', () => {
  it('after a stop of three days, each in order and with its own instant', async () => {
    await anUrgent()
    later(3 * DAY_MS)
    await mesa.desk.keepDeadlines()
    expect(await saysOf()).toEqual(everything)
    expect(await alarms()).toHaveLength(1 + 1 + company.areas.length + 1)
    expect(await mesa.desk.keepDeadlines()).toBe(0)
  })

  it('with two workers at once', async () => {
    const other = await anotherDesk()
    for (let n = 0; n < 12; n++) await anUrgent()
    later(3 * DAY_MS)
    await Promise.all([mesa.desk.keepDeadlines(), other.keepDeadlines(), mesa.desk.keepDeadlines()])
    while ((await mesa.desk.keepDeadlines()) + (await other.keepDeadlines()) > 0);
    expect(await alarms()).toHaveLength(12 * (3 + company.areas.length))
    expect(await saysOf()).toEqual(everything)
    await other.close()
  })

  it('with two that hold the same row, since a lease ran out on the slower one', async () => {
    const other = await anotherDesk()
    await anUrgent()
    later(3 * DAY_MS)
    const first = mesa.desk.keepDeadlines()
    await mesa.db.write([{ sql: 'update deadlines set lease_until = null', args: [] }])
    await Promise.all([first, other.keepDeadlines()])
    expect(await saysOf()).toEqual(everything)
    expect(await alarms()).toHaveLength(3 + company.areas.length)
    await other.close()
  })

  it('whichever of its writes a worker dies before or after', async () => {
    const moments = [0, 15 * MINUTE_MS, 60 * MINUTE_MS, 120 * MINUTE_MS + 1]
    let week = 0
    for (const when of ['before', 'after'] as const) {
      for (let nth = 1; nth <= 3; nth++) {
        const begins = week++ * 7 * DAY_MS
        later(begins)
        await mesa.receive(aReport({ criterionId, receivedAt: mesa.clock.now }))
        for (const moment of moments) {
          later(begins + moment)
          const dying = await anotherDesk(failing(mesa.db, nth, when))
          await dying.keepDeadlines().catch(() => 0)
          // Its leases run out, and somebody else goes on.
          later(begins + moment + 61_000)
          while ((await mesa.desk.keepDeadlines()) > 0);
        }
      }
    }
    const perIncident = await mesa.db.read.all<{ n: number; d: number }>(
      `select count(*) as n, count(distinct idempotency_key) as d from outbox where kind = 'escalation' group by incident_id`,
    )
    expect(perIncident).toHaveLength(6)
    expect(new Set(perIncident.map(({ n }) => n))).toEqual(new Set([3 + company.areas.length]))
    const steps = await mesa.db.read.all<{ n: number }>(
      `select count(*) as n from incident_events where type in ('escalation_fired', 'target_breached')
        group by incident_id`,
    )
    expect(new Set(steps.map(({ n }) => n))).toEqual(new Set([5]))
  })

  it('with a clock that is set back in between', async () => {
    await anUrgent()
    later(15 * MINUTE_MS)
    await mesa.desk.keepDeadlines()
    later(-3 * DAY_MS)
    expect(await mesa.desk.keepDeadlines()).toBe(0)
    await mesa.desk.runCommand(folio, { type: 'note', text: 'Hola.' }, { user: mesa.user('advisor') })
    later(3 * DAY_MS)
    await mesa.desk.keepDeadlines()
    expect(await saysOf()).toEqual(everything)
    const { timeline } = await mesa.desk.incident(folio, mesa.user('advisor'))
    const times = timeline.map(({ event }) => event.at)
    expect(times).toEqual([...times].sort((a, b) => a - b))
  })
})

/** A database whose nth write fails, before or after it was done, and with it all that follow: a process that died there. */
function failing(db: Database, nth: number, when: 'before' | 'after'): Database {
  let writes = 0
  return {
    ...db,
    write: async (plan) => {
      writes += 1
      if (writes > nth || (writes === nth && when === 'before')) throw new Error('killed')
      const results = await db.write(plan)
      if (writes === nth) throw new Error('killed')
      return results
    },
  }
}

describe('the worker', () => {
  it('wakes for what was written, and does what is due', async () => {
    mesa.desk.startWorkers()
    await anUrgent()
    await vi.waitFor(async () => expect(await alarms()).toHaveLength(1))
  })

  it('wakes by itself for the earliest', async () => {
    const began = Date.now()
    mesa.desk.startWorkers()
    await anUrgent()
    await vi.waitFor(async () => expect(await alarms()).toHaveLength(1))
    await mesa.db.write([
      { sql: "update deadlines set due_at = ? where kind = 'escalation'", args: [mesa.clock.now + 150] },
    ])
    // From here on time passes, and nobody writes anything.
    const from = mesa.clock.now
    Object.defineProperty(mesa.clock, 'now', { get: () => toInstant(from + 20 * MINUTE_MS + Date.now() - began) })
    await mesa.desk.markSeen(folio, 1, mesa.user('advisor'))
    await vi.waitFor(async () => expect(await alarms()).toHaveLength(2), 3_000)
  })

  it('forgets rows of nobody, and makes rows anew that came due for nothing', async () => {
    await anUrgent()
    await mesa.desk.keepDeadlines()
    const before = await deadlines()
    await mesa.db.write([
      {
        sql: `insert into deadlines (id, kind, subject_id, due_at)
          select 'x', 'breach', 'nobody', 1 union all select 'y', 'breach', id, 1 from incidents`,
        args: [],
      },
    ])
    await mesa.desk.keepDeadlines()
    expect((await deadlines()).map(({ id, due_at }) => [id, due_at])).toEqual(
      before.map(({ id, due_at }) => [id, due_at]),
    )
  })
})

describe('R20: a policy about to end asks to be renewed', () => {
  const renewals = () =>
    mesa.db.read.all<{ recipient: string; subject: string }>(
      "select recipient, subject from outbox where kind = 'renewal' order by rowid",
    )
  const on = (day: string) => {
    mesa.clock.now = toInstant(Date.parse(`${day}T00:00:00-07:00`))
  }

  it('30 and 7 days before and on the day after, each once, to the areas that asked for it', async () => {
    for (const day of ['2026-12-01', '2026-12-01', '2026-12-24', '2026-12-31', '2027-01-01', '2027-02-01']) {
      on(day)
      await mesa.desk.keepDeadlines()
    }
    expect(await renewals()).toEqual([
      { recipient: 'commercial@mesa.example', subject: 'Renovación en 30 días · P-yaqui Grupo Yaqui' },
      { recipient: 'commercial@mesa.example', subject: 'Renovación en 7 días · P-yaqui Grupo Yaqui' },
      { recipient: 'commercial@mesa.example', subject: 'Póliza vencida · P-yaqui Grupo Yaqui' },
    ])
    const said = await mesa.db.read.all("select id from audit where subject like 'policy.end%'")
    expect(said).toHaveLength(3)
  })

  it('tells its end alone where the desk stood still until then', async () => {
    on('2027-01-03')
    await mesa.desk.keepDeadlines()
    expect((await renewals()).map(({ subject }) => subject)).toEqual(['Póliza vencida · P-yaqui Grupo Yaqui'])
  })

  it('says nothing of one that another policy renews', async () => {
    const [first] = company.policies
    const { plan, ...body } = first as Policy
    const renewal = {
      ...body,
      number: 'P-2',
      from: '2027-01-01' as PlainDate,
      to: '2027-12-31',
      renews: first?.id,
      planVersionId: plan.id,
    }
    await mesa.db.write([
      {
        sql: `insert into record_versions (version_id, kind, record_id, version, account_id, effective_at, published_at, published_by, body)
          values ('policy:p2:1', 'policy', 'p2', 1, 'yaqui', 0, 0, '{"kind":"rule","rule":"test"}', ?)`,
        args: [JSON.stringify(renewal)],
      },
    ])
    on('2026-12-24')
    await mesa.desk.keepDeadlines()
    expect(await renewals()).toEqual([])
  })
})

describe('rows that an earlier program made', () => {
  it('are made anew before the doors open, once', async () => {
    await anUrgent()
    await mesa.desk.runCommand(folio, { type: 'resolve' }, { user: mesa.user('advisor') })
    const rows = await deadlines()
    const [row] = await mesa.db.read.all<{ state: string }>('select state from incidents')
    await mesa.db.write([
      { sql: 'delete from deadlines', args: [] },
      { sql: "delete from settings where name = 'projection'", args: [] },
      { sql: "update incidents set state = json_remove(state, '$.resolvedAt', '$.firedSteps', '$.ladder')", args: [] },
    ])
    await (await anotherDesk()).close()
    expect(await deadlines()).toEqual(rows)
    expect(await mesa.db.read.all('select state from incidents')).toMatchObject([{ state: row?.state }])
    const [rebuilt] = await mesa.db.read.all<{ n: number }>('select count(*) as n from incident_search')
    expect(rebuilt?.n).toBe(1)
  })
})
