import type { AddressInfo } from 'node:net'
import { SMTPServer } from 'smtp-server'

/** A mail as it arrived at the other company's server. */
export interface SunkMail {
  from: string
  to: string[]
  raw: string
}

export interface MailSink {
  port: number
  mails: SunkMail[]
  /** The first mail, already here or still to come, that is wanted. Throws after half a minute. */
  waitFor(isWanted: (mail: SunkMail) => boolean): Promise<SunkMail>
  close(): Promise<void>
}

/** An SMTP server that takes everything and keeps it: what the relay of a deployment would be. */
export async function openMailSink(): Promise<MailSink> {
  const mails: SunkMail[] = []
  const arrivals = new EventTarget()
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onData(stream, session, callback) {
      let raw = ''
      stream.setEncoding('utf8').on('data', (piece: string) => {
        raw += piece
      })
      stream.on('end', () => {
        const { mailFrom, rcptTo } = session.envelope
        mails.push({ from: mailFrom ? mailFrom.address : '', to: rcptTo.map(({ address }) => address), raw })
        arrivals.dispatchEvent(new Event('mail'))
        callback()
      })
    },
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))

  return {
    port: (server.server.address() as AddressInfo).port,
    mails,
    waitFor: (isWanted) => firstWanted(mails, arrivals, isWanted),
    close: () => new Promise((resolve) => server.close(() => resolve())),
  }
}

const PATIENCE_MS = 30_000

function firstWanted(mails: SunkMail[], arrivals: EventTarget, isWanted: (mail: SunkMail) => boolean) {
  return new Promise<SunkMail>((resolve, reject) => {
    const look = () => {
      const found = mails.find(isWanted)
      if (!found) return
      clearTimeout(giveUp)
      arrivals.removeEventListener('mail', look)
      resolve(found)
    }
    const giveUp = setTimeout(() => {
      const seen = mails.map(({ to, raw }) => `${to.join()}: ${headerOf(raw, 'Subject')}`)
      reject(new Error(`No such mail arrived. There were:\n${seen.join('\n')}`))
    }, PATIENCE_MS)
    arrivals.addEventListener('mail', look)
    look()
  })
}

/** A header's text, unfolded; empty when the mail has none of that name. */
export function headerOf(raw: string, name: string): string {
  const head = raw.slice(0, raw.indexOf('\r\n\r\n')).replace(/\r\n[ \t]+/g, ' ')
  const line = head.split('\r\n').find((each) => each.toLowerCase().startsWith(`${name.toLowerCase()}:`))
  return line ? line.slice(name.length + 1).trim() : ''
}
