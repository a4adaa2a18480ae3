import { type DayOfWeek, daysOfWeek } from './opening-hours-text.ts'

/** One word of a schedule's text, and where it stands. Both languages are read at once, with accents or without. */
export type ScheduleWord = { at: number; text: string } & (
  | { kind: 'days'; days: readonly DayOfWeek[] }
  | { kind: 'time'; minutes: number; isDuration: boolean }
  | { kind: 'always' | 'all_day' | 'closed' | 'range' | 'joiner' | 'end' | 'unknown' | 'not_a_time' }
)

type Kind = Exclude<ScheduleWord['kind'], 'days' | 'time' | 'unknown' | 'not_a_time'>

/** Longest first: a phrase is taken before the word that begins it. */
const phrases: readonly [RegExp, Kind | 'filler' | readonly DayOfWeek[]][] = [
  [/24\s*\/\s*7(?!\d)/y, 'always'],
  [/(todos los dias|diario|every ?day|daily)(?![a-z])/y, daysOfWeek],
  [/(entre semana|weekdays?)(?![a-z])/y, daysOfWeek.slice(0, 5)],
  [/(fines? de semana|weekends?)(?![a-z])/y, daysOfWeek.slice(5)],
  [/(todo el dia|all day)(?![a-z])/y, 'all_day'],
  [/(cerrad[oa]s?|closed)(?![a-z])/y, 'closed'],
  [/[-–—]|(al?|to|hasta|until|till|through)(?![a-z])/y, 'range'],
  [/[,&]|(y|e|and)(?![a-z])/y, 'joiner'],
  [/[;\n]|\.(?=\s|$)/y, 'end'],
  [/[\s:]+|(de|del|los|las|la|el|from|on|hrs?|horas?|h)(?![a-z])\.?/y, 'filler'],
]

const TIME = /(\d{1,4})(?:[:.](\d{1,2}))?(\s*(?:hrs?|horas?|hours?|h)(?![a-z])\.?)?(?:\s*([ap])\.?\s?m(?![a-z])\.?)?/y

const names: readonly string[][] = [
  ['lunes', 'monday'],
  ['martes', 'tuesday'],
  ['miercoles', 'wednesday'],
  ['jueves', 'thursday'],
  ['viernes', 'friday'],
  ['sabado', 'saturday'],
  ['domingo', 'sunday'],
]

/** Lower case and without accents, letter by letter, so that places stay the same. */
const plain = (text: string): string =>
  [...text].map((letter) => (letter.length > 1 ? '?' : (letter.normalize('NFD')[0] ?? letter).toLowerCase())).join('')

/** The day that a word or its beginning names: `lun`, `sábados`, `thurs`, `mi`. */
function dayOf(word: string): DayOfWeek | undefined {
  if (word.length < 2) return undefined
  const position = names.findIndex((each) => each.some((name) => name.startsWith(word) || `${name}s` === word))
  return daysOfWeek[position]
}

/** Minutes of the day, to 1440; nothing for a time that no clock shows. */
function minutesOf(hourText: string, minuteText = '0', half?: string): number | undefined {
  const [hour, minute] = [Number(hourText), Number(minuteText)]
  if (hour > 24 || minute > 59 || (hour === 24 && minute > 0)) return undefined
  if (!half) return hour * 60 + minute
  if (hour < 1 || hour > 12) return undefined
  return ((hour % 12) + (half === 'p' ? 12 : 0)) * 60 + minute
}

function timeAt(text: string, at: number): ScheduleWord | undefined {
  TIME.lastIndex = at
  const found = TIME.exec(text)
  if (!found) return undefined
  const [whole, hour = '', minute, duration, half] = found
  const minutes = minutesOf(hour, minute, half)
  if (minutes === undefined) return { kind: 'not_a_time', at, text: whole.trim() }
  return { kind: 'time', at, text: whole, minutes, isDuration: duration !== undefined }
}

function phraseAt(text: string, at: number): ScheduleWord | number | undefined {
  for (const [pattern, meaning] of phrases) {
    pattern.lastIndex = at
    const found = pattern.exec(text)?.[0]
    if (found === undefined) continue
    if (meaning === 'filler') return at + found.length
    if (typeof meaning === 'string') return { kind: meaning, at, text: found }
    return { kind: 'days', at, text: found, days: meaning }
  }
  return undefined
}

function wordAt(text: string, at: number): ScheduleWord {
  const word = /^[a-z]+\.?/.exec(text.slice(at))?.[0] ?? text.slice(at, at + 1)
  const day = dayOf(word.replace('.', ''))
  return day ? { kind: 'days', at, text: word, days: [day] } : { kind: 'unknown', at, text: word }
}

/** The words of a schedule's text in order, those that only join sentences left out. */
export function toScheduleWords(written: string): ScheduleWord[] {
  const text = plain(written)
  const words: ScheduleWord[] = []
  let at = 0
  while (at < text.length) {
    const found = phraseAt(text, at) ?? timeAt(text, at) ?? wordAt(text, at)
    if (typeof found === 'number') {
      at = found
      continue
    }
    words.push({ ...found, text: written.slice(at, at + found.text.length) })
    at += found.text.length
  }
  return words
}
