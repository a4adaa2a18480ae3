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
  'records.read': { es: 'ver la administración', en: 'see the administration' },
  'rules.keep': { es: 'cambiar calendarios, planes y reglas', en: 'change calendars, plans and rules' },
  'policies.keep': { es: 'dar de alta y cambiar pólizas', en: 'create and change policies' },
  'customers.keep': { es: 'dar de alta y cambiar clientes', en: 'create and change accounts' },
  'advisors.keep': { es: 'cambiar asesores', en: 'change advisors' },
  'staff.keep': { es: 'cambiar usuarios e invitar', en: 'change users and invite' },
  'exceptions.read': { es: 'ver las excepciones', en: 'see exceptions' },
  'alarm.read': { es: 'ver las alarmas', en: 'see alarms' },
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
  'site.not_known': {
    es: () => 'Ese sitio no es del cliente que reporta.',
    en: () => 'That site does not belong to the account that reports.',
  },
  'record.not_found': {
    es: () => 'Ese registro ya no existe, o todavía no se ha guardado.',
    en: () => 'That record no longer exists, or has not been saved yet.',
  },
  'record.not_valid': {
    es: ({ problems }) =>
      problems === 1
        ? 'No se puede publicar: hay un dato por corregir.'
        : `No se puede publicar: hay ${formatCount('es', problems)} datos por corregir.`,
    en: ({ problems }) =>
      problems === 1
        ? 'It cannot be published: one entry needs mending.'
        : `It cannot be published: ${formatCount('en', problems)} entries need mending.`,
  },
  'draft.not_found': {
    es: () => 'El borrador ya no está: alguien lo publicó o lo descartó. Revise la versión vigente.',
    en: () => 'The draft is gone: somebody published or discarded it. See the version in force.',
  },
  'draft.changed_meanwhile': {
    es: ({ by }) => `${by} guardó este borrador mientras usted lo cambiaba. Compare los dos antes de seguir.`,
    en: ({ by }) => `${by} saved this draft while you were changing it. Compare both before you go on.`,
  },
  'advisor.owns_incidents': {
    es: ({ name, incidents }) =>
      incidents === 1
        ? `${name} tiene un reporte abierto. Elija a quién pasa antes de darle de baja.`
        : `${name} tiene ${formatCount('es', incidents)} reportes abiertos. Elija a quién pasan antes de darle de baja.`,
    en: ({ name, incidents }) =>
      incidents === 1
        ? `${name} owns one open incident. Choose who takes it before deactivating.`
        : `${name} owns ${formatCount('en', incidents)} open incidents. Choose who takes them before deactivating.`,
  },
  'staff.not_found': {
    es: () => 'Esa persona ya no está en la lista.',
    en: () => 'That person is no longer on the list.',
  },
  'staff.last_admin': {
    es: ({ name }) => `${name} es la única persona que administra. Dé primero ese rol a alguien más.`,
    en: ({ name }) => `${name} is the only admin. Give that role to somebody else first.`,
  },
  'staff.address_taken': {
    es: ({ address }) => `Ya hay una persona con el correo ${address}.`,
    en: ({ address }) => `There is a person with the address ${address} already.`,
  },
  'staff.advisor_taken': {
    es: ({ name }) => `Con ese asesor ya entra ${name}. Quítele primero ese asesor, o elija otro.`,
    en: ({ name }) => `${name} signs in as that advisor already. Unlink them first, or choose another.`,
  },
  'staff.self': {
    es: () => 'No puede quitarse a sí mismo el acceso ni el rol; pídalo a otra persona que administre.',
    en: () => 'You cannot take your own access or role away; ask another admin.',
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
