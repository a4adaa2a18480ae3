import { type Account, asId, type Contact, findSystem, type SystemId } from '@mesa/core'
import { fillIn } from '../reports/report-template.ts'
import { helpDeskEmails } from '../staff.ts'
import { systems } from '../systems.ts'
import type { Diary } from './diary.ts'
import type { Story } from './story.ts'

/** The report itself, by whichever channel it comes. */
export function tell(diary: Diary, story: Story): void {
  const tellers = { mail: tellByMail, form: tellByForm, call: tellByPhone }
  tellers[story.channel](diary, story)
}

function tellByMail(diary: Diary, story: Story): void {
  const { key, contact, template, facts } = story
  const { subject, text } = writtenReport(story)
  const { attachment } = template
  const attachments = attachment && [
    {
      filename: fillIn(attachment.filename, facts),
      mimeType: attachment.mimeType,
      bytes: new TextEncoder().encode(fillIn(attachment.content, facts)),
    },
  ]
  diary.write({ kind: 'mail', key, from: senderOf(contact), subject, text, ...(attachments && { attachments }) })
}

function tellByForm(diary: Diary, { key, account, contact, template, facts }: Story): void {
  const fields = {
    address: senderOf(contact).address,
    name: contact.name,
    company: account.name,
    text: fillIn([template.subject, ...(template.text ?? [])].join('\n\n'), facts),
  }
  diary.write({ kind: 'form', key, fields: { ...fields, ...(template.system && { systemId: template.system }) } })
}

/** The operator types while the caller speaks, and names the criterion at once (R7, R13). */
function tellByPhone(diary: Diary, { key, at, contact, account, template, facts, random }: Story): void {
  const seconds = random.int(70, 420)
  const caller = {
    contactId: contact.id,
    name: contact.name,
    companyName: account.name,
    ...(contact.phones[0] && { phone: contact.phones[0] }),
    ...(contact.addresses[0] && { address: contact.addresses[0] }),
  }
  const input = {
    caller,
    subject: fillIn(template.subject, facts),
    text: fillIn(template.call ?? '', facts),
    ...(template.system && { systemId: template.system }),
    ...(template.criterion && { criterionId: template.criterion }),
    startedAt: at,
    seconds,
  }
  diary.pass(seconds / 60)
  diary.write({ kind: 'call', key, byEmail: random.pick(helpDeskEmails), input })
}

export const senderOf = ({ name, addresses: [address = ''] }: Contact): { name: string; address: string } => ({
  name,
  address,
})

/** The system that somebody has to name because the written words do not; null when they do. */
export function unrecognisedSystem(story: Story): SystemId | null {
  const { template, account, channel } = story
  if (template.system === null || channel !== 'mail') return null
  const systemId: SystemId = asId(template.system)
  return findSystem(writtenReport(story), systems, installedAt(account)) === systemId ? null : systemId
}

const installedAt = ({ systems: installed }: Account): SystemId[] => installed.map(({ systemId }) => systemId)

function writtenReport({ template, facts, contact, account }: Story): { subject: string; text: string } {
  const paragraphs = [...(template.text ?? []), signatureOf(contact, account)].filter(Boolean)
  return { subject: fillIn(template.subject, facts), text: fillIn(paragraphs.join('\n\n'), facts) }
}

/** Some sign with everything they have, some with their name, some not at all. */
function signatureOf({ id, name, position, phones }: Contact, account: Account): string {
  const manner = id.length % 3
  if (manner === 0) return `Saludos,\n${name}\n${position ?? ''}\n${account.name}\nTel. ${asDialled(phones[0] ?? '')}`
  return manner === 1 ? name : ''
}

/** `+526620000061` as people write it: `662 000 0061`. */
const asDialled = (phone: string): string =>
  phone.replace(/^\+52(55)(\d{4})(\d{4})$/, '$1 $2 $3').replace(/^\+52(\d{3})(\d{3})(\d{4})$/, '$1 $2 $3')
