import type { Language } from '@mesa/core'
import type { Broken, BrokenKind } from '@mesa/desk'

const sentences: Record<BrokenKind, Record<Language, string>> = {
  event_changed: { es: 'Un evento fue modificado.', en: 'An event was changed.' },
  event_missing: { es: 'Falta el evento anterior a este.', en: 'The event before this one is missing.' },
  tail_missing: {
    es: 'Faltan los últimos eventos: ya se habían comunicado más.',
    en: 'The newest events are missing: more had been told already.',
  },
  incident_missing: {
    es: 'Falta un reporte completo que otros registros mencionan.',
    en: 'A whole incident is missing that other records name.',
  },
  content_changed: {
    es: 'El texto de un mensaje no es el que se escribió.',
    en: 'The words of a message are not those that were written.',
  },
  content_missing: { es: 'Falta el texto de un mensaje.', en: 'The words of a message are missing.' },
  content_unknown: { es: 'Hay un texto que ningún evento menciona.', en: 'There are words that no event names.' },
  head_differs: {
    es: 'La fila del reporte no termina donde terminan sus eventos.',
    en: 'The row of the incident does not end where its events end.',
  },
  projection_differs: {
    es: 'La fila del reporte no es lo que dicen sus eventos; «mesa rebuild» la rehace.',
    en: 'The row of the incident is not what its events say; "mesa rebuild" makes it anew.',
  },
  raw_changed: { es: 'Un original no es el que llegó.', en: 'An original is not the one that came.' },
  raw_missing: { es: 'Falta un original.', en: 'An original is missing.' },
  file_changed: { es: 'Un archivo no es el que se guardó.', en: 'A file is not the one that was kept.' },
  file_missing: { es: 'Falta un archivo.', en: 'A file is missing.' },
  folio_missing: { es: 'Faltan folios que se habían asignado.', en: 'Folios are missing that had been given.' },
  folio_not_counted: {
    es: 'Hay folios que el contador nunca asignó.',
    en: 'There are folios that the counter never gave.',
  },
  counts_differ: {
    es: 'Los reportes no son tantos como los que se recibieron.',
    en: 'The incidents are not as many as the reports that came.',
  },
}

/** One finding as a line: what it means, then where, for whoever looks it up. */
export function toBrokenLine({ kind, incidentId, version, facts }: Broken, language: Language): string {
  const where = [kind, incidentId, version === null ? null : `v${version}`, JSON.stringify(facts)]
  return `  ${sentences[kind][language]} (${where.filter((part) => part !== null && part !== '{}').join(' ')})`
}
