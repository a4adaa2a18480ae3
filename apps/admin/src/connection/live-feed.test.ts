// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, it, vi } from 'vitest'

interface Handlers {
  onConnectionStateChange(state: { state: string; error: Error | null }): void
  onComplete(): void
  onError(error: Error): void
}

const opened: { position: number; handlers: Handlers }[] = []
const invalidate = vi.fn(async () => undefined)

vi.mock('./trpc.ts', () => ({
  noticeSessionEnd: () => undefined,
  onUnreachable: () => undefined,
  queryClient: { invalidateQueries: invalidate },
  trpcClient: {
    session: { get: { query: async () => null } },
    live: {
      follow: {
        subscribe: ({ position }: { position: number }, handlers: Handlers) => {
          opened.push({ position, handlers })
          // The real one tells of its end when the page itself gives it up.
          return { unsubscribe: () => handlers.onComplete() }
        },
      },
    },
  },
}))

const { followFrom, stopFollowing } = await import('./live-feed.ts')
const last = () => opened.at(-1)?.handlers

beforeEach(() => {
  vi.useFakeTimers()
  opened.length = 0
  invalidate.mockClear()
  followFrom(7)
  last()?.onConnectionStateChange({ state: 'pending', error: null })
})
afterEach(() => {
  stopFollowing()
  vi.useRealTimers()
})

it.each([
  ['ends', () => last()?.onComplete()],
  ['fails', () => last()?.onError(new Error('closed'))],
  ['breaks', () => last()?.onConnectionStateChange({ state: 'connecting', error: new Error('refused') })],
])('a stream that %s is opened again after a second, and what is shown is read again', (_how, lose) => {
  lose()
  expect(opened).toHaveLength(1)
  vi.advanceTimersByTime(1000)
  expect(opened.map(({ position }) => position)).toEqual([7, 7])
  expect(invalidate).not.toHaveBeenCalled()
  last()?.onConnectionStateChange({ state: 'pending', error: null })
  expect(invalidate).toHaveBeenCalledOnce()
})

it('waits longer each time, never more than ten seconds', () => {
  for (const wait of [1000, 2000, 4000, 8000, 10_000, 10_000]) {
    const before = opened.length
    last()?.onComplete()
    vi.advanceTimersByTime(wait - 1)
    expect(opened).toHaveLength(before)
    vi.advanceTimersByTime(1)
    expect(opened).toHaveLength(before + 1)
  }
})

it('a session that ended does not follow any more', () => {
  stopFollowing()
  vi.advanceTimersByTime(60_000)
  expect(opened).toHaveLength(1)
})
