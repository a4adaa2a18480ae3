/**
 * Whether a mail to this address is for us. Never an open relay: another domain is refused whatever the options say.
 * Compared without case, and without what stands behind a `+`.
 */
export function isOurRecipient(recipient: string, ours: { address: string; acceptAny: boolean }): boolean {
  const [local, domain] = splitAddress(recipient)
  const [ourLocal, ourDomain] = splitAddress(ours.address)
  if (domain !== ourDomain) return false
  return ours.acceptAny || local === ourLocal || local.startsWith(`${ourLocal}+`)
}

function splitAddress(address: string): [local: string, domain: string] {
  const at = address.lastIndexOf('@')
  return [address.slice(0, Math.max(0, at)).toLowerCase(), address.slice(at + 1).toLowerCase()]
}
