import type { Calendar, Contact, IncidentCommand, Instant } from '@mesa/core'
import type { DemoStep } from '@mesa/plugin-sdk'
import { wakingHours } from '../calendars.ts'
import { automaticMails, strangersMails, type UninvitedMail } from '../reports/uninvited.ts'
import { chiefEmail, commercialEmail, helpDeskEmails } from '../staff.ts'
import { workingTimeBefore } from './arrivals.ts'
import { type Diary, openDiary } from './diary.ts'

/** Working minutes before `now`; the first of the strangers has only just written. */
const strangersCame = [35, 1_900, 2_700, 3_600]
const programsWrote = [700, 1_500, 2_300, 4_100]

/** What comes from no customer: strangers, answering machines, newsletters. */
export function uninvitedSteps(now: Instant, office: Calendar, contacts: readonly Contact[]): DemoStep[] {
  const [operator] = helpDeskEmails
  const strangers = strangersMails.flatMap((mail, index) => {
    const diary = diaryOf(mail, strangersCame[index], now, office)
    if (index > 0) attendStranger(diary, mail, operator, contacts)
    return diary.steps()
  })
  const programs = automaticMails.flatMap((mail, index) => {
    const diary = diaryOf(mail, programsWrote[index], now, office)
    if (mail.opens) putAside(diary, mail, operator)
    return diary.steps()
  })
  return [...strangers, ...programs]
}

function diaryOf({ key, from, subject, text }: UninvitedMail, minutes = 0, now: Instant, office: Calendar): Diary {
  const diary = openDiary(workingTimeBefore(now, minutes, office))
  diary.write({ kind: 'mail', key, from, subject, text: text.join('\n\n') })
  return diary
}

function attendStranger(
  diary: Diary,
  { key, from, knownAs }: UninvitedMail,
  byEmail: string,
  contacts: readonly Contact[],
): void {
  const write = commandOn(diary, key)
  // Somebody we know may write from an address that we do not; the help desk asks before it says so.
  const known = knownAs && contacts.find(({ addresses }) => addresses.includes(knownAs))
  if (known) write(byEmail, { type: 'correct_account', accountId: known.accountId, contactId: known.id }, 9)
  else write(commercialEmail, { type: 'note', text: 'No es cliente. Lo atiendo desde Comercial.' }, 25)
  write(byEmail, { type: 'reply', text: known ? toKnown : toStranger, to: [from.address], after: 'resolve' }, 41)
  write(chiefEmail, { type: 'close' }, 260)
}

/** A program asked for nothing; whoever sees it first puts it away. */
function putAside(diary: Diary, { key }: UninvitedMail, byEmail: string): void {
  const write = commandOn(diary, key)
  write(byEmail, { type: 'resolve' }, 12)
  write(byEmail, { type: 'close' }, 1)
}

const commandOn = (diary: Diary, on: string) => (byEmail: string, command: IncidentCommand, afterMinutes: number) => {
  diary.wait(wakingHours, afterMinutes)
  diary.write({ kind: 'command', on, byEmail, command })
}

const toKnown =
  'Confirmamos con su oficina que es usted. La hoja en blanco se debe a que la impresora predeterminada es la de PDF; cámbiela por la de siempre y vuelva a imprimir los recibos.'
const toStranger =
  'Gracias por escribirnos. Esta dirección es la de soporte; pasamos su mensaje a la persona que puede ayudarle y le contestará desde comercial@cardon.example.'
