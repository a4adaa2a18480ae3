// Reads one large mail at a time in a thread of its own, so that no mail stops the server's loop.
// Plain JavaScript: a worker starts without the loader that runs TypeScript, and asks for it when it runs from sources.
import { parentPort, workerData } from 'node:worker_threads'

if (workerData?.loader) {
  const { register } = await import(workerData.loader)
  register()
}
const { parseMail } = await import('./parse-mail.ts')

async function readOne({ raw, arrival }) {
  try {
    const { raw: _, ...report } = await parseMail(raw, arrival) // whoever asked still has the bytes
    parentPort.postMessage({ report })
  } catch (error) {
    parentPort.postMessage({ problem: String(error?.message ?? error) })
  }
}

parentPort.on('message', (asked) => void readOne(asked))
parentPort.postMessage({ ready: true })
