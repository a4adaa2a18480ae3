import type { ErrorCode, ErrorParams, Language } from '@mesa/core'
import { errorText, isErrorCode } from '@mesa/i18n'

interface WireError {
  code: string
  params: ErrorParams[ErrorCode]
}

/** The code and facts inside an answer of the API; null for a dead network or an inner fault. */
export function mesaErrorOf(error: unknown): WireError | null {
  if (typeof error !== 'object' || error === null || !('data' in error)) return null
  const { data } = error
  if (typeof data !== 'object' || data === null || !('mesa' in data)) return null
  return (data.mesa as WireError | null) ?? null
}

const unknownFault: Record<Language, string> = {
  es: 'El servidor no pudo atender la petición. Lo escrito sigue aquí; intente de nuevo.',
  en: 'The server could not answer. What you wrote is still here; try again.',
}
const noConnection: Record<Language, string> = {
  es: 'No hay conexión con el servidor. Lo escrito sigue aquí; intente de nuevo.',
  en: 'There is no connection to the server. What you wrote is still here; try again.',
}

const reachedServer = (error: unknown): boolean =>
  typeof error === 'object' && error !== null && 'data' in error && Boolean(error.data)

/** One whole sentence for any failure of a call. */
export function apiErrorText(language: Language, error: unknown): string {
  const known = mesaErrorOf(error)
  if (known && isErrorCode(known.code)) return errorText(language, known.code, known.params)
  return (reachedServer(error) ? unknownFault : noConnection)[language]
}
