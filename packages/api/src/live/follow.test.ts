import type { Role } from '@mesa/core'
import type { Desk, DeskUser, FeedEntry } from '@mesa/desk'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { createCaller } from '../router.ts'

const entryOf = (kind: FeedEntry['kind'], position: number): FeedEntry => ({
  position,
  at: 0,
  kind,
  incident: null,
  byUserId: null,
})
const written = (['incident', 'mailbox', 'quarantine', 'directory'] as const).map(entryOf)

/** A desk with these entries, quiet from then on. */
const deskWith = (entries: FeedEntry[], letGo: () => void = () => {}) =>
  ({
    follow: async function* (_: number, signal: AbortSignal) {
      yield* entries
      await new Promise<void>((resolve) => signal.addEventListener('abort', () => resolve(), { once: true }))
      letGo()
    },
  }) as Partial<Desk> as Desk

const userOf = (role: Role) => ({ userId: role, name: role, role }) as unknown as DeskUser

const followAs = async (role: Role, desk: Desk, stillSignedIn: () => Promise<boolean>) =>
  (await createCaller({ desk, user: userOf(role), stillSignedIn }).live.follow({ position: 0 }))[Symbol.asyncIterator]()

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

describe('the live feed', () => {
  it('ends within 5 s of a revocation though nothing happens, and lets go of the desk', async () => {
    let isSignedIn = true
    const letGo = vi.fn()
    const feed = await followAs('advisor', deskWith([], letGo), async () => isSignedIn)
    const next = feed.next()
    await vi.advanceTimersByTimeAsync(60_000)
    expect(letGo).not.toHaveBeenCalled()
    isSignedIn = false
    await vi.advanceTimersByTimeAsync(5_000)
    expect(await next).toMatchObject({ done: true })
    expect(letGo).toHaveBeenCalled()
    expect(vi.getTimerCount()).toBe(0)
  })

  it('ends when the rights cannot be asked', async () => {
    const feed = await followAs('advisor', deskWith([]), () => Promise.reject(new Error('no database')))
    const next = feed.next()
    await vi.advanceTimersByTimeAsync(5_000)
    expect(await next).toMatchObject({ done: true })
  })

  it.each([
    ['admin', ['incident', 'mailbox', 'quarantine', 'directory']],
    ['advisor', ['incident', 'directory']],
  ] as const)('tells %s only of what that role may read', async (role, kinds) => {
    let isSignedIn = true
    const feed = await followAs(role, deskWith(written), async () => isSignedIn)
    const heard: unknown[] = []
    const all = (async () => {
      for (let next = await feed.next(); !next.done; next = await feed.next()) {
        heard.push((next.value as unknown as [string, FeedEntry])[1].kind)
      }
    })()
    await vi.advanceTimersByTimeAsync(100)
    isSignedIn = false
    await vi.advanceTimersByTimeAsync(5_000)
    await all
    expect(heard).toEqual(kinds)
  })
})
