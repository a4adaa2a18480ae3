/** Bytes of all mails that are in memory at one time: each alone may stay under its own limit, and all together not. */
export function smtpLoad(limit: number) {
  let held = 0

  return {
    /** Counts the bytes of one mail until `release`; `take` is false, and counts nothing, when there is no room. */
    hold() {
      let taken = 0
      const release = () => {
        held -= taken
        taken = 0
      }
      const take = (more: number): boolean => {
        if (held + more > limit) return false
        held += more
        taken += more
        return true
      }
      return { take, release }
    },
  }
}

export type SmtpLoad = ReturnType<typeof smtpLoad>
