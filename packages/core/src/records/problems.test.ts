import { describe, expect, it } from 'vitest'
import { type Instant, parseInstant } from '../instant.ts'
import type { RecordBodies, RecordKind } from './bodies.ts'
import { noFacts, type ProblemFacts } from './problem-facts.ts'
import { findProblems, readBody } from './problems.ts'
import type { RecordProblem } from './record.ts'

const now = parseInstant('2026-11-24T10:55:00-07:00')
const names: Record<string, string> = { nomina: 'Nómina', office: 'Oficina', support: 'Soporte', yaqui: 'Grupo Yaqui' }

const facts = (over: Partial<ProblemFacts> = {}): ProblemFacts => ({
  ...noFacts(now),
  find: (_, id) => (names[id] ? { name: names[id], isActive: true } : undefined),
  planOf: (id) => (id === 'premium-1' ? { planId: 'premium', name: 'Premium', isActive: true } : undefined),
  account: { name: 'Grupo Yaqui', taxId: null, domains: [], sites: [site], systems: [installed] },
  isResolutionPromised: true,
  ...over,
})

const site = { id: 'centro', name: 'Centro', address: '' }
const installed = { systemId: 'nomina', version: '5', siteId: null }

const said = ({ path, code, severity }: RecordProblem) => `${severity} ${path} ${code}`

/** As the page would be told: what cannot be read, or what is wrong with what can. */
function problemsOf(kind: RecordKind, candidate: unknown, over: Partial<ProblemFacts> = {}): string[] {
  const { body, problems } = readBody(kind, candidate)
  return (body === null ? problems : findProblems(kind, body, facts(over))).map(said)
}

const nineToFive = [{ start: '09:00', end: '17:00' }]
const closed = { mon: [], tue: [], wed: [], thu: [], fri: [], sat: [], sun: [] }
const calendar = (over: object = {}) => ({
  name: 'Oficina dos',
  calendar: { timezone: 'America/Hermosillo', weekly: { ...closed, mon: nineToFive }, exceptions: [], ...over },
})
const exception = (date: string, spans = nineToFive) => ({ date, spans, label: '' })

describe('a calendar that would stop the clocks is refused', () => {
  it.each<[string, object, string[]]>([
    ['is good', {}, []],
    ['has an unknown zone', { timezone: 'America/Hermosilo' }, ['error calendar.timezone unknown_zone']],
    [
      'has a span that ends before it starts',
      { weekly: { ...closed, mon: [{ start: '17:00', end: '09:00' }] } },
      ['error calendar.weekly.mon.0 start_not_before_end'],
    ],
    [
      'has spans that overlap',
      { weekly: { ...closed, mon: [...nineToFive, { start: '16:00', end: '18:00' }] } },
      ['error calendar.weekly.mon spans_overlap'],
    ],
    [
      'has an hour that no clock shows',
      { weekly: { ...closed, mon: [{ start: '07:60', end: '25:00' }] } },
      ['error calendar.weekly.mon.0.start not_a_wall_time', 'error calendar.weekly.mon.0.end not_a_wall_time'],
    ],
    [
      'has a date twice',
      { exceptions: [exception('2026-12-25'), exception('2026-12-25')] },
      ['error calendar.exceptions date_twice'],
    ],
    ['takes a leap day', { exceptions: [exception('2028-02-29')] }, []],
    [
      'refuses a leap day of another year',
      { exceptions: [exception('2027-02-29')] },
      ['error calendar.exceptions.0.date not_a_date'],
    ],
    ['never opens', { weekly: closed }, ['error calendar.weekly never_open']],
    [
      'never opened again',
      { weekly: closed, exceptions: [exception('2025-01-01')] },
      ['error calendar.weekly never_open'],
    ],
    [
      'opens on a day so far off that nobody waits for it',
      { weekly: closed, exceptions: [exception('2028-02-29')] },
      ['error calendar.weekly never_open'],
    ],
    ['opens on single days only', { weekly: closed, exceptions: [exception('2026-12-01')] }, []],
  ])('%s', (_, over, expected) => {
    expect(problemsOf('calendar', calendar(over))).toEqual(expected)
  })
  it('says what is missing', () => {
    expect(problemsOf('calendar', { name: ' ' })).toEqual(['error name required', 'error calendar required'])
  })
})

