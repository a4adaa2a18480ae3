import { describe, it } from 'vitest'
import { type RuleName, rules, runRule } from './rules.ts'
import type { ChannelUnderTest } from './subject.ts'

export { type FakeDesk, fakeDesk } from './fake-desk.ts'
export type { RuleName } from './rules.ts'
export type { Answer, ChannelUnderTest } from './subject.ts'

/** A rule that cannot hold for a channel, and why. It is printed, and fails once the rule does hold. */
export interface Exemption {
  rule: RuleName
  because: string
}

/**
 * The suite that every channel passes, run by its author in a test file of the channel's package. It proves
 * idempotency, that nothing is acknowledged before it is kept, quarantine, health and the silence about secrets.
 */
export function channelConformance<Told>(subject: ChannelUnderTest<Told> & { exempt?: Exemption[] }): void {
  describe(`channel ${subject.name}`, () => {
    for (const rule of Object.keys(rules) as RuleName[]) {
      const exemption = subject.exempt?.find((exempt) => exempt.rule === rule)
      if (exemption) it(`${rule}: exempt, because ${exemption.because}`, () => stillNeeded(exemption, subject))
      else it(rule, () => runRule(rule, subject))
    }
  })
}

/** Rejects when the rule holds after all: an exemption must not outlive its reason. */
export async function stillNeeded<Told>({ rule, because }: Exemption, subject: ChannelUnderTest<Told>): Promise<void> {
  const holds = await runRule(rule, subject).then(
    () => true,
    () => false,
  )
  if (holds) throw new Error(`${subject.name} keeps ${rule}; remove its exemption (${because})`)
}
