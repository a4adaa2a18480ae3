import type { ObjectivesBody } from '@mesa/core'

/** `''` is none: said as null, since an absent one would mean the same but look like a forgotten one. */
export const chooseLadder = (body: ObjectivesBody, urgency: 'urgent' | 'other', id: string): ObjectivesBody => ({
  ...body,
  ladders: { ...body.ladders, [urgency]: id === '' ? null : id },
})