const target = (minutes: number, clock = 'working') => ({ minutes, clock })
const plan = (over: object = {}) => ({
  name: 'Oro',
  active: true,
  kind: 'policy',
  calendarId: 'office',
  targets: { urgent: { first_response: target(120) }, other: { first_response: target(1440, 'elapsed') } },
  ...over,
})

describe('a plan says what it promises', () => {
  const urgent = (first: object) => plan({ targets: { urgent: { first_response: first }, other: {} } })
  it.each<[string, object, string[]]>([
    ['is good', plan(), []],
    ['has negative minutes', urgent(target(-1)), ['error targets.urgent.first_response.minutes negative_minutes']],
    ['has more than two years', urgent(target(9e6)), ['error targets.urgent.first_response.minutes out_of_range']],
    ['names no calendar', plan({ calendarId: 'gone' }), ['error calendarId record_not_known']],
    ['promises nothing', plan({ targets: { urgent: {}, other: {} } }), ['warning targets promises_nothing']],
    ['of an event promises nothing', plan({ kind: 'per_event', targets: { urgent: {}, other: {} } }), []],
    [
      'gives urgent more time',
      plan({ targets: { urgent: { resolution: target(200) }, other: { resolution: target(100, 'elapsed') } } }),
      ['warning targets.urgent.resolution.minutes urgent_slower_than_other'],
    ],
    [
      'gives urgent more minutes that may still be sooner',
      plan({ targets: { urgent: { resolution: target(200, 'elapsed') }, other: { resolution: target(100) } } }),
      [],
    ],
  ])('%s', (_, body, expected) => {
    expect(problemsOf('plan', body)).toEqual(expected)
  })
  it('has a name of its own, whatever its letters', () => {
    expect(problemsOf('plan', plan(), { otherNames: ['ORO '] })).toEqual(['error name name_taken'])
  })
  it('may go out of use while policies name it, and says so', () => {
    const usedBy = [{ kind: 'policy' as const, name: 'P-1' }]
    const inForce = plan() as RecordBodies['plan']
    expect(problemsOf('plan', plan({ active: false }), { inForce, usedBy })).toEqual(['warning active still_used'])
  })
  it('holds from now or later', () => {
    const past = { inForce: plan() as RecordBodies['plan'], effectiveAt: (now - 1) as Instant }
    expect(problemsOf('plan', plan(), past)).toEqual(['error effectiveAt effective_in_the_past'])
    expect(problemsOf('plan', plan(), { ...past, inForce: null })).toEqual([])
  })
})

describe('a ladder makes silence heard', () => {
  const step = (over: object = {}) => ({
    id: 'tell-chief',
    when: { at: 'start' },
    condition: 'any',
    notify: [{ to: 'role', role: 'support_chief' }],
    ...over,
  })
  const ladder = (steps: object[], over: object = {}) => ({
    name: 'Urgente',
    active: true,
    clock: 'first_response',
    steps,
    ...over,
  })
  it.each<[string, object, string[]]>([
    ['is good', ladder([step()]), []],
    ['has no step', ladder([]), ['warning steps steps_do_nothing']],
    ['has a step that does nothing', ladder([step({ notify: [] })]), ['error steps.0 steps_do_nothing']],
    ['raises the level and tells nobody', ladder([step({ notify: [], raiseTo: 2 })]), []],
    ['names a step twice', ladder([step(), step()]), ['error steps.1.id step_id_twice']],
    [
      'tells an area that is not there',
      ladder([step({ notify: [{ to: 'area', areaId: 'gone' }] })]),
      ['error steps.0.notify.0 record_not_known'],
    ],
    [
      'has a share above the whole',
      ladder([step({ when: { at: 'percent', percent: 120 } })]),
      ['error steps.0.when.percent out_of_range'],
    ],
  ])('%s', (_, body, expected) => {
    expect(problemsOf('ladder', body)).toEqual(expected)
  })
  it('has no share of a time that nobody promises', () => {
    const body = ladder([step({ when: { at: 'percent', percent: 50 } })], { clock: 'resolution' })
    expect(problemsOf('ladder', body, { isResolutionPromised: false })).toEqual([
      'warning clock percent_without_target',
    ])
    const named = plan({ ladders: { urgent: 'yaqui' } })
    expect(problemsOf('plan', named, { ladder: () => body as never })).toEqual([
      'warning ladders.urgent percent_without_target',
    ])
  })
})

