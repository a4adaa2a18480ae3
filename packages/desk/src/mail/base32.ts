const ALPHABET = 'abcdefghijklmnopqrstuvwxyz234567'

/** Base 32 in lower case without padding (RFC 4648, 6): survives programs that lower the case of what they pass on. */
export function toBase32(bytes: Uint8Array): string {
  let text = ''
  let held = 0
  let bits = 0
  for (const byte of bytes) {
    held = ((held & 0x1f) << 8) | byte
    bits += 8
    while (bits >= 5) {
      bits -= 5
      text += ALPHABET.charAt((held >> bits) & 0x1f)
    }
  }
  return bits > 0 ? text + ALPHABET.charAt((held << (5 - bits)) & 0x1f) : text
}

/** Undefined for anything that `toBase32` would not write, also for bits left over that are not zero. */
export function fromBase32(text: string): Uint8Array | undefined {
  const bytes = new Uint8Array(Math.floor((text.length * 5) / 8))
  let held = 0
  let bits = 0
  let length = 0
  for (const letter of text) {
    const digit = ALPHABET.indexOf(letter)
    if (digit < 0) return undefined
    held = ((held & 0xff) << 5) | digit
    bits += 5
    if (bits >= 8) {
      bits -= 8
      bytes[length++] = (held >> bits) & 0xff
    }
  }
  return toBase32(bytes) === text ? bytes : undefined
}
