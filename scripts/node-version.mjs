// Read by every version of Node since 14 before anything else is: no newer syntax here, and no imports.

/** Node 20 from 20.19, 22 from 22.12, and everything after 22: what the pinned tools ask for. */
export function isSupportedNode(version) {
  const parts = version.split('.').map(Number)
  const major = parts[0]
  const minor = parts[1]
  if (major === 20) return minor >= 19
  if (major === 22) return minor >= 12
  return major > 22
}

/** Ends the program with one sentence when this Node is too old to run Mesa. */
export function refuseOldNode() {
  const version = process.versions.node
  if (isSupportedNode(version)) return

  const sentence = `Mesa needs Node 20.19 or newer (or 22.12 or newer), but this is Node ${version}: `
  process.stderr.write(`${sentence}install a current one from nodejs.org and run the command again.\n`)
  process.exit(1)
}
