import { newCommandKey } from '../connection/command-key.ts'

const STORAGE_KEY = 'mesa.tab'
const lockName = (id: string): string => `mesa.tab:${id}`

/** Over plain HTTP browsers have no locks: there nobody can tell which tabs still live. */
const locks = (): LockManager | undefined => (navigator as { locks?: LockManager }).locks

function keptId(): string {
  const id = sessionStorage.getItem(STORAGE_KEY) ?? newCommandKey()
  sessionStorage.setItem(STORAGE_KEY, id)
  return id
}

/** Holds the tab's name while the tab lives. Refused where another tab holds it: a duplicated tab copies the storage. */
const hold = (id: string): Promise<boolean> =>
  new Promise((resolve) => {
    locks()
      ?.request(lockName(id), { ifAvailable: true }, (lock) => {
        resolve(lock !== null)
        return lock ? new Promise(() => undefined) : undefined
      })
      .catch(() => resolve(true))
  })

async function claim(): Promise<string> {
  const id = keptId()
  if (!locks() || (await hold(id))) return id
  sessionStorage.removeItem(STORAGE_KEY)
  const own = keptId()
  await hold(own)
  return own
}

let claimed: Promise<string> | undefined

/** This browser tab's own name; survives a reload, and no other open tab has it. */
export function tabId(): Promise<string> {
  claimed ??= claim()
  return claimed
}

/** The tabs that are open now; null where the browser cannot say. */
export async function livingTabs(): Promise<ReadonlySet<string> | null> {
  const held = (await locks()?.query())?.held
  return held ? new Set(held.map(({ name }) => name?.replace(lockName(''), '') ?? '')) : null
}
