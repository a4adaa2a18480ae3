import type { Desk } from '@mesa/desk'
import type { OpenChannel } from '@mesa/plugin-sdk'

/** What anybody may know before signing in. */
export function toStatus(desk: Desk, channels: ReadonlyMap<string, OpenChannel>, publicUrl: string) {
  const { name, timezone, language } = desk.company
  return {
    company: { name, timezone, language },
    isDemo: desk.isDemo,
    relay: hasRelay(channels),
    plainHttp: publicUrl.startsWith('http:'),
    now: desk.now(),
  }
}

/** Whether outgoing mail has somewhere to go. */
export const hasRelay = (channels: ReadonlyMap<string, OpenChannel>): boolean =>
  [...channels.values()].some((channel) => (channel.relay?.() ?? null) !== null)
