import { lazy, Suspense, useEffect, useState } from 'react'
import { onSessionEnd } from '../../connection/trpc.ts'

const SignInAgain = lazy(async () => ({ default: (await import('./sign-in-again.tsx')).SignInAgain }))

/** A session that ends leaves the page as it is: one signs in over it and goes on. */
export function SessionEnded() {
  const [hasEnded, setEnded] = useState(false)
  useEffect(() => onSessionEnd(() => setEnded(true)), [])
  if (!hasEnded) return null
  return (
    <Suspense fallback={null}>
      <SignInAgain onDone={() => setEnded(false)} />
    </Suspense>
  )
}
