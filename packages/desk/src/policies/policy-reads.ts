import {
  type AccountBody,
  type AccountId,
  allowanceOf,
  allowancePeriod,
  dateIn,
  type Instant,
  MesaError,
  type PlainDate,
  type PolicyBody,
  policyStanding,
  proposePolicy,
  proposeRenewal,
  type RecordVersion,
  toInstant,
  versionInEffect,
} from '@mesa/core'
import {
  findRenewal,
  type PolicyCard,
  type PolicyUse,
  readAllowanceUses,
  readHighestPolicyNumber,
  readPolicies,
} from '@mesa/db'
import { toVersion, VERSION_COLUMNS } from '../company/record-versions.ts'
import { toPolicy } from '../company/rule-book.ts'
import type { Inside } from '../inside.ts'
import type { PoliciesDesk } from './policies-desk.ts'

export const POLICY_VERSIONS_SQL = `select ${VERSION_COLUMNS} from record_versions
  where kind = 'policy' and record_id = ? order by version`
export const POLICY_DRAFT_SQL = "select body from record_drafts where kind = 'policy' and record_id = ?"
export const ACCOUNT_BODY_SQL = 'select body from accounts where id = ?'

/** Contracts with what belongs to them. */
export const policyReads = (desk: Inside): PoliciesDesk => ({
  listPolicies: (asked) => readPolicies(desk.db.readAside, { ...asked, today: todayOf(desk), now: desk.now() }),
  policyCard: (id) => readCard(desk, id),
  proposePolicy: ({ accountId, renews }) =>
    renews === undefined ? proposeFirst(desk, accountId) : proposeNext(desk, accountId, renews),
})

/** The day that the wall clock of the deployment shows. */
const todayOf = ({ company, now }: Inside): PlainDate => dateIn(company.timezone, now())

async function readPolicyVersions(desk: Inside, id: string): Promise<RecordVersion<'policy'>[]> {
  return (await desk.db.read.all(POLICY_VERSIONS_SQL, [id])).map((row) => toVersion<'policy'>(row))
}

async function readAccount(desk: Inside, id: string): Promise<AccountBody | undefined> {
  const [row] = await desk.db.read.all<{ body: string }>(ACCOUNT_BODY_SQL, [id])
  return row && (JSON.parse(row.body) as AccountBody)
}

/** The version in effect, or else the first that comes. */
const shownVersion = (versions: readonly RecordVersion<'policy'>[], desk: Inside) =>
  versionInEffect(versions, desk.now()) ?? versions[0]

async function readCard(desk: Inside, id: string): Promise<PolicyCard> {
  const version = shownVersion(await readPolicyVersions(desk, id), desk)
  const body = version?.body ?? null
  const shown = body ?? (await readDraft(desk, id))
  if (!shown) throw new MesaError('record.not_found', { kind: 'policy', id })
  const plan = planOf(desk, body?.planVersionId ?? shown.planVersionId)
  const today = todayOf(desk)
  return {
    id,
    today,
    account: shown.accountId ? await accountOf(desk, shown.accountId) : null,
    body,
    standing: body ? policyStanding(body, today) : 'draft',
    plan: plan ? { planId: plan.recordId, versionId: plan.versionId, version: plan.version, body: plan.body } : null,
    use: version ? await useOf(desk, version) : null,
    renewedBy: shown.accountId ? await findRenewal(desk.db.readAside, shown.accountId, id) : null,
  }
}

async function readDraft(desk: Inside, id: string): Promise<Partial<PolicyBody> | undefined> {
  const [row] = await desk.db.read.all<{ body: string }>(POLICY_DRAFT_SQL, [id])
  return row && (JSON.parse(row.body) as Partial<PolicyBody>)
}

async function accountOf(desk: Inside, id: string): Promise<PolicyCard['account']> {
  const account = await readAccount(desk, id)
  if (!account) return null
  return {
    id,
    name: account.name,
    sites: account.sites.map((site) => ({ id: site.id, name: site.name })),
    systems: account.systems.map(({ entitledVersion = null, ...system }) => ({ ...system, entitledVersion })),
  }
}

const planOf = (desk: Inside, planVersionId: string | undefined) =>
  desk.rules.versions('plan').find(({ versionId }) => versionId === planVersionId)

/** R16: what went of the allowance in the period that is running, or in the policy's first or last one. */
async function useOf(desk: Inside, version: RecordVersion<'policy'>): Promise<PolicyUse | null> {
  const policy = toPolicy(desk.rules, version, desk.now())
  const allowance = policy && allowanceOf(policy)
  if (!allowance) return null
  const period = allowancePeriod(policy, noonOf(nearestDay(version.body, todayOf(desk))), desk.rules.calendars)
  if (!period) return null
  const incidents = await readAllowanceUses(desk.db.readAside, version.recordId, period.from)
  return { allowance, ...period, used: incidents.length, incidents }
}

function nearestDay({ from, to }: PolicyBody, today: PlainDate): PlainDate {
  if (today < from) return from
  return to < today ? to : today
}

/** At noon in Greenwich it is this day in every zone but those beyond +12. */
const noonOf = (day: PlainDate): Instant => toInstant(Date.parse(`${day}T12:00:00Z`))

/** Of each plan that may be agreed on the version in effect. */
function plansForSale(desk: Inside) {
  const versions = desk.rules.versions('plan')
  return [...new Set(versions.map(({ recordId }) => recordId))].flatMap((planId) => {
    const ofPlan = versions.filter(({ recordId }) => recordId === planId)
    const version = versionInEffect(ofPlan, desk.now())
    return version?.body.active ? [version] : []
  })
}

async function proposeFirst(desk: Inside, accountId: AccountId): Promise<Partial<PolicyBody>> {
  const account = await readAccount(desk, accountId)
  if (!account) throw new MesaError('account.not_known', { accountId })
  // Where there are several, a person says which was sold: a wrong one would promise what nobody agreed on.
  const [only, ...others] = plansForSale(desk)
  const proposal = proposePolicy({
    accountId,
    highest: await readHighestPolicyNumber(desk.db.readAside),
    planVersionId: only?.versionId ?? '',
    today: todayOf(desk),
    systemIds: [...new Set(account.systems.map(({ systemId }) => systemId))],
  })
  const { planVersionId: _none, ...withoutPlan } = proposal
  return only && others.length === 0 ? proposal : withoutPlan
}

async function proposeNext(desk: Inside, accountId: AccountId, policyId: string): Promise<PolicyBody> {
  const policy = shownVersion(await readPolicyVersions(desk, policyId), desk)?.body
  if (policy?.accountId !== accountId) throw new MesaError('record.not_found', { kind: 'policy', id: policyId })
  const planId = planOf(desk, policy.planVersionId)?.recordId
  const current = plansForSale(desk).find(({ recordId }) => recordId === planId)
  return proposeRenewal({
    policyId,
    policy,
    highest: await readHighestPolicyNumber(desk.db.readAside),
    planVersionId: current?.versionId ?? policy.planVersionId,
    today: todayOf(desk),
  })
}
