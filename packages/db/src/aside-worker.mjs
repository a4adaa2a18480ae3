// Runs in a worker thread with a read-only connection of its own, so that a long read never stops the server's loop.
// Plain JavaScript: a worker starts without the loader that runs TypeScript in tests.
import { parentPort, workerData } from 'node:worker_threads'
import Libsql from 'libsql'

const connection = new Libsql(workerData.address, { timeout: 5_000 })

parentPort.on('message', ({ id, sql, args }) => {
  try {
    parentPort.postMessage({ id, rows: connection.prepare(sql).all(...args) })
  } catch (error) {
    parentPort.postMessage({ id, problem: String(error?.message ?? error) })
  }
})