const policy = (over: object = {}) => ({
  number: 'P-2',
  accountId: 'yaqui',
  planVersionId: 'premium-1',
  from: '2026-01-01',
  to: '2026-12-31',
  state: 'active',
  systemIds: ['nomina'],
  ...over,
})
const other = {
  id: 'p1',
  number: 'P-1',
  planId: 'basic',
  from: '2026-06-01',
  to: '2027-05-31',
  state: 'active',
  systemIds: ['nomina'],
} as ProblemFacts['otherPolicies'][number]

describe('a policy says whom it covers when', () => {
  it.each<[string, object, Partial<ProblemFacts>, string[]]>([
    ['is good', policy(), {}, []],
    ['ends before it begins', policy({ to: '2025-12-31' }), {}, ['error to ends_before_it_begins']],
    ['covers one day', policy({ to: '2026-01-01' }), {}, []],
    ['runs to a leap day', policy({ from: '2028-02-29', to: '2028-02-29' }), {}, []],
    ['has no such day', policy({ to: '2026-02-29' }), {}, ['error to not_a_date']],
    ['covers nothing', policy({ systemIds: [] }), {}, ['error systemIds no_systems']],
    [
      'covers what the account has not',
      policy({ systemIds: ['office'] }),
      {},
      ['warning systemIds.0 system_not_installed'],
    ],
    ['covers what nobody has', policy({ systemIds: ['gone'] }), {}, ['error systemIds.0 record_not_known']],
    ['covers a site of others', policy({ siteIds: ['norte'] }), {}, ['error siteIds.0 site_not_known']],
    ['has a number of another', policy(), { numberTakenBy: 'Norte' }, ['error number number_taken']],
    ['has a plan that is not there', policy({ planVersionId: 'x' }), {}, ['error planVersionId record_not_known']],
    ['covers a system twice', policy(), { otherPolicies: [other] }, ['warning from policies_overlap']],
    ['follows another', policy({ to: '2026-05-31' }), { otherPolicies: [other] }, []],
    ['stands beside one that ended', policy(), { otherPolicies: [{ ...other, state: 'ended' }] }, []],
    ['covers another system', policy(), { otherPolicies: [{ ...other, systemIds: ['x'] }] }, []],
    [
      'is there twice',
      policy(),
      { otherPolicies: [{ ...other, planId: 'premium', systemIds: 'all' }] },
      ['error planVersionId plan_twice'],
    ],
  ])('%s', (_, body, over, expected) => {
    expect(problemsOf('policy', body, over)).toEqual(expected)
  })
  it('begins under nothing that is out of use, but may stay under it', () => {
    const planOf = () => ({ planId: 'premium', name: 'Premium', isActive: false })
    expect(problemsOf('policy', policy(), { planOf })).toEqual(['error planVersionId record_not_active'])
    const inForce = policy() as RecordBodies['policy']
    expect(problemsOf('policy', policy(), { planOf, inForce })).toEqual(['warning planVersionId record_not_active'])
    const effectiveAt = (now - 1) as Instant
    expect(problemsOf('policy', policy(), { inForce, effectiveAt })).toEqual([
      'warning effectiveAt effective_in_the_past',
    ])
  })
})

