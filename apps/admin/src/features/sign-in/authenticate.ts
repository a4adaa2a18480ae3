/** What came of an attempt; which of address or password was wrong is never said. */
export type SignInOutcome = 'done' | 'refused' | 'too_many' | 'failed'

async function post(path: string, body: unknown): Promise<SignInOutcome> {
  try {
    const response = await fetch(path, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    })
    if (response.ok) return 'done'
    if (response.status === 429) return 'too_many'
    return response.status < 500 ? 'refused' : 'failed'
  } catch {
    return 'failed'
  }
}

export const signIn = (email: string, password: string) => post('/api/auth/sign-in/email', { email, password })

/** The answer is the same whether the address is known or not. */
export const requestLink = (email: string) => post('/api/sign-in/request-link', { email })

/** Uses up the link: a second press is refused. */
export const consumeLink = (token: string) => post('/api/sign-in/link', { token })
