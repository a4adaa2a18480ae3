import type { Instant } from '@mesa/core'
import { blob, integer, text } from 'drizzle-orm/sqlite-core'

/** Milliseconds UTC. */
export const instant = (name: string) => integer(name).$type<Instant>()

/** A closed shape as JSON text; parsed by whoever wrote it. */
export const json = <Shape>(name: string) => text(name, { mode: 'json' }).$type<Shape>()

export const bytes = (name: string) => blob(name, { mode: 'buffer' })
export const yesNo = (name: string) => integer(name, { mode: 'boolean' })
