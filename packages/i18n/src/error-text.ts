import type { ErrorCode, ErrorParams, Language, Permission } from '@mesa/core'
import { formatCount } from './formats.ts'
import type { Said } from './language.ts'

const permissionWords: Record<Permission, Record<Language, string>> = {
  'session.read': { es: 'ver su sesión', en: 'see your session' },
  'live.follow': { es: 'recibir cambios en vivo', en: 'receive live changes' },
  'directory.read': { es: 'ver clientes y contactos', en: 'see accounts and contacts' },
  'incident.read': { es: 'ver reportes', en: 'see incidents' },
  'incident.note': { es: 'escribir notas internas', en: 'write internal notes' },
  'incident.reply': { es: 'responder a clientes', en: 'answer customers' },
  'incident.log_call': { es: 'registrar llamadas', en: 'log calls' },
  'incident.assign': { es: 'asignar reportes', en: 'assign incidents' },
  'incident.take': { es: 'tomar reportes', en: 'take incidents' },
  'incident.set_urgency': { es: 'marcar urgencias', en: 'set urgency' },
  'incident.correct': { es: 'corregir los datos de un reporte', en: "correct an incident's facts" },
  'incident.wait': { es: 'poner reportes en espera', en: 'make incidents wait' },
  'incident.resolve': { es: 'resolver reportes', en: 'resolve incidents' },
  'incident.close': { es: 'cerrar reportes', en: 'close incidents' },
  'incident.reopen': { es: 'reabrir reportes', en: 'reopen incidents' },
  'call.file': { es: 'levantar reportes por teléfono', en: 'file calls' },
  'mailbox.read': { es: 'ver el correo saliente', en: 'see outgoing mail' },
  'mailbox.decide': { es: 'enviar o descartar correos guardados', en: 'send or discard kept mail' },
  'quarantine.read': { es: 'ver la cuarentena', en: 'see the quarantine' },
  'quarantine.decide': { es: 'reintentar lo que está en cuarentena', en: 'retry what is in quarantine' },
}

/** What a permission allows, as the end of "your account cannot …". An unknown name is shown as it is. */
export const permissionText = (language: Language, permission: string): string =>
  (permissionWords as Partial<Record<string, Record<Language, string>>>)[permission]?.[language] ?? permission

