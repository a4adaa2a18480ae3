import type { Client } from '@libsql/client'
import { authAccount, authSession, authUser, authVerification } from '@mesa/db/schema'
import type { SessionCookie } from './session-cookie.ts'
import { SESSION_SECONDS } from './sessions.ts'

export interface AuthLibraryOptions {
  /** The one connection that writes: the library shares it, and is the one exception to our batches. */
  client: Client
  cookie: SessionCookie
  secret: string
  publicUrl: string
  onSignIn(session: { userId: string; address: string }): Promise<void>
}

/** Carries the client's address as our own door saw it; whatever a stranger sends under this name is dropped first. */
export const CLIENT_ADDRESS_HEADER = 'x-mesa-client-address'

/** The paths of the library that exist here; it would answer many more. */
export const openAuthPaths = [
  '/sign-in/email',
  '/sign-out',
  '/get-session',
  '/change-password',
  '/revoke-other-sessions',
]

/** Opens the sign-in library. Loaded when first needed: it costs a third of a second that a start must not wait for. */
export async function openAuthLibrary(options: AuthLibraryOptions): Promise<(request: Request) => Promise<Response>> {
  const [{ betterAuth }, { drizzleAdapter }, { drizzle }] = await Promise.all([
    import('better-auth/minimal'),
    import('better-auth/adapters/drizzle'),
    import('drizzle-orm/libsql'),
  ])
  const schema = { user: authUser, session: authSession, account: authAccount, verification: authVerification }
  const auth = betterAuth({
    appName: 'Mesa',
    baseURL: options.publicUrl,
    basePath: '/api/auth',
    secret: options.secret,
    trustedOrigins: [options.publicUrl],
    telemetry: { enabled: false },
    logger: { disabled: true },
    database: drizzleAdapter(drizzle(options.client), { provider: 'sqlite', schema, transaction: false }),
    emailAndPassword: { enabled: true, disableSignUp: true, minPasswordLength: 12, maxPasswordLength: 256 },
    user: {
      additionalFields: {
        role: { type: 'string', required: true, input: false },
        advisorId: { type: 'string', required: false, input: false },
        language: { type: 'string', required: true, input: false },
        active: { type: 'boolean', required: true, input: false },
      },
    },
    // No cookie cache: whoever is switched off is out with the next request.
    session: { expiresIn: SESSION_SECONDS, disableSessionRefresh: true, cookieCache: { enabled: false } },
    rateLimit: { enabled: true, window: 60, max: 100, customRules: { '/sign-in/email': { window: 60, max: 10 } } },
    advanced: {
      useSecureCookies: false, // the name carries its own prefix where browsers come by https
      cookies: { session_token: { name: options.cookie.name, attributes: options.cookie.attributes } },
      ipAddress: { ipAddressHeaders: [CLIENT_ADDRESS_HEADER] },
    },
    databaseHooks: {
      session: {
        create: {
          before: async (session, context) => {
            const user = await context?.context.internalAdapter.findUserById(session.userId)
            return (user as { active?: boolean } | null | undefined)?.active === true
          },
          after: async ({ userId, ipAddress }) => options.onSignIn({ userId, address: ipAddress ?? '' }),
        },
      },
    },
  })
  return (request) => auth.handler(request)
}
