import { describe, expect, it } from 'vitest'
import type { MesaForChannel, OpenChannel } from '../channel.ts'
import { toInstant } from '../index.ts'
import { type ChannelUnderTest, channelConformance, stillNeeded } from './index.ts'
import { type RuleName, rules, runRule } from './rules.ts'

const secrets = { MESA_TEST_PASSWORD: 'c4nario-secreto' }

/** The smallest channel there can be: texts told through `deliver`. Each mutant below changes one thing of it. */
class TextChannel {
  private keeping = 0
  private failing = false
  constructor(private readonly mesa: MesaForChannel) {}

  async tell(text: string): Promise<'kept' | 'later'> {
    this.keeping++
    try {
      this.mesa.log('info', 'told', { length: text.length })
      await this.keep(text)
      this.failing = false
      return 'kept'
    } catch {
      this.failing = true
      return 'later'
    } finally {
      this.keeping--
    }
  }

  keyOf(text: string): string {
    return `key of ${text}`
  }

  bytesOf(text: string): Uint8Array {
    return Buffer.from(text)
  }

  async keep(text: string): Promise<void> {
    const common = { idempotencyKey: this.keyOf(text), receivedAt: toInstant(0), raw: this.bytesOf(text) }
    if (text === 'unreadable') await this.mesa.quarantine({ ...common, reason: 'text.not_read' })
    else await this.mesa.receive(this.report(text, common))
  }

  report(text: string, common: { idempotencyKey: string; receivedAt: ReturnType<typeof toInstant>; raw: Uint8Array }) {
    const empty = {
      sender: {},
      to: [],
      cc: [],
      subject: '',
      attachments: [],
      thread: { inReplyTo: [], references: [] },
    }
    return { ...common, ...empty, channel: 'text', kind: 'other' as const, text }
  }

  health(): ReturnType<OpenChannel['health']> {
    return { state: this.failing ? 'failing' : 'healthy' }
  }

  async close(): Promise<void> {
    while (this.keeping > 0) await new Promise((resolve) => setTimeout(resolve, 1))
  }
}

function subjectOf(Channel: typeof TextChannel): ChannelUnderTest<string> {
  return {
    name: 'text',
    secrets,
    reports: ['uno', 'dos'],
    unreadable: 'unreadable',
    bytesOf: (text) => Buffer.from(text),
    open: async (mesa) => new Channel(mesa),
    deliver: (channel, text) => (channel as unknown as TextChannel).tell(text),
  }
}

channelConformance(subjectOf(TextChannel))

function keepLater(keep: () => Promise<void>): void {
  setTimeout(() => {
    keep().catch(() => undefined)
  }, 20)
}

/** For each rule a channel that breaks it. One that is missing does not compile. */
const mutants: Record<RuleName, typeof TextChannel> = {
  same_report_same_key: class extends TextChannel {
    private count = 0
    override keyOf(text: string) {
      return `${text} ${this.count++}`
    }
  },
  other_report_other_key: class extends TextChannel {
    override keyOf(text: string) {
      return `length ${text.length}`
    }
  },
  carries_its_name: class extends TextChannel {
    override report(...given: Parameters<TextChannel['report']>) {
      return { ...super.report(...given), channel: 'other' }
    }
  },
  answers_after_it_is_kept: class extends TextChannel {
    override async keep(text: string) {
      super.keep(text).catch(() => undefined)
    }
  },
  later_while_storage_fails: class extends TextChannel {
    override async keep(text: string) {
      await super.keep(text).catch(() => undefined)
    }
  },
  unreadable_is_kept_whole: class extends TextChannel {
    override bytesOf(text: string) {
      return super.bytesOf(text).subarray(0, 5)
    }
  },
  bytes_are_handed_over: class extends TextChannel {
    override bytesOf(text: string) {
      return Buffer.from(text.toUpperCase())
    }
  },
  closing_loses_nothing: class extends TextChannel {
    private closed = false
    override async keep(text: string) {
      if (this.closed) return keepLater(() => super.keep(text))
      await super.keep(text)
    }
    override async close() {
      this.closed = true
    }
  },
  health_is_truthful: class extends TextChannel {
    override health() {
      return { state: 'healthy' as const }
    }
  },
  secrets_stay_in: class extends TextChannel {
    override health() {
      return { ...super.health(), facts: { relay: `smtp://mesa:${secrets.MESA_TEST_PASSWORD}@relay.example` } }
    }
  },
}

describe('the suite catches a channel that breaks a promise', () => {
  it.each(Object.keys(rules) as RuleName[])('%s', async (rule) => {
    await expect(runRule(rule, subjectOf(mutants[rule]))).rejects.toThrow()
  })
})

describe('an exemption', () => {
  it('fails once the rule holds after all', async () => {
    const exemption = { rule: 'health_is_truthful' as const, because: 'nobody asks' }
    await expect(stillNeeded(exemption, subjectOf(TextChannel))).rejects.toThrow('remove its exemption')
    await expect(stillNeeded(exemption, subjectOf(mutants.health_is_truthful))).resolves.toBeUndefined()
  })
})
