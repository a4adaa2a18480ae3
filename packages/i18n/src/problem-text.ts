import type { Language, RecordProblem, RecordProblemCode } from '@mesa/core'
import { formatCount, formatPhone } from './formats.ts'
import { formatDate } from './instants.ts'
import type { Said } from './language.ts'
import { thatRecord } from './record-kind-text.ts'

type Params = RecordProblem['params']

/** `Rosa Duarte, de Grupo Yaqui`, or the account alone. */
function holderText(language: Language, { contact, account }: Params): string {
  if (!contact) return String(account ?? '')
  if (!account) return String(contact)
  return language === 'es' ? `${contact}, de ${account}` : `${contact} of ${account}`
}

const rangeText = (language: Language, { min, max }: Params): string => {
  const [least, most] = [min, max].map((bound) => (typeof bound === 'number' ? formatCount(language, bound) : null))
  if (least && most) return language === 'es' ? `entre ${least} y ${most}` : `between ${least} and ${most}`
  if (least) return language === 'es' ? `${least} o más` : `${least} or more`
  return language === 'es' ? `${most} o menos` : `${most} or less`
}

const date = (language: Language, day: Params[string] | undefined): string => formatDate(language, String(day))

const sentences: Record<RecordProblemCode, Said<Params>> = {
  required: { es: () => 'Falta este dato.', en: () => 'This is missing.' },
  not_valid: {
    es: () => 'Este dato no tiene la forma esperada. Vuelva a escribirlo.',
    en: () => 'This does not have the expected form. Enter it again.',
  },
  too_long: {
    es: ({ limit }) => `Es demasiado: el máximo es ${formatCount('es', Number(limit))}.`,
    en: ({ limit }) => `That is too much: the most is ${formatCount('en', Number(limit))}.`,
  },
  out_of_range: {
    es: (params) => `Escriba un número ${rangeText('es', params)}.`,
    en: (params) => `Enter a number ${rangeText('en', params)}.`,
  },
  unknown_zone: {
    es: () => 'Esa zona horaria no existe. Elija una de la lista, por ejemplo America/Hermosillo.',
    en: () => 'There is no such time zone. Choose one from the list, for example America/Hermosillo.',
  },
  not_a_wall_time: {
    es: () => 'Escriba la hora como 09:00; el día termina a las 24:00.',
    en: () => 'Write the time as 09:00; the day ends at 24:00.',
  },
  not_a_date: {
    es: () => 'Ese día no existe en el calendario. Revise el día y el mes.',
    en: () => 'That day does not exist. Check the day and the month.',
  },
  start_not_before_end: {
    es: () => 'El tramo termina antes de empezar. Corrija una de las dos horas.',
    en: () => 'The span ends before it starts. Correct one of the two times.',
  },
  spans_overlap: {
    es: () => 'Dos tramos del mismo día se enciman. Únalos o cambie las horas.',
    en: () => 'Two spans of one day overlap. Join them or change their times.',
  },
  date_twice: {
    es: () => 'Una fecha está dos veces. Deje una sola y ponga ahí todos sus tramos.',
    en: () => 'A date is there twice. Keep one and put all its spans there.',
  },
  never_open: {
    es: () => 'Este calendario no abre nunca: nada vencería. Abra al menos un tramo de la semana.',
    en: () => 'This calendar never opens: nothing would come due. Open at least one span of the week.',
  },
  negative_minutes: {
    es: () => 'El tiempo no puede ser menor que cero.',
    en: () => 'The time cannot be less than zero.',
  },
  record_not_known: {
    es: ({ kind }) => `No se encuentra ${thatRecord('es', kind)}. Elija otra opción de la lista.`,
    en: ({ kind }) => `There is no trace of ${thatRecord('en', kind)}. Choose another from the list.`,
  },
  record_not_active: {
    es: ({ name }) => `«${name}» está dado de baja. Elija otra opción o vuelva a activarlo.`,
    en: ({ name }) => `“${name}” is out of use. Choose another, or activate it again.`,
  },
  name_taken: {
    es: ({ name }) => `Ya hay otro con el nombre «${name}». Use uno que los distinga.`,
    en: ({ name }) => `There is another one called “${name}”. Use a name that tells them apart.`,
  },
  number_taken: {
    es: ({ number, account }) =>
      account ? `El número ${number} ya es de una póliza de ${account}. Use otro.` : `El número ${number} ya se usó.`,
    en: ({ number, account }) =>
      account
        ? `Number ${number} belongs to a policy of ${account} already. Use another.`
        : `Number ${number} is taken already.`,
  },
  ends_before_it_begins: {
    es: ({ from, to }) => `Termina el ${date('es', to)}, antes de empezar el ${date('es', from)}. Corrija una fecha.`,
    en: ({ from, to }) => `It ends on ${date('en', to)}, before it begins on ${date('en', from)}. Correct one date.`,
  },
  policies_overlap: {
    es: ({ number }) =>
      `La póliza ${number} cubre lo mismo en esas fechas. Contará la que prometa antes; revise si debe quedar una sola.`,
    en: ({ number }) =>
      `Policy ${number} covers the same in those days. The one that promises sooner counts; see whether one is enough.`,
  },
  plan_twice: {
    es: ({ number }) =>
      `La póliza ${number} ya es de este plan en esas fechas. Cambie las fechas, los sistemas o edite aquella.`,
    en: ({ number }) =>
      `Policy ${number} is under this plan in those days already. Change the dates or systems, or edit that one.`,
  },
  no_systems: {
    es: () => 'No cubre ningún sistema. Elija al menos uno, o regístrelo antes en el cliente.',
    en: () => 'It covers no system. Choose at least one, or enter it with the account first.',
  },
  system_not_installed: {
    es: ({ name }) => `El cliente no tiene ${name} registrado. Agréguelo al cliente o quítelo de la póliza.`,
    en: ({ name }) => `The account has no ${name} on record. Add it to the account, or take it off the policy.`,
  },
  site_not_known: {
    es: () => 'Ese sitio ya no es de este cliente. Elija otro o déjelo sin sitio.',
    en: () => 'That site no longer belongs to this account. Choose another, or none.',
  },
  promises_nothing: {
    es: () => 'Este plan no promete ningún tiempo. Los reportes se atenderán con los objetivos internos.',
    en: () => 'This plan promises no time. Incidents will go by the internal objectives.',
  },
  urgent_slower_than_other: {
    es: () => 'Lo urgente tiene más tiempo que lo demás. Se prometerá lo que venza antes; revise los dos tiempos.',
    en: () => 'Urgent has more time than the rest. What is due sooner is promised; check both times.',
  },
  step_id_twice: {
    es: () => 'Dos pasos tienen la misma clave. Cada paso necesita la suya para avisar una sola vez.',
    en: () => 'Two steps have the same key. Each needs its own to alert only once.',
  },
  steps_do_nothing: {
    es: () => 'Aquí no se avisa a nadie ni se sube el nivel. Agregue a quién avisar, o quítelo.',
    en: () => 'Nobody is told here and no level is raised. Add whom to tell, or take it away.',
  },
  percent_without_target: {
    es: () =>
      'Ningún tiempo de solución le da medida a estos porcentajes: contarán sobre el de respuesta. Prometa una solución o use el reloj de respuesta.',
    en: () =>
      'No resolution time gives these shares a measure: they go by the response. Promise a resolution or use the response clock.',
  },
  address_not_valid: {
    es: ({ address }) => `«${address}» no es un correo completo. Escríbalo como nombre@empresa.mx.`,
    en: ({ address }) => `“${address}” is not a whole e-mail address. Write it like name@company.mx.`,
  },
  address_taken: {
    es: (params) =>
      `${params.of} también es de ${holderText('es', params)}. Sus correos no se podrán atribuir a una sola persona.`,
    en: (params) => `${params.of} also belongs to ${holderText('en', params)}. Mail from it names no single person.`,
  },
  phone_not_valid: {
    es: ({ phone }) => `«${phone}» no es un teléfono completo. En México son 10 dígitos; fuera, con + y clave de país.`,
    en: ({ phone }) => `“${phone}” is not a whole number. In Mexico 10 digits; elsewhere + and the country code.`,
  },
  phone_taken: {
    es: (params) =>
      `${formatPhone(String(params.of))} también es de ${holderText('es', params)}. Sus llamadas no se podrán atribuir a una sola persona.`,
    en: (params) =>
      `${formatPhone(String(params.of))} also belongs to ${holderText('en', params)}. Calls from it name no single person.`,
  },
  tax_id_not_valid: {
    es: ({ taxId }) => `«${taxId}» no tiene forma de RFC (12 o 13 caracteres). Revíselo; si es extranjero, déjelo así.`,
    en: ({ taxId }) =>
      `“${taxId}” does not look like an RFC (12 or 13 characters). Check it; keep it if it is foreign.`,
  },
  tax_id_taken: {
    es: ({ account }) => `Ese RFC ya es de ${account}. Revise si se trata del mismo cliente.`,
    en: ({ account }) => `That tax id belongs to ${account} already. See whether it is the same account.`,
  },
  domain_not_valid: {
    es: ({ domain }) => `«${domain}» no es un dominio. Escríbalo como empresa.mx, sin @.`,
    en: ({ domain }) => `“${domain}” is not a domain. Write it like company.mx, without @.`,
  },
  domain_taken: {
    es: ({ of, account }) =>
      `${of} también es de ${account}. Quien escriba desde ahí no se podrá reconocer por el dominio.`,
    en: ({ of, account }) => `${of} also belongs to ${account}. Whoever writes from there is not known by the domain.`,
  },
  domain_public: {
    es: ({ domain }) =>
      `En ${domain} tiene correo cualquier persona. Quítelo y registre las direcciones como contactos.`,
    en: ({ domain }) => `Anybody can have an address at ${domain}. Remove it and enter the addresses as contacts.`,
  },
  contact_unreachable: {
    es: () => 'Sin correo ni teléfono no se le reconoce ni se le puede responder. Agregue uno.',
    en: () => 'Without an address or telephone they are neither known nor answered. Add one.',
  },
  advisor_knows_nothing: {
    es: () => 'No tiene ningún sistema asignado: no se le propondrá ningún reporte. Marque los que conoce.',
    en: () => 'No system is marked: no incident will be proposed to them. Mark those they know.',
  },
  owns_incidents: {
    es: ({ incidents }) =>
      incidents === 1
        ? 'Tiene un reporte abierto. Al publicar se le pedirá a quién pasa.'
        : `Tiene ${formatCount('es', Number(incidents))} reportes abiertos. Al publicar se le pedirá a quién pasan.`,
    en: ({ incidents }) =>
      incidents === 1
        ? 'Owns one open incident. You will be asked who takes it when you publish.'
        : `Owns ${formatCount('en', Number(incidents))} open incidents. You will be asked who takes them when you publish.`,
  },
  still_used: {
    es: ({ count, name }) =>
      count === 1
        ? `Lo usa «${name}», que lo conservará. Cámbielo ahí si ya no debe contar.`
        : `Lo usan ${formatCount('es', Number(count))} registros, entre ellos «${name}», que lo conservarán. Cámbielos si ya no debe contar.`,
    en: ({ count, name }) =>
      count === 1
        ? `“${name}” uses it and will keep it. Change it there if it should not count any more.`
        : `${formatCount('en', Number(count))} records use it and will keep it, “${name}” among them. Change them if it should not count any more.`,
  },
  effective_in_the_past: {
    es: () => 'La fecha ya pasó. Lo que ya se prometió no cambia; elija desde cuándo debe contar.',
    en: () => 'That time has passed. What was promised stays; choose from when it should count.',
  },
  effective_later: {
    es: () => 'Este cambio vale en cuanto se publica: quite la fecha y publíquelo cuando deba valer.',
    en: () => 'This change holds once it is published: remove the date and publish when it should hold.',
  },
}

/** What is wrong with a field of a record and what to do about it, as a whole sentence. */
export const problemText = (language: Language, { code, params }: Pick<RecordProblem, 'code' | 'params'>): string =>
  sentences[code][language](params)
