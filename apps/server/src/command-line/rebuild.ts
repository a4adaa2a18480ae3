import { withDesk } from './offline.ts'
import { sayIn, sayJson, type Terminal } from './terminal.ts'

/** `mesa rebuild`: makes every projection anew from the events. Returns the exit code: 1 when a stored row had differed. */
export async function rebuild(terminal: Terminal): Promise<number> {
  const { incidents, differing } = await withDesk(terminal, (desk) => desk.rebuild())
  sayIn(terminal, {
    es: `${incidents} reportes rehechos a partir de sus eventos.`,
    en: `${incidents} incidents made anew from their events.`,
  })
  for (const id of differing) terminal.say(`  ${id}`)
  sayIn(
    terminal,
    differing.length === 0
      ? { es: 'Todos eran ya iguales a lo guardado.', en: 'All were equal to what was stored.' }
      : {
          es: `${differing.length} eran distintos de lo guardado y quedaron corregidos.`,
          en: `${differing.length} differed from what was stored and are mended now.`,
        },
  )
  sayJson(terminal, { incidents, differing })
  return differing.length === 0 ? 0 : 1
}
