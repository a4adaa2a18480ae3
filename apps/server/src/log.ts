import pino from 'pino'
import type { Environment } from './config/environment.ts'
import type { Log } from './web/web-parts.ts'

/** One JSON line per event on standard error, which leaves standard output to the person who starts the program. */
export function createLog(level: Environment['logLevel']): Log {
  const logger = pino({ level, base: undefined, timestamp: pino.stdTimeFunctions.isoTime }, pino.destination(2))
  return (severity, message, facts = {}) => logger[severity](facts, message)
}
