import {
  type Account,
  type Advisor,
  type CompanyRecords,
  type Contact,
  dateIn,
  type Instant,
  isOpenAt,
} from '@mesa/core'
import { timezone } from '../calendars.ts'
import { type Randomness, randomFrom } from '../randomness.ts'
import { factsAt } from '../reports/facts.ts'
import type { ReportTemplate } from '../reports/report-template.ts'
import { reportTemplates } from '../reports/reports.ts'
import type { PresentArrival } from './arrivals.ts'
import { type StandingOf, standingsAt } from './standing.ts'
import type { Story } from './story.ts'

export type Wanted = Partial<Pick<PresentArrival, 'standing' | 'urgent' | 'furthest'>>

/** Who reports what, and who attends: tires of what was told often. */
export interface Casting {
  cast(at: Instant, wanted: Wanted): Story
}

type TimesTold = (key: string) => number

const SEED = 4_071
/** So many reports later the same trouble may come again. */
const STALE_AFTER = 28

export function openCasting(records: CompanyRecords, random: Randomness): Casting {
  let number = 0
  const told = new Map<string, number>()
  const timesTold = (key: string) => told.get(key) ?? 0
  const lastTold = new Map<string, number>()
  const freshness = (key: string) => (number - (lastTold.get(key) ?? -STALE_AFTER) < STALE_AFTER ? 0.02 : 1)
  const chooseAdvisor = advisorChooser(records.advisors, timesTold)

  const draw = (at: Instant, wanted: Wanted) => {
    const channel = drawChannel(at, records, random)
    const standing = standingsAt(at, records)
    const possible = possibleReporters(records, wanted, standing, random)
    const template = random.pickWeighted(
      reportTemplates.filter((each) => fits(each, channel, wanted) && (!wanted.standing || possible(each).length > 0)),
      (each) => (templateWeight(each, at) * freshness(each.key)) / (1 + timesTold(each.key)) ** 3,
    )
    const contact = random.pickWeighted(possible(template), (each) => contactWeight(each, at, records, timesTold))
    return {
      channel,
      template,
      contact,
      account: accountOf(contact, records),
      standing: standing(contact.accountId, template),
    }
  }

  return {
    cast: (at, wanted) => {
      const drawn = draw(at, wanted)
      number += 1
      const advisor = chooseAdvisor(drawn.template, drawn.contact, random)
      lastTold.set(drawn.template.key, number)
      for (const key of [drawn.template.key, drawn.contact.id, drawn.account.id, advisor.id]) {
        told.set(key, timesTold(key) + 1)
      }
      const ownRandom = randomFrom(SEED + number)
      const key = `reporte-${String(number).padStart(3, '0')}`
      const facts = factsAt(at, ownRandom)
      return { key, at, ...drawn, facts, advisor, furthest: wanted.furthest ?? 'closed', random: ownRandom }
    },
  }
}

/** Nobody picks up the telephone outside office hours. */
function drawChannel(at: Instant, { calendars }: CompanyRecords, random: Randomness): Story['channel'] {
  const isOpen = calendars.some(({ calendar }) => isOpenAt(calendar, at))
  if (isOpen && random.chance(0.36)) return 'call'
  return random.chance(0.13) ? 'form' : 'mail'
}

function fits({ text, call, criterion }: ReportTemplate, channel: Story['channel'], { urgent, standing }: Wanted) {
  if (channel === 'call' ? !call : !text) return false
  return standing === undefined || (criterion !== undefined) === (urgent === true)
}

/** Closing fills the days around the turn of the month, payroll those before the 15th and the last. */
function templateWeight({ system, season, language, criterion }: ReportTemplate, at: Instant): number {
  const day = Number(dateIn(timezone, at).slice(8))
  const isMonthEnd = day >= 26 || day <= 6
  const isPayDay = (day >= 12 && day <= 15) || day >= 27
  if (language === 'en') return 0.5
  if (season === 'month_end') return isMonthEnd ? 3 : 0.6
  if (season === 'pay_day') return isPayDay ? 3 : 0.7
  if (system === null) return 0.6
  return criterion ? 0.8 : 1
}

/** Who might send this report. Now and then somebody asks about a system that they never had (R19). */
function possibleReporters(records: CompanyRecords, wanted: Wanted, standing: StandingOf, random: Randomness) {
  const isForeign = wanted.standing === undefined && random.chance(0.04)
  return (template: ReportTemplate): Contact[] =>
    records.contacts.filter((contact) => {
      if (contact.language !== (template.language ?? 'es')) return false
      if (wanted.standing && standing(contact.accountId, template) !== wanted.standing) return false
      if (template.system === null) return true
      const { systems } = accountOf(contact, records)
      return systems.some(({ systemId }) => systemId === template.system) !== (isForeign && !template.language)
    })
}

/** Who pays for attention asks for it more often. */
function contactWeight({ id, accountId }: Contact, at: Instant, { policies }: CompanyRecords, timesTold: TimesTold) {
  const today = dateIn(timezone, at)
  const inForce = policies.filter(
    (policy) =>
      policy.accountId === accountId && policy.state === 'active' && policy.from <= today && today <= policy.to,
  )
  const weight = inForce.some(({ plan }) => plan.planId === 'premium') ? 9 : inForce.length > 0 ? 4 : 0.7
  return weight / ((1 + timesTold(id)) * (1 + timesTold(accountId)) ** 2)
}

function accountOf({ accountId }: Pick<Contact, 'accountId'>, { accounts }: CompanyRecords): Account {
  const account = accounts.find(({ id }) => id === accountId)
  if (!account) throw new RangeError(`no account ${accountId}`)
  return account
}

/** Elena's choice: whoever knows the system well and has had least to do (R10). */
const advisorChooser =
  (advisors: readonly Advisor[], timesTold: TimesTold) =>
  ({ system }: ReportTemplate, { language }: Contact, random: Randomness): Advisor => {
    const levelOf = ({ systems }: Advisor) => (system === null ? 2 : (systems[system] ?? 0))
    const able = advisors.filter((advisor) => advisor.active && levelOf(advisor) >= 2)
    const speaking = able.filter(({ languages }) => languages.includes(language))
    const chosen = speaking.length > 0 ? speaking : able
    return random.pickWeighted(chosen, (advisor) => levelOf(advisor) / (1 + timesTold(advisor.id)) ** 2)
  }
