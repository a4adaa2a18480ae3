/** Characters of one answer, note or call. The core's own number: the browser takes only types from there. */
export const TEXT_LIMIT = 100_000
