import type { Language } from '@mesa/core'

/** Every reason not to start, with the facts its sentence needs. */
export interface StartFaultParams {
  setting_not_valid: { setting: string; given: string; wanted: { es: string; en: string } }
  port_in_use: { setting: string; port: number }
  port_not_allowed: { setting: string; port: number }
  host_not_here: { host: string }
  folder_not_writable: { folder: string; reason: string }
  already_running: { folder: string }
  newer_database: { folder: string; migration: string }
  database_not_readable: { folder: string; reason: string }
  no_database: { folder: string }
  plain_http_beyond_localhost: { host: string }
  tls_not_readable: { file: string; reason: string }
  node_too_old: { version: string }
  not_empty: { folder: string }
  user_not_known: { email: string }
}
export type StartFaultCode = keyof StartFaultParams

/** Mesa cannot start or a command cannot run, and a person can mend it: told as one sentence, never as a stack. */
export class StartFault<C extends StartFaultCode = StartFaultCode> extends Error {
  override name = 'StartFault'
  constructor(
    readonly code: C,
    readonly params: StartFaultParams[C],
    options?: ErrorOptions,
  ) {
    super(`${code} ${JSON.stringify(params)}`, options)
  }
}

type Sentences = { [C in StartFaultCode]: (params: StartFaultParams[C]) => string }

const es: Sentences = {
  setting_not_valid: ({ setting, given, wanted }) =>
    `${setting} vale «${given}» y debe ser ${wanted.es}: corrija la variable y vuelva a iniciar.`,
  port_in_use: ({ setting, port }) =>
    `El puerto ${port} ya está en uso: cierre el programa que lo ocupa o elija otro con ${setting}=NÚMERO.`,
  port_not_allowed: ({ setting, port }) =>
    `El sistema no permite usar el puerto ${port}: elija uno mayor que 1023 con ${setting}=NÚMERO.`,
  host_not_here: ({ host }) =>
    `La dirección ${host} no es de este equipo: ponga en MESA_HOST una dirección propia, como 127.0.0.1.`,
  folder_not_writable: ({ folder, reason }) =>
    `No se puede escribir en la carpeta ${folder} (${reason}): dé permiso de escritura o elija otra con MESA_DATA.`,
  already_running: ({ folder }) =>
    `Otro servidor de Mesa ya usa los datos de ${folder}: ciérrelo primero o elija otra carpeta con MESA_DATA.`,
  newer_database: ({ folder, migration }) =>
    `Los datos de ${folder} son de una versión más nueva de Mesa (${migration}): use esa versión; no se cambió nada.`,
  database_not_readable: ({ folder, reason }) =>
    `No se puede abrir la base de datos de ${folder} (${reason}): restaure un respaldo o elija otra carpeta con MESA_DATA.`,
  no_database: ({ folder }) => `En ${folder} no hay datos de Mesa: indique la carpeta correcta con MESA_DATA.`,
  plain_http_beyond_localhost: ({ host }) =>
    `Fuera de este equipo (${host}) HTTP no viaja cifrado: ponga MESA_TLS_CERT y MESA_TLS_KEY, o un proxy en MESA_TRUSTED_PROXIES con MESA_PUBLIC_URL de https.`,
  tls_not_readable: ({ file, reason }) =>
    `No se puede usar el certificado o la llave de ${file} (${reason}): revise MESA_TLS_CERT y MESA_TLS_KEY.`,
  node_too_old: ({ version }) =>
    `Mesa necesita Node 20.19 o más nuevo y este es ${version}: instale uno actual de nodejs.org y vuelva a iniciar.`,
  not_empty: ({ folder }) =>
    `--empty es para una carpeta nueva y ${folder} ya tiene datos: quite --empty o elija otra carpeta con MESA_DATA.`,
  user_not_known: ({ email }) => `Nadie activo entra con ${email}: revise la dirección.`,
}

const en: Sentences = {
  setting_not_valid: ({ setting, given, wanted }) =>
    `${setting} is "${given}" and must be ${wanted.en}: correct the variable and start again.`,
  port_in_use: ({ setting, port }) =>
    `Port ${port} is in use already: end the program that holds it or choose another with ${setting}=NUMBER.`,
  port_not_allowed: ({ setting, port }) =>
    `The system does not allow port ${port}: choose one above 1023 with ${setting}=NUMBER.`,
  host_not_here: ({ host }) =>
    `The address ${host} is not of this machine: set MESA_HOST to one of its own, such as 127.0.0.1.`,
  folder_not_writable: ({ folder, reason }) =>
    `The folder ${folder} cannot be written (${reason}): allow writing or choose another with MESA_DATA.`,
  already_running: ({ folder }) =>
    `Another Mesa server is using the data in ${folder}: end it first or choose another folder with MESA_DATA.`,
  newer_database: ({ folder, migration }) =>
    `The data in ${folder} were written by a newer Mesa (${migration}): use that version; nothing was changed.`,
  database_not_readable: ({ folder, reason }) =>
    `The database in ${folder} cannot be opened (${reason}): restore a backup or choose another folder with MESA_DATA.`,
  no_database: ({ folder }) => `There are no Mesa data in ${folder}: name the right folder with MESA_DATA.`,
  plain_http_beyond_localhost: ({ host }) =>
    `Beyond this machine (${host}) plain HTTP is not safe: set MESA_TLS_CERT and MESA_TLS_KEY, or a proxy in MESA_TRUSTED_PROXIES with an https MESA_PUBLIC_URL.`,
  tls_not_readable: ({ file, reason }) =>
    `The certificate or key in ${file} cannot be used (${reason}): look at MESA_TLS_CERT and MESA_TLS_KEY.`,
  node_too_old: ({ version }) =>
    `Mesa needs Node 20.19 or newer and this is ${version}: install a current one from nodejs.org and start again.`,
  not_empty: ({ folder }) =>
    `--empty is for a new folder and ${folder} holds data already: leave out --empty or choose another with MESA_DATA.`,
  user_not_known: ({ email }) => `Nobody active signs in with ${email}: look at the address.`,
}

const sentences = { es, en } satisfies Record<Language, Sentences>

/** The fault as one whole sentence that says what to do. */
export function toFaultSentence<C extends StartFaultCode>(fault: StartFault<C>, language: Language): string {
  const say: (params: StartFaultParams[C]) => string = sentences[language][fault.code]
  return say(fault.params)
}
