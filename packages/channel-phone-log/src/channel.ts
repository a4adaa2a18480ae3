import { defineChannel } from '@mesa/plugin-sdk'
import { phoneLogOptions } from './options.ts'
import { toReport } from './to-report.ts'

/** What callers say, filed by the desk while they are on the line (R1). Behind written reports among equals (R3). */
export const phoneLog = defineChannel({
  name: 'phone',
  kind: 'phone',
  queueWeight: 10,
  options: phoneLogOptions,
  codec: ({ country }, channel) => ({
    toReport: (input, filed) => toReport(input, filed, { channel, country }),
  }),
  open: async () => ({
    // It listens to nothing and keeps nothing: whoever files a call is told at once when it could not be kept.
    health: () => ({ state: 'healthy' }),
    close: async () => undefined,
  }),
})
