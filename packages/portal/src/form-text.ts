import type { Language } from '@mesa/core'

/** Every sentence of the web form. To customers: usted, calm, what follows and by when. */
export interface FormText {
  title: string
  lead: string
  address: string
  name: string
  company: string
  system: string
  otherSystem: string
  text: string
  files: string
  optional: string
  filesNote: (limitMb: number) => string
  trap: string
  send: string
  otherLanguage: string
  sent: string
  promise: string
  folio: string
  afterwards: (address: string) => string
  sendAnother: string
  wrongTitle: string
  addressMissing: string
  addressNotValid: string
  textMissing: string
  textTooLong: (limit: number) => string
  systemNotKnown: string
  filesAgain: string
  tooLarge: (limitMb: number) => string
  tooMany: (minutes: number) => string
  notKept: string
  expired: string
  trapped: string
  notReadable: string
  elsewhere: string
}

export const formText: Record<Language, FormText> = {
  es: {
    title: 'Levantar un reporte',
    lead: 'Al enviarlo recibe su folio y la hora en que le respondemos.',
    address: 'Su correo',
    name: 'Su nombre',
    company: 'Empresa',
    system: '¿Qué sistema?',
    otherSystem: 'Otro',
    text: '¿Qué pasa?',
    files: 'Archivos',
    optional: 'opcional',
    filesNote: (limitMb) => `opcional, hasta ${limitMb} MB en total`,
    trap: 'Deje este campo vacío',
    send: 'Enviar reporte',
    otherLanguage: 'English',
    sent: 'Recibimos su reporte',
    promise: 'Qué sigue',
    folio: 'Folio',
    afterwards: (address) => `Le enviamos esto mismo a ${address}. Para agregar algo, responda a ese correo.`,
    sendAnother: 'Levantar otro reporte',
    wrongTitle: 'Su reporte todavía no se envió',
    addressMissing: 'Escriba su correo: a él llega la respuesta.',
    addressNotValid: 'Revise su correo: debe tener la forma nombre@empresa.mx.',
    textMissing: 'Escriba qué pasa.',
    textTooLong: (limit) => `El texto pasa de ${limit} caracteres. Acórtelo o envíelo como archivo.`,
    systemNotKnown: 'Elija uno de los sistemas de la lista.',
    filesAgain: 'Vuelva a elegir sus archivos: el navegador no los conserva.',
    tooLarge: (limitMb) => `Los archivos pasan de ${limitMb} MB en total. Envíe menos o divídalos en varios reportes.`,
    tooMany: (minutes) =>
      `Desde su conexión llegaron muchos reportes en la última hora. Intente de nuevo en ${minutes} min, o escríbanos por correo.`,
    notKept: 'No pudimos guardar su reporte. Lo que escribió sigue aquí: presione Enviar reporte en un minuto.',
    expired: 'La página llevaba mucho tiempo abierta. Revise lo que escribió y presione Enviar reporte otra vez.',
    trapped: 'Borre lo que haya en el campo que debe quedar vacío y presione Enviar reporte otra vez.',
    notReadable: 'No pudimos leer lo que envió el navegador. Escríbalo de nuevo, o envíenos un correo.',
    elsewhere: 'El envío vino de otra página. Llene el formulario aquí.',
  },
  en: {
    title: 'Report a problem',
    lead: 'When you send it you get your folio and the time by which we answer.',
    address: 'Your e-mail',
    name: 'Your name',
    company: 'Company',
    system: 'Which system?',
    otherSystem: 'Other',
    text: 'What is happening?',
    files: 'Files',
    optional: 'optional',
    filesNote: (limitMb) => `optional, up to ${limitMb} MB in all`,
    trap: 'Leave this field empty',
    send: 'Send report',
    otherLanguage: 'Español',
    sent: 'We received your report',
    promise: 'What happens next',
    folio: 'Folio',
    afterwards: (address) => `We send the same to ${address}. To add something, answer that mail.`,
    sendAnother: 'Report another problem',
    wrongTitle: 'Your report has not been sent yet',
    addressMissing: 'Write your e-mail: the answer goes there.',
    addressNotValid: 'Check your e-mail: it should look like name@company.com.',
    textMissing: 'Write what is happening.',
    textTooLong: (limit) => `The text is over ${limit} characters. Shorten it or send it as a file.`,
    systemNotKnown: 'Choose one of the systems in the list.',
    filesAgain: 'Choose your files again: the browser does not keep them.',
    tooLarge: (limitMb) => `The files are over ${limitMb} MB in all. Send fewer, or divide them among reports.`,
    tooMany: (minutes) =>
      `Many reports came from your connection in the last hour. Try again in ${minutes} min, or write us an e-mail.`,
    notKept: 'We could not keep your report. What you wrote is still here: press Send report in a minute.',
    expired: 'The page had been open for a long time. Check what you wrote and press Send report again.',
    trapped: 'Clear the field that must stay empty and press Send report again.',
    notReadable: 'We could not read what the browser sent. Please write it again, or send us an e-mail.',
    elsewhere: 'It was sent from another page. Please fill in the form here.',
  },
}
