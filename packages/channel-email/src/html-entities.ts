/** U+00A0 to U+00FF by name, in order (HTML 4.01 section 24.2). */
const latin1 =
  'nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr deg plusmn sup2 sup3 acute micro para middot cedil sup1 ordm raquo frac14 frac12 frac34 iquest Agrave Aacute Acirc Atilde Auml Aring AElig Ccedil Egrave Eacute Ecirc Euml Igrave Iacute Icirc Iuml ETH Ntilde Ograve Oacute Ocirc Otilde Ouml times Oslash Ugrave Uacute Ucirc Uuml Yacute THORN szlig agrave aacute acirc atilde auml aring aelig ccedil egrave eacute ecirc euml igrave iacute icirc iuml eth ntilde ograve oacute ocirc otilde ouml divide oslash ugrave uacute ucirc uuml yacute thorn yuml'.split(
    ' ',
  )

const others: Record<string, string> = {
  amp: '&',
  apos: "'",
  bull: '•',
  euro: '€',
  gt: '>',
  hellip: '…',
  larr: '←',
  ldquo: '“',
  lsquo: '‘',
  lt: '<',
  mdash: '—',
  ndash: '–',
  quot: '"',
  rarr: '→',
  rdquo: '”',
  rsquo: '’',
  sbquo: '‚',
  trade: '™',
  zwnj: '',
  zwj: '',
}

const named = new Map([
  ...latin1.map((name, index): [string, string] => [name, String.fromCharCode(0xa0 + index)]),
  ...Object.entries(others),
])

/** Decodes the character references that mail programs write; an unknown name stays as it is. Hard blanks become blanks. */
export function decodeEntities(text: string): string {
  if (!text.includes('&')) return text.replaceAll('\u00a0', ' ')
  return text
    .replace(/&(?:#x([\da-f]{1,6})|#(\d{1,7})|([a-z][a-z\d]{1,10}));?/gi, (whole, hex, decimal, name) => {
      if (name) return named.get(name) ?? named.get(String(name).toLowerCase()) ?? whole
      return characterOf(hex ? Number.parseInt(hex, 16) : Number(decimal)) ?? whole
    })
    .replaceAll('\u00a0', ' ')
    .replaceAll('\u00ad', '')
}

/** Codes 128 to 159 mean Windows Latin to every browser. */
function characterOf(code: number): string | undefined {
  if (code >= 0x80 && code <= 0x9f) return new TextDecoder('windows-1252').decode(Uint8Array.of(code))
  if (code === 0 || code > 0x10ffff || (code >= 0xd800 && code <= 0xdfff)) return undefined
  return String.fromCodePoint(code)
}