describe('an account and its people are known by what is theirs alone', () => {
  const account = (over: object = {}) => ({
    name: 'Yaqui',
    taxId: null,
    domains: [],
    sites: [site],
    systems: [],
    ...over,
  })
  const contact = (over: object = {}) => ({
    accountId: 'yaqui',
    name: 'Rosa',
    position: null,
    addresses: ['rosa@yaqui.mx'],
    phones: [],
    language: 'es',
    ...over,
  })
  const holders = [{ of: '+526622143310', contact: 'Eva', account: 'Norte' }]
  it.each<[string, RecordKind, object, Partial<ProblemFacts>, string[]]>([
    ['a good account', 'account', account({ taxId: 'gya-010203 ab1', domains: ['Yaqui.MX'] }), {}, []],
    ['no tax id', 'account', account({ taxId: '123' }), {}, ['warning taxId tax_id_not_valid']],
    ['no domain', 'account', account({ domains: ['yaqui'] }), {}, ['error domains.0 domain_not_valid']],
    ["everybody's domain", 'account', account({ domains: ['gmail.com'] }), {}, ['error domains.0 domain_public']],
    [
      "another account's domain",
      'account',
      account({ domains: ['norte.mx'] }),
      { holders: [{ of: 'norte.mx', account: 'Norte' }] },
      ['warning domains.0 domain_taken'],
    ],
    [
      'a system at a site that went',
      'account',
      account({ systems: [{ ...installed, siteId: 'x' }] }),
      {},
      ['error systems.0.siteId site_not_known'],
    ],
    ['a good contact', 'contact', contact({ phones: ['+52 662 214 3310'] }), {}, []],
    ['no address', 'contact', contact({ addresses: ['rosa@yaqui'] }), {}, ['error addresses.0 address_not_valid']],
    [
      'an old mobile prefix',
      'contact',
      contact({ phones: ['+5216622143310'] }),
      {},
      ['error phones.0 phone_not_valid'],
    ],
    ['no country', 'contact', contact({ phones: ['6622143310'] }), {}, ['error phones.0 phone_not_valid']],
    [
      'a telephone of two',
      'contact',
      contact({ phones: ['+526622143310'] }),
      { holders },
      ['warning phones.0 phone_taken'],
    ],
    ['nobody to reach', 'contact', contact({ addresses: [] }), {}, ['warning addresses contact_unreachable']],
    ['somebody who left', 'contact', contact({ addresses: [], active: false }), {}, []],
    ['a site of others', 'contact', contact({ siteId: 'norte' }), {}, ['error siteId site_not_known']],
    [
      'a change of tomorrow',
      'contact',
      contact(),
      { effectiveAt: (now + 1) as Instant },
      ['error effectiveAt effective_later'],
    ],
  ])('%s', (...[, kind, body, over, expected]) => {
    expect(problemsOf(kind, body, over)).toEqual(expected)
  })
})

describe('advisors and areas', () => {
  const advisor = (over: object = {}) => ({
    name: 'Ana',
    systems: { nomina: 3 },
    skills: [],
    languages: ['es'],
    level: 2,
    calendarId: 'office',
    active: true,
    ...over,
  })
  const absence = { from: '2026-12-24', to: '2026-12-20', reason: '' }
  it.each<[string, RecordKind, object, Partial<ProblemFacts>, string[]]>([
    ['a good advisor', 'advisor', advisor(), {}, []],
    ['who knows nothing', 'advisor', advisor({ systems: {} }), {}, ['warning systems advisor_knows_nothing']],
    ['of level 4', 'advisor', advisor({ systems: { nomina: 4 } }), {}, ['error systems.nomina out_of_range']],
    [
      'away until before',
      'advisor',
      advisor({ absences: [absence] }),
      {},
      ['error absences.0.to ends_before_it_begins'],
    ],
    [
      'who leaves with open incidents',
      'advisor',
      advisor({ active: false }),
      { inForce: advisor() as RecordBodies['advisor'], openIncidents: 2 },
      ['warning active owns_incidents'],
    ],
    ['an area nobody can tell', 'area', area(''), {}, ['error address required']],
    ['an area with half an address', 'area', area('ventas@'), {}, ['error address address_not_valid']],
  ])('%s', (...[, kind, body, over, expected]) => {
    expect(problemsOf(kind, body, over)).toEqual(expected)
  })
})

const area = (address: string) => ({ name: { es: 'Ventas', en: 'Sales' }, address, active: true, position: 0 })
