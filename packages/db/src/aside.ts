import { Worker } from 'node:worker_threads'
import type { InValue } from '@libsql/client'
import { plainRow, type Reader, type Row, readOnlyAddress } from './reader.ts'

interface Waiting {
  resolve(rows: Row[]): void
  reject(error: Error): void
}

/** The second door for reading: search, counts, reports, verify; a thread that starts with the first question. */
export function openAside(path: string): Reader {
  const waiting = new Map<number, Waiting>()
  let worker: Worker | undefined
  let asked = 0

  const failAll = (error: Error) => {
    worker = undefined
    for (const { reject } of waiting.values()) reject(error)
    waiting.clear()
  }
  const start = () => {
    const started = new Worker(new URL('./aside-worker.mjs', import.meta.url), {
      workerData: { address: readOnlyAddress(path) },
    })
    started.unref()
    started.on('message', ({ id, rows, problem }) => {
      const question = waiting.get(id)
      waiting.delete(id)
      if (problem) question?.reject(new Error(problem))
      else question?.resolve(rows)
    })
    started.on('error', failAll)
    return started
  }
  const all = <Shape>(sql: string, args: InValue[] = []) =>
    new Promise<Shape[]>((resolve, reject) => {
      asked += 1
      waiting.set(asked, { resolve: (rows) => resolve(rows.map(plainRow) as Shape[]), reject })
      worker ??= start()
      worker.postMessage({ id: asked, sql, args })
    })
  return {
    all,
    first: async <Shape>(sql: string, args: InValue[] = []) => (await all<Shape>(sql, args))[0],
    close: () => {
      void worker?.terminate()
      failAll(new Error('the database is closing'))
    },
  }
}