const sentences: { [Code in ErrorCode]: Said<ErrorParams[Code]> } = {
  'calendar.not_valid': {
    es: ({ path, problem }) => `El calendario no se puede usar: ${path} (${problem}).`,
    en: ({ path, problem }) => `The calendar cannot be used: ${path} (${problem}).`,
  },
  'incident.not_found': {
    es: ({ folio }) => `No hay un reporte con el folio ${folio}.`,
    en: ({ folio }) => `There is no incident with folio ${folio}.`,
  },
  'incident.over': {
    es: ({ folio }) => `El reporte ${folio} ya terminó. Para cambiarlo hay que reabrirlo.`,
    en: ({ folio }) => `Incident ${folio} is over. Reopen it to change it.`,
  },
  'incident.not_resolved': {
    es: ({ folio }) => `El reporte ${folio} todavía no está resuelto; solo se cierra lo resuelto.`,
    en: ({ folio }) => `Incident ${folio} is not resolved yet; only what is resolved can be closed.`,
  },
  'incident.not_over': {
    es: ({ folio }) => `El reporte ${folio} sigue abierto: no hay nada que reabrir.`,
    en: ({ folio }) => `Incident ${folio} is still open: there is nothing to reopen.`,
  },
  'incident.changed_meanwhile': {
    es: ({ folio }) =>
      `Otra persona cambió el reporte ${folio} al mismo tiempo. Revise cómo quedó y vuelva a intentarlo.`,
    en: ({ folio }) => `Someone else changed incident ${folio} at the same time. See how it stands and try again.`,
  },
  'advisor.not_active': {
    es: () => 'Esa persona no atiende reportes ahora.',
    en: () => 'That person does not attend incidents now.',
  },
  'criterion.not_known': {
    es: ({ criterionId }) => `El criterio de urgencia ${criterionId} ya no existe.`,
    en: ({ criterionId }) => `Urgency criterion ${criterionId} no longer exists.`,
  },
  'system.not_known': {
    es: ({ systemId }) => `El sistema ${systemId} no está en el catálogo.`,
    en: ({ systemId }) => `System ${systemId} is not in the catalogue.`,
  },
  'account.not_known': {
    es: () => 'Ese cliente ya no está en el directorio.',
    en: () => 'That account is no longer in the directory.',
  },
  'contact.not_known': {
    es: () => 'Esa persona no está en el directorio de ese cliente.',
    en: () => 'That person is not in the directory of that account.',
  },
  'message.empty': { es: () => 'Falta el texto.', en: () => 'The text is missing.' },
  'message.too_long': {
    es: ({ limit }) => `El texto pasa de ${formatCount('es', limit)} caracteres. Mande lo demás como archivo.`,
    en: ({ limit }) => `The text is over ${formatCount('en', limit)} characters. Send the rest as a file.`,
  },
  'recipient.missing': {
    es: ({ folio }) => `El reporte ${folio} no tiene a quién responder: falta una dirección de correo.`,
    en: ({ folio }) => `Incident ${folio} has nobody to answer: an e-mail address is missing.`,
  },
  'report.text_missing': { es: () => 'Falta decir qué pasa.', en: () => 'What happens is missing.' },
  'report.caller_missing': {
    es: () => 'Falta quién llama: un nombre, una empresa o un teléfono.',
    en: () => 'Who calls is missing: a name, a company or a telephone.',
  },
  'report.too_large': {
    es: ({ limitMb }) => `El envío pasa de ${limitMb} MB. Mande menos archivos o más pequeños.`,
    en: ({ limitMb }) => `What was sent is over ${limitMb} MB. Send fewer or smaller files.`,
  },
  'report.too_many': {
    es: ({ retryAfterSeconds }) => `Llegaron muchos envíos seguidos. Intente de nuevo en ${retryAfterSeconds} s.`,
    en: ({ retryAfterSeconds }) => `Too many came at once. Try again in ${retryAfterSeconds} s.`,
  },
  'address.not_valid': {
    es: ({ address }) => `«${address}» no es una dirección de correo completa.`,
    en: ({ address }) => `“${address}” is not a complete e-mail address.`,
  },
  'mail.not_found': { es: () => 'Ese correo ya no está.', en: () => 'That mail is no longer here.' },
  'mail.not_held': {
    es: () => 'Ese correo ya salió o ya se descartó.',
    en: () => 'That mail already left or was discarded.',
  },
  'mail.no_relay': {
    es: () => 'No hay servidor de salida. El correo sigue guardado; podrá salir cuando se configure uno.',
    en: () => 'No outgoing server is set. The mail is still kept; it can leave once there is one.',
  },
  'mail.server_refused': {
    es: ({ host, reply }) => `El servidor ${host} rechazó el correo: ${reply}`,
    en: ({ host, reply }) => `Server ${host} refused the mail: ${reply}`,
  },
  'quarantine.not_found': {
    es: () => 'Eso ya no está en cuarentena.',
    en: () => 'That is no longer in quarantine.',
  },
  'command.told_otherwise': {
    es: ({ folio }) => `Eso ya se guardó en ${folio}, con otro contenido. Revíselo y agregue lo que falte.`,
    en: ({ folio }) => `That was already saved on ${folio}, with other content. Look at it and add what is missing.`,
  },
  'quarantine.full': {
    es: ({ limitMb }) => `La cuarentena llegó a ${limitMb} MB. Revise lo que guarda para que vuelva a recibir.`,
    en: ({ limitMb }) => `The quarantine has reached ${limitMb} MB. Look through it so that it can take more.`,
  },
  'permission.missing': {
    es: ({ permission }) =>
      `Su cuenta no puede ${permissionText('es', permission)}. Lo puede dar quien administra Mesa.`,
    en: ({ permission }) => `Your account cannot ${permissionText('en', permission)}. An administrator can grant it.`,
  },
  'sign_in.needed': {
    es: () => 'La sesión terminó. Hay que entrar otra vez.',
    en: () => 'The session ended. Sign in again.',
  },
  'storage.failed': {
    es: () => 'No se pudo guardar: el disco no respondió. Lo escrito sigue aquí; intente de nuevo.',
    en: () => 'It could not be saved: the disk did not answer. What you wrote is still here; try again.',
  },
  'input.not_valid': {
    es: ({ field, problem }) => `Revise «${field}»: ${problem}.`,
    en: ({ field, problem }) => `Check “${field}”: ${problem}.`,
  },
}

/** The whole sentence for an expected failure, in the reader's language. */
export function errorText<Code extends ErrorCode>(language: Language, code: Code, params: ErrorParams[Code]): string {
  return sentences[code][language](params)
}

/** Whether a code that came over the wire is one of ours. */
export const isErrorCode = (code: string): code is ErrorCode => Object.hasOwn(sentences, code)
