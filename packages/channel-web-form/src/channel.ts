import { randomBytes } from 'node:crypto'
import { defineChannel } from '@mesa/plugin-sdk'
import { type FormDesk, fileForm, showForm } from './answer-form.ts'
import { webFormOptions } from './options.ts'
import { rateLimit } from './rate-limit.ts'
import { stamps } from './stamp.ts'

/** A page where anybody may report without signing in. Between e-mail and telephone among equals (R3). */
export const webForm = defineChannel({
  name: 'web-form',
  kind: 'web',
  queueWeight: 20,
  options: webFormOptions,
  open: async (options, mesa, channel) => {
    let failing = false
    let closed = false
    const inFlight = new Set<Promise<Response>>()
    const secret = mesa.secret(options.secretFrom)
    const desk: FormDesk = {
      mesa,
      channel,
      options,
      stamps: stamps(secret ? Buffer.from(secret) : randomBytes(32)),
      limit: rateLimit(options.perHour),
      attempts: rateLimit(options.attemptsPerHour),
      onKept: (kept) => {
        failing = !kept
      },
    }
    return {
      http: async (request, from) => {
        if (closed) return new Response(null, { status: 503, headers: { 'retry-after': '10' } })
        if (request.method === 'GET' || request.method === 'HEAD') return showForm(desk, request)
        if (request.method !== 'POST') return new Response(null, { status: 405, headers: { allow: 'GET, HEAD, POST' } })

        const answer = fileForm(desk, request, from)
        inFlight.add(answer)
        return answer.finally(() => inFlight.delete(answer))
      },
      health: () => (failing ? { state: 'failing', code: 'storage.failed' } : { state: 'healthy' }),
      close: async () => {
        closed = true
        await Promise.allSettled(inFlight)
      },
    }
  },
})
