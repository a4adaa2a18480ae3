import { createRequire } from 'node:module'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { Worker } from 'node:worker_threads'
import type { IntakeReport } from '@mesa/plugin-sdk'
import { type Arrival, parseMail } from './parse-mail.ts'

/** The mail took longer to read than any honest one does. */
export class MailTooSlow extends Error {
  override name = 'MailTooSlow'
}

interface Answer {
  ready?: true
  report?: Omit<IntakeReport, 'raw'>
  problem?: string
}

interface ReaderLimits {
  /** Larger mails are read in the thread. */
  inlineBytes: number
  timeoutMs: number
  worker: URL
  /** How mails are read without a thread. */
  readHere: typeof parseMail
}

const usual: ReaderLimits = {
  inlineBytes: 64 * 1024,
  timeoutMs: 20_000,
  worker: new URL('./parse-mail-worker.mjs', import.meta.url),
  readHere: parseMail,
}

/**
 * Reads mails as `parseMail` does, large ones in a thread, one after another, so that none stops the loop. Where no
 * thread can be started, large mails are read here. The returned function throws what `parseMail` throws, and
 * MailTooSlow.
 */
export function mailReader(limits: Partial<ReaderLimits> = {}) {
  const { inlineBytes, timeoutMs, worker: file, readHere } = { ...usual, ...limits }
  let thread: Promise<Worker | undefined> | undefined
  let turn: Promise<unknown> = Promise.resolve()

  const readInThread = async (raw: Uint8Array, arrival: Arrival): Promise<IntakeReport> => {
    if ((await thread)?.threadId === ENDED) thread = undefined
    thread ??= startThread(file, timeoutMs)
    const worker = await thread
    if (!worker) return readHere(raw, arrival)
    try {
      worker.postMessage({ raw, arrival })
      const { report, problem } = await answerOf(worker, timeoutMs)
      if (report) return { ...report, raw }
      throw new Error(problem)
    } catch (error) {
      if (error instanceof ThreadEnded) thread = undefined
      throw error instanceof ThreadEnded ? error.cause : error
    }
  }
  return (raw: Uint8Array, arrival: Arrival): Promise<IntakeReport> => {
    if (raw.byteLength <= inlineBytes) return readHere(raw, arrival)
    const read = turn.then(() => readInThread(raw, arrival))
    turn = read.catch(() => undefined)
    return read
  }
}

/** The reader that all mailboxes of the process share. */
export const readMail = mailReader()

/** What Node says the id of a thread is that is no more. */
const ENDED = -1

/** The thread is gone; the cause says why. The next large mail starts another. */
class ThreadEnded extends Error {
  override name = 'ThreadEnded'
}

async function startThread(file: URL, timeoutMs: number): Promise<Worker | undefined> {
  try {
    const worker = new Worker(file, { workerData: { loader: loaderOfSources() } })
    worker.unref()
    worker.on('error', () => undefined) // told to whoever waits for an answer; without a listener it would end the process
    await answerOf(worker, timeoutMs)
    return worker
  } catch {
    return undefined
  }
}

/** From its sources the program runs by a loader, which does not reach into threads; a bundle needs none. */
function loaderOfSources(): string | undefined {
  if (!import.meta.url.includes('.ts')) return undefined
  const found = createRequire(join(process.cwd(), 'package.json')).resolve('tsx/esm/api')
  return pathToFileURL(found.replace(/\.cjs$/, '.mjs')).href // `require` finds the one for CommonJS
}

/** The next answer of the thread. Throws ThreadEnded when there is none in time, and ends the thread. */
function answerOf(worker: Worker, timeoutMs: number): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const settle = () => {
      clearTimeout(timer)
      worker.off('message', onMessage).off('error', end).off('exit', onExit)
    }
    const onMessage = (answer: Answer) => {
      settle()
      resolve(answer)
    }
    const end = (cause: unknown) => {
      settle()
      void worker.terminate()
      reject(new ThreadEnded('the reading thread ended', { cause }))
    }
    const onExit = () => end(new Error('the reading thread stopped'))
    const timer = setTimeout(() => end(new MailTooSlow(`not read in ${timeoutMs} ms`)), timeoutMs)
    worker.on('message', onMessage).on('error', end).on('exit', onExit)
  })
}
