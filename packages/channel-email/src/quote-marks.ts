/** Verbs that close an attribution line ("El lunes 3, Ana escribió:"), of the languages that mail programs speak. */
const VERB =
  /(?:\bwrote|\bescribió|\bescribio|\ba écrit|\bschrieb|\bha scritto|\bescreveu|\bschreef|\bskrev|\bnapisał(?:\(a\)|a)?|написал(?:\(а\)|а)?|пишет|пише|写道|寫道|のメール|kirjoitti|yazdı|escriu|va escriure)(?=[\s:：]|$)/i
const CLOSING = new RegExp(`${VERB.source}(?:\\s[^\\n]{0,160})?\\s*[:：]\\s*$`, 'i')

/** How attribution lines begin: a preposition and a date, a weekday, or the date itself. */
const OPENING =
  /^[\s"'*_]*(?:on|el|le|am|il|em|op|den|dnia|w dniu|på|a|at|於|在|al|no dia)\b.*\d|^[\s"'*_]*\d{1,4}[-./年\s]\s?[\p{L}\d]|^[\s"'*_]*\p{L}+,\s*\d{1,2}\b/iu
const DATED_WITHOUT_VERB =
  /^\s*\d{4}[-/]\d{1,2}[-/]\d{1,2}\b.*(?:GMT[+-]\d\d:?\d\d|<[^<>\s]{1,200}@[^<>\s]{1,200}>\s*:?\s*$)/i
const ADDRESS_THEN_VERB = new RegExp(`<[^<>\\s]{1,200}@[^<>\\s]{1,200}>\\s*${VERB.source}\\s*:?\\s*$`, 'i')

const LONGEST_LINE = 400
const MOST_LINES = 6

/** How many lines the attribution that starts here takes; 0 when none starts here. Looks at few, bounded lines. */
export function attributionLines(lines: string[], at: number): number {
  const first = lines[at] ?? ''
  if (first.length > LONGEST_LINE || first.trim() === '') return 0
  if (DATED_WITHOUT_VERB.test(joined(lines, at, 2))) return CLOSING.test(joined(lines, at, 2)) ? wrapped(lines, at) : 1
  if (ADDRESS_THEN_VERB.test(first)) return 1
  return OPENING.test(first) ? wrapped(lines, at) : 0
}

/** The number of lines until the closing verb; a blank line or a sentence's end in between means that this was prose. */
function wrapped(lines: string[], at: number): number {
  for (let count = 1; count <= MOST_LINES && at + count <= lines.length; count++) {
    const line = lines[at + count - 1] ?? ''
    if (line.length > LONGEST_LINE) return 0
    if (CLOSING.test(joined(lines, at, count))) return count
    const next = lines[at + count]?.trim() ?? ''
    if (next === '' && lines[at + count + 1]?.trim() !== '<') return 0
  }
  return 0
}

const joined = (lines: string[], at: number, count: number): string =>
  lines
    .slice(at, at + count)
    .map((line) => line.slice(0, LONGEST_LINE).trim())
    .join(' ')

const ORIGINAL =
  /^[\s>*_]*-{2,}\s*(?:original (?:message|appointment)|mensaje original|mensagem original|message d'origine|message original|ursprüngliche nachricht|original-nachricht|messaggio originale|oorspronkelijk bericht|oprindelig meddelelse|ursprungligt meddelande|исходное сообщение|原始邮件|原始郵件)\s*-{2,}/i
const FORWARDED =
  /^[\s>*_]*-{2,}\s*(?:forwarded message|mensaje reenviado|forwarded by .{1,80}|message transféré|weitergeleitete nachricht|messaggio inoltrato|mensagem encaminhada)\s*-{2,}|^[\s*_]*(?:begin forwarded message|inicio del mensaje reenviado)\s*:/i

/** A line by which a program says that the rest is an older message. */
export const isOriginalDivider = (line: string): boolean => line.length <= LONGEST_LINE && ORIGINAL.test(line)

/** A line by which a program says that the rest is passed on; what follows is often the report itself. */
export const isForwardDivider = (line: string): boolean => line.length <= LONGEST_LINE && FORWARDED.test(line)

const FROM_LABEL = /^[\s*_>]*(?:from|de|von|da|van|från|fra|od|от|发件人|寄件者)\s*[*_]*\s*[:：]/i
const OTHER_LABEL =
  /^[\s*_>]*(?:sent|date|to|subject|cc|reply-to|enviado(?: el)?|fecha|para|asunto|gesendet|datum|an|betreff|data|a|oggetto|risposta|inviato|envoyé|à|objet|enviada(?: em)?|assunto|verzonden|aan|onderwerp|skickat|till|ämne|sendt|til|emne|wysłano|do|temat|отправлено|кому|тема|дата|发送时间|收件人|主题)\s*[*_]*\s*[:：]/i

/** Outlook and its kin repeat an older message's headers instead of quoting it: at least four lines of them. */
export function isHeaderBlock(lines: string[], at: number): boolean {
  if (!FROM_LABEL.test((lines[at] ?? '').slice(0, 60))) return false
  const following = lines.slice(at + 1, at + 8).filter((line) => line.trim() !== '')
  if (!OTHER_LABEL.test((following[0] ?? '').slice(0, 60))) return false
  return following.filter((line) => OTHER_LABEL.test(line.slice(0, 60))).length >= 3
}

/** A line that quotes: `>`, `|` or somebody's initials before `>`. */
export const isQuoted = (line: string): boolean => /^\s{0,3}(?:>|\|(?:\s|$)|[A-Z]\w{0,15}>(?:\s|$))/.test(line)

const SENT_FROM =
  /^[\s<(]*(?:sent (?:from|via|with|by)\b|from my \w|enviado (?:desde|con)\b|envoyé (?:de|depuis)\b|von meinem\b|gesendet (?:von|mit)\b|diese nachricht wurde von meinem\b|inviato da\b|enviado (?:do|pelo)\b|verzonden (?:met|vanaf)\b|sendt fra\b|get (?:\[?outlook)|obtener outlook|obtén outlook|someone from mobile|從我的|从我的|发自我的)/i

/** What a device adds by itself under every mail. */
export const isDeviceLine = (line: string): boolean => line.length <= 160 && SENT_FROM.test(line)

/** The customary line above a signature (RFC 3676 4.3), also with the variants that programs make of it. */
export const isSignatureMark = (line: string): boolean =>
  /^\s*(?:--|—|__+|-{5,}|\*{3,}|#{3,}|~{3,}|={3,}|\+{3,})\s*$/.test(line)

/** A line with nothing to read. */
export const isBlank = (line: string): boolean => /^[\s\u1427\u200b]*$/.test(line)
