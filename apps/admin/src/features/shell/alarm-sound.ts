import { useSyncExternalStore } from 'react'

/** Two short tones, twice: heard across a room, and over. */
const TONES = [
  { hertz: 880, at: 0 },
  { hertz: 660, at: 0.22 },
  { hertz: 880, at: 0.6 },
  { hertz: 660, at: 0.82 },
] as const
const TONE_SECONDS = 0.18
/** A browser that lets no page sound does not say so: it does not answer. */
const ANSWER_MS = 500

let context: AudioContext | undefined
let isBlocked = false
const listeners = new Set<() => void>()

function setBlocked(next: boolean): void {
  if (next === isBlocked) return
  isBlocked = next
  for (const notify of listeners) notify()
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** The browser kept the last alarm silent: it wants a gesture first. */
export const useSoundBlocked = (): boolean => useSyncExternalStore(subscribe, () => isBlocked)

async function isAllowed(audio: AudioContext): Promise<boolean> {
  await Promise.race([audio.resume().catch(() => undefined), new Promise((resolve) => setTimeout(resolve, ANSWER_MS))])
  return audio.state === 'running'
}

/** Sounds once. Returns whether it could be heard; where not, the page says so until it can. */
export async function ringAlarm(): Promise<boolean> {
  context ??= new AudioContext()
  const isHeard = await isAllowed(context)
  setBlocked(!isHeard)
  if (isHeard) for (const { hertz, at } of TONES) playTone(context, hertz, context.currentTime + at)
  return isHeard
}

function playTone(audio: AudioContext, hertz: number, at: number): void {
  const tone = audio.createOscillator()
  const volume = audio.createGain()
  tone.frequency.value = hertz
  volume.gain.setValueAtTime(0.0001, at)
  volume.gain.exponentialRampToValueAtTime(0.25, at + 0.02)
  volume.gain.exponentialRampToValueAtTime(0.0001, at + TONE_SECONDS)
  tone.connect(volume).connect(audio.destination)
  tone.start(at)
  tone.stop(at + TONE_SECONDS)
}
