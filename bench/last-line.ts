/** The last line of standard output of every measuring command: one JSON object. Progress goes to standard error. */
export function printLastLine(fields: object) {
  process.stdout.write(`${JSON.stringify(fields)}\n`)
}

export function progress(line: string) {
  process.stderr.write(`${line}\n`)
}
