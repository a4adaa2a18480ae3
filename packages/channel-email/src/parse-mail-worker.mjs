// Reads one large mail at a time in a thread of its own, so that no mail stops the server's loop.
// Plain JavaScript: a worker starts before any loader has spoken for its first file.
import { parentPort } from 'node:worker_threads'
import { parseMail } from './parse-mail.ts'

parentPort.on('message', async ({ raw, arrival }) => {
  try {
    const { raw: _, ...report } = await parseMail(raw, arrival) // whoever asked still has the bytes
    parentPort.postMessage({ report })
  } catch (error) {
    parentPort.postMessage({ problem: String(error?.message ?? error) })
  }
})
parentPort.postMessage({ ready: true })
