import { stopFollowing } from '../connection/live-feed.ts'
import { queryClient } from '../connection/trpc.ts'
import { forgetRecents } from './recents.ts'

/** Ends the session here and leaves nothing of it in the browser but unsent drafts. */
export async function signOut(): Promise<void> {
  stopFollowing()
  await fetch('/api/auth/sign-out', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: '{}',
  }).catch(() => undefined)
  queryClient.clear()
  forgetRecents()
  location.assign('/sign-in')
}
