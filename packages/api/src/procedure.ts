import { hasPermission, isMesaError, MesaError, type Permission } from '@mesa/core'
import { initTRPC, TRPCError } from '@trpc/server'
import type { ApiContext } from './context.ts'
import { trpcCodeOf } from './trpc-code.ts'

const t = initTRPC
  .context<ApiContext>()
  .meta<{ permission: Permission }>()
  .create({
    sse: { ping: { enabled: true, intervalMs: 15_000 }, client: { reconnectAfterInactivityMs: 40_000 } },
    // A reader gets a code with its facts or nothing: never a stack, never another's words (trust.md kind 32).
    errorFormatter: ({ shape, error }) => ({
      code: shape.code,
      message: isMesaError(error.cause) ? error.cause.code : shape.data.code,
      data: {
        code: shape.data.code,
        httpStatus: shape.data.httpStatus,
        mesa: isMesaError(error.cause) ? { code: error.cause.code, params: error.cause.params } : null,
      },
    }),
  })

export const { router, mergeRouters, createCallerFactory } = t

const refuse = (error: MesaError) => new TRPCError({ code: trpcCodeOf(error.code), cause: error })

/** Turns what core and desk throw into the API's answer; anything unknown stays an inner fault. */
const explain = t.middleware(async ({ next }) => {
  const outcome = await next()
  if (!outcome.ok && isMesaError(outcome.error.cause)) throw refuse(outcome.error.cause)
  return outcome
})

/** The only way to make a procedure: signed in and permitted, by the one matrix. Throws `sign_in.needed`, `permission.missing`. */
export const withPermission = (permission: Permission) =>
  t.procedure
    .meta({ permission })
    .use(explain)
    .use(({ ctx, next }) => {
      if (!ctx.user) throw refuse(new MesaError('sign_in.needed', {}))
      if (!hasPermission(ctx.user.role, permission)) throw refuse(new MesaError('permission.missing', { permission }))
      return next({ ctx: { ...ctx, user: ctx.user } })
    })
