/** Begins anew with the session: whatever an earlier person's page still held is gone with it. */
export const enterAt = (path: string): void => location.assign(path)
