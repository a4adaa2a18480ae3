import { spawn } from 'node:child_process'
import { constants } from 'node:os'

/** A line for the person who waits. Standard error: standard output belongs to the program that is started. */
export function tell(line) {
  process.stderr.write(`${line}\n`)
}

/**
 * Runs a program in the foreground and returns its exit code (128 + n when signal n ended it).
 * A terminal sends Ctrl-C to the whole group by itself; forwarding it as well would be a second, impatient one.
 */
export function runInForeground(command, args, options = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { stdio: 'inherit', ...options })
    const forward = (signal) => {
      if (signal === 'SIGINT' && process.stdin.isTTY) return
      child.kill(signal)
    }
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, forward)
    child.on('error', reject)
    child.on('exit', (code, signal) => {
      for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.off(name, forward)
      resolve(code ?? 128 + constants.signals[signal])
    })
  })
}

/** Runs a program quietly and returns its exit code with everything it wrote, in the order it was written. */
export function runQuietly(command, args, options = {}) {
  return new Promise((resolve) => {
    const child = spawn(command, args, { stdio: ['ignore', 'pipe', 'pipe'], ...options })
    const written = []
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => written.push(chunk))
    child.on('error', (error) => resolve({ code: 1, output: `${command}: ${error.message}\n` }))
    child.on('close', (code) => resolve({ code: code ?? 1, output: Buffer.concat(written).toString('utf8') }))
  })
}
