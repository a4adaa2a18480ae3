import type { Desk, DeskUser } from '@mesa/desk'

/** What every procedure gets: the running desk and who asks, or null without a session. */
export interface ApiContext {
  desk: Desk
  user: DeskUser | null
  /** Still signed in with the same rights? Asked again for every event of a long stream (trust.md 9). */
  stillSignedIn(): Promise<boolean>
}
