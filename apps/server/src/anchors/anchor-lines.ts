import type { Language } from '@mesa/core'
import type { Anchor, AnchorFault } from '@mesa/desk'
import { z } from 'zod'

const anchorLine = z.strictObject({
  at: z.int(),
  position: z.int().min(0),
  incidents: z.int().min(0),
  events: z.int().min(0),
  head: z.hex().length(64),
  mac: z.hex().length(64),
})

/** Each line of an anchor file, one JSON object a line; undefined for a line that is no anchor. */
export const readAnchors = (text: string): (Anchor | undefined)[] =>
  text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => {
      try {
        return anchorLine.safeParse(JSON.parse(line)).data
      } catch {
        return undefined
      }
    })

/** The first line of an anchor file that does not hold. */
export interface BrokenAnchor {
  /** From 1. */
  line: number
  fault: AnchorFault | 'not_read'
  position: number | null
}

const sentences: Record<BrokenAnchor['fault'], Record<Language, string>> = {
  not_read: { es: 'no es un ancla', en: 'is no anchor' },
  mac: { es: 'no lo firmó esta instalación', en: 'was not signed by this installation' },
  head: { es: 'muestra otro pasado: algo se reescribió', en: 'shows another past: something was rewritten' },
}

export function toAnchorLine({ line, fault, position }: BrokenAnchor, language: Language): string {
  const what = sentences[fault][language]
  const where = position === null ? '' : ` (${position})`
  return language === 'es' ? `  El ancla ${line}${where} ${what}.` : `  Anchor ${line}${where} ${what}.`
}
