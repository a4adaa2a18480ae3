import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { parseMail, splitReply } from '@mesa/channel-email'
import type { IntakeReport } from '@mesa/core'
import { printLastLine, progress } from './last-line.ts'
import { type Comparison, compareMail, compareTrim } from './mail-score/compare-mail.ts'
import { type ExpectedMail, loadExpected, loadTrimCases, readMessage } from './mail-score/expected-mail.ts'
import { type Heard, openScoredDesk } from './mail-score/scored-desk.ts'

interface Scored {
  expected: ExpectedMail
  comparison: Comparison
  report: IntakeReport | undefined
  heard: Heard | undefined
}

const FIRST_FAILURES = 20

/** Runs the set through the intake twice. An exception is one that the listener would have met. */
async function hearAll(folder: string, lines: ExpectedMail[]) {
  const desk = await openScoredDesk()
  const scored: Scored[] = []
  let exceptions = 0
  let secondPassCreated = 0
  try {
    for (const expected of lines) {
      const raw = readMessage(folder, expected.file)
      const heard = await desk.hear(raw).catch((error: unknown) => {
        progress(`${expected.file}: ${String(error)}`)
        exceptions += 1
        return undefined
      })
      const report = await parseMail(raw, { channel: 'email', receivedAt: desk.now() }).catch(() => undefined)
      scored.push({ expected, report, heard, comparison: compareMail(expected, report) })
    }
    for (const { file } of lines) {
      const { outcomes, acknowledgements } = await desk.hear(readMessage(folder, file))
      secondPassCreated += outcomes.length + acknowledgements
    }
  } finally {
    await desk.close()
  }
  return { scored, exceptions, secondPassCreated }
}

function fieldFigures(scored: readonly Scored[]) {
  const all = scored.flatMap(({ comparison }) => comparison)
  const byField: Record<string, { total: number; right: number }> = {}
  for (const { field, isRight } of all) {
    byField[field] ??= { total: 0, right: 0 }
    byField[field].total += 1
    if (isRight) byField[field].right += 1
  }
  const judged = scored.filter(({ comparison }) => comparison.length > 0)
  return {
    scored: judged.length,
    allRight: judged.filter(({ comparison }) => comparison.every(({ isRight }) => isRight)).length,
    fields: all.length,
    fieldsRight: all.filter(({ isRight }) => isRight).length,
    byField,
  }
}

/** A program is never answered; a person with a usable address once. */
function answerFigures(scored: readonly Scored[]) {
  const automatic = scored.filter(({ expected }) => expected.autoSubmitted === true)
  const human = scored.filter(({ expected, report }) => expected.autoSubmitted === false && report?.sender.address)
  const answers = ({ heard }: Scored) => heard?.acknowledgements ?? 0
  const bounces = scored.filter(({ expected }) => expected.bounce !== undefined)
  const isBounce = ({ report }: Scored) => report?.automatic?.kind === 'bounce'
  return {
    autoScored: automatic.length,
    autoAnswered: automatic.filter((each) => answers(each) > 0).length,
    humanScored: human.length,
    humanUnanswered: human.filter((each) => answers(each) === 0).length,
    humanAnsweredTwice: human.filter((each) => answers(each) > 1).length,
    bounces: bounces.length,
    bouncesRight: bounces.filter((each) => isBounce(each) === each.expected.bounce).length,
  }
}

function trimFigures(folder: string) {
  const judged = loadTrimCases(folder).map(({ name, email, trimmed }) => ({
    name,
    ...compareTrim(splitReply(email).text, trimmed),
  }))
  return {
    trim: judged.length,
    trimExact: judged.filter(({ isExact }) => isExact).length,
    trimLost: judged.filter(({ isLost }) => isLost).length,
  }
}

function failuresOf(scored: readonly Scored[]): string[] {
  const wrong = scored.flatMap(({ expected: { file }, comparison }) =>
    comparison.filter(({ isRight }) => !isRight).map(({ field }) => `${file}: ${field}`),
  )
  return wrong.slice(0, FIRST_FAILURES)
}

async function main(folder: string | undefined): Promise<number> {
  if (!folder || !existsSync(join(folder, 'expected.jsonl'))) {
    progress(
      folder
        ? `No mail corpus in ${folder}: expected.jsonl cannot be found.`
        : 'Name the folder of the corpus: npm run score:mail -- DIR, or set MESA_MAIL_CORPUS_DIR.',
    )
    return 1
  }
  const lines = loadExpected(folder)
  const { scored, exceptions, secondPassCreated } = await hearAll(folder, lines)
  printLastLine({
    messages: lines.length,
    received: scored.filter(({ heard }) => heard?.outcomes.length === 1).length,
    exceptions,
    ...fieldFigures(scored),
    ...answerFigures(scored),
    ...trimFigures(folder),
    secondPassCreated,
    failures: failuresOf(scored),
  })
  return 0
}

process.exitCode = await main(process.argv[2] ?? process.env.MESA_MAIL_CORPUS_DIR)
