import { channelConformance } from '@mesa/plugin-sdk/conformance'
import { phoneLog } from './channel.ts'

const filedBy = 'the desk files the call: it hands over no bytes, and nothing arrives by itself'

const calls = phoneLog({ name: 'telefono' })

channelConformance<{ key: string; text: string }>({
  name: 'telefono',
  open: (mesa) => calls.open(mesa),
  deliver: async (_channel, { key, text }, mesa) => {
    const report = calls.toReport?.({ caller: { name: 'Rosa' }, text }, { at: mesa.now(), idempotencyKey: key })
    if (!report) return 'refused'
    return mesa.receive(report).then(
      () => 'kept' as const,
      () => 'later' as const,
    )
  },
  reports: [
    { key: 'k1', text: 'uno' },
    { key: 'k2', text: 'dos' },
  ],
  exempt: [
    { rule: 'unreadable_is_kept_whole', because: filedBy },
    { rule: 'bytes_are_handed_over', because: filedBy },
    { rule: 'health_is_truthful', because: 'it holds no connection that could fail' },
  ],
})
