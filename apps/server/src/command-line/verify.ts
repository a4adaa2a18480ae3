import { openForReading } from '@mesa/db'
import { type Broken, verifyChains } from '@mesa/desk'
import { refuseWithoutDatabase } from './offline.ts'
import { sayIn, sayJson, type Terminal } from './terminal.ts'

/** `mesa verify`: walks every chain, beside a running server too. Returns the exit code: 1 when something is broken. */
export async function verify(terminal: Terminal): Promise<number> {
  const { dataFolder } = terminal.environment
  refuseWithoutDatabase(dataFolder)
  const reader = openForReading(dataFolder)
  try {
    const { incidents, events, raws, broken } = await verifyChains(reader)
    sayIn(terminal, {
      es: `${incidents} reportes, ${events} eventos y ${raws} originales revisados.`,
      en: `${incidents} incidents, ${events} events and ${raws} originals looked at.`,
    })
    for (const each of broken) terminal.say(toLine(each))
    sayIn(terminal, toVerdict(broken.length))
    sayJson(terminal, { incidents, events, raws, broken })
    return broken.length === 0 ? 0 : 1
  } finally {
    reader.close()
  }
}

const toLine = ({ kind, incidentId, version, facts }: Broken) =>
  `  ${kind} ${incidentId ?? ''} ${version === null ? '' : `v${version}`} ${JSON.stringify(facts)}`.replace(
    / {2,}$/,
    '',
  )

const toVerdict = (broken: number) =>
  broken === 0
    ? { es: 'Todo está como se escribió.', en: 'Everything is as it was written.' }
    : {
        es: `${broken} cosas no están como se escribieron: compare con un respaldo anterior.`,
        en: `${broken} things are not as they were written: compare with an earlier backup.`,
      }
