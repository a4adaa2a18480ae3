import { del, get, keys, set } from 'idb-keyval'
import { livingTabs, tabId } from '../../session/tab-id.ts'

const ownKey = async (key: string): Promise<string> => `${key}:${await tabId()}`

/** What a closed tab left behind is taken over; what an open tab is writing stays its own. */
async function takeOver(key: string): Promise<string | undefined> {
  const living = await livingTabs()
  for (const kept of await keys<string>()) {
    const [folioAndTab, owner] = [kept.slice(0, key.length), kept.slice(key.length + 1)]
    if (folioAndTab !== key || kept.charAt(key.length) !== ':' || living?.has(owner)) continue
    const text = await get<string>(kept)
    if (living) await del(kept)
    if (text) return text
  }
  return undefined
}

/** The draft of this tab, or the one that a closed tab left. */
export async function loadDraft(key: string): Promise<string | undefined> {
  const own = await ownKey(key)
  const kept = await get<string>(own)
  if (kept) return kept
  const left = await takeOver(key)
  if (left) await set(own, left)
  return left
}

export const saveDraft = async (key: string, text: string): Promise<void> => set(await ownKey(key), text)
export const dropDraft = async (key: string): Promise<void> => del(await ownKey(key))
