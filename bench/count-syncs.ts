import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'

/**
 * Counts the process's calls of fsync and fdatasync while `during` runs; null where strace is missing or forbidden.
 * Tracing slows the process: never time what runs in here.
 */
export async function countSyncs(pid: number, during: () => Promise<void>): Promise<number | null> {
  const tracer = spawn('strace', ['-f', '-qq', '-e', 'trace=fsync,fdatasync', '-p', `${pid}`], {
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  let traced = ''
  tracer.stderr.setEncoding('utf8').on('data', (text: string) => {
    traced += text
  })
  const isTracing = await isStillThere(tracer)
  await during()
  if (!isTracing) return null

  tracer.kill('SIGINT')
  await once(tracer, 'close')
  return traced.match(/\b(?:fsync|fdatasync)\(/g)?.length ?? 0
}

/** strace that cannot attach ends at once; half a second of life means it is at work. */
async function isStillThere(tracer: ChildProcess) {
  const ended = new Promise<boolean>((resolve) => {
    tracer.on('error', () => resolve(false))
    tracer.on('close', () => resolve(false))
    setTimeout(() => resolve(true), 500)
  })
  return ended
}
