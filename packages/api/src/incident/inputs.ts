import { z } from 'zod'

export const folio = z.string().regex(/^\d{4}-\d{6,9}$/)

/** Made by the browser once per act: the same act told twice happens once. */
export const commandKey = z.uuid().optional()

export const MESSAGE_LIMIT = 200_000
export const messageText = z.string().max(MESSAGE_LIMIT)
