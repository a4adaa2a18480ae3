import type { Language } from '@mesa/core'

/** Sentences that only mails say. To customers: usted, calm, what follows and by when. */
export interface MailWords {
  replyLine: string
  deskOf(company: string): string
  /** `hour` of the day, 0 to 23, in the company's zone. */
  greeting(hour: number, name: string): string
  received: string
  receivedOutsideHours: string
  answerBy: string
  answerWasDue: string
  since(when: string): string
  labels: Record<'folio' | 'subject' | 'urgent' | 'coverage' | 'account' | 'system' | 'promise', string>
  policy(planName: string, policyNumber: string): string
  coverageUnknown: string
  toAdd: string
  toBeKnown: string
  weReceived(when: string): string
  files(count: number, names: string): string
  attended(hours: string): string
  wrote(when: string, name: string): string
  footer(folio: string): string
  area: AreaWords
  signIn: SignInWords
}

export interface AreaWords {
  why: Record<'urgent' | 'not_covered' | 'opened', string>
  noticeFor(area: string): string
  opened(account: string | null): string
  urgent(account: string | null): string
  notCovered(account: string | null): string
  foundNotCovered(account: string | null): string
  accountUnknown: string
  reported(by: string, channel: string): string
  noPromise: string
  theirWords: string
  open: string
  because(area: string): string
  becauseNotCovered(area: string): string
}

export interface SignInWords {
  subject: string
  use(company: string, until: string): string
  enter: string
  code: string
  notYou: string
  invitation: { subject: string; use(by: string, company: string, until: string): string; notYou: string }
}

const es: MailWords = {
  replyLine: '— Si responde, escriba arriba de esta línea —',
  deskOf: (company) => `${company} · Mesa de ayuda`,
  greeting: (hour, name) =>
    `${hour >= 5 && hour < 12 ? 'Buenos días' : hour >= 12 && hour < 19 ? 'Buenas tardes' : 'Buenas noches'}${name === '' ? '' : `, ${name}`}:`,
  received: 'Recibimos su reporte.',
  receivedOutsideHours: 'Recibimos su reporte fuera de nuestro horario.',
  answerBy: 'Le respondemos a más tardar',
  answerWasDue: 'El plazo para responderle venció',
  since: (when) => `desde ${when.replace(/^a las? /, (at) => at.slice(2))}`,
  labels: {
    folio: 'Folio',
    subject: 'Asunto',
    urgent: 'Urgente',
    coverage: 'Cobertura',
    account: 'Cliente',
    system: 'Sistema',
    promise: 'Promesa',
  },
  policy: (planName, policyNumber) => `póliza ${planName} ${policyNumber}`,
  coverageUnknown: 'Por definir',
  toAdd: 'Para agregar algo, responda a este correo. Puede adjuntar capturas o archivos.',
  toBeKnown:
    'Para identificarlo antes, responda a este correo con el nombre de su empresa y el sistema de que se trata.',
  weReceived: (when) => `Lo que recibimos ${when}:`,
  files: (count, names) => `${count === 1 ? '1 archivo' : `${count} archivos`}: ${names}`,
  attended: (hours) => `Atendemos ${hours}.`,
  wrote: (when, name) => `El ${when}, ${name || 'usted'} escribió:`,
  footer: (folio) => `Folio ${folio} · Para contestar, responda a este correo.`,
  area: {
    why: { urgent: '⚡ Urgente', not_covered: 'Sin cobertura', opened: 'Nuevo' },
    noticeFor: (area) => `Aviso para ${area}`,
    opened: (account) => (account === null ? 'Nuevo reporte, sin cliente identificado' : `Nuevo reporte de ${account}`),
    urgent: (account) =>
      account === null ? 'Reporte urgente, sin cliente identificado' : `Reporte urgente de ${account}`,
    notCovered: (account) =>
      account === null ? 'Nuevo reporte sin cobertura' : `Nuevo reporte de ${account}, sin cobertura`,
    foundNotCovered: (account) => (account === null ? 'Reporte sin cobertura' : `Reporte de ${account} sin cobertura`),
    accountUnknown: 'Sin identificar',
    reported: (by, channel) => [by && `Reportó ${by}`, `por ${channel}`].filter(Boolean).join(' · '),
    noPromise: 'Sin promesa',
    theirWords: 'Lo que reportó:',
    open: 'Ver reporte',
    because: (area) =>
      `${area} recibe este aviso por cada reporte nuevo. Una respuesta a este correo no llega al cliente; para escribirle, abra el reporte.`,
    becauseNotCovered: (area) =>
      `${area} recibe este aviso por cada reporte que ninguna póliza cubre. Una respuesta a este correo no llega al cliente; para escribirle, abra el reporte.`,
  },
  signIn: {
    subject: 'Enlace para entrar a la mesa de ayuda',
    use: (company, until) =>
      `Con este enlace entra a la mesa de ayuda de ${company}. Sirve una sola vez y vence ${until}.`,
    enter: 'Entrar',
    code: 'En otro equipo, escriba este código:',
    notYou: 'Si usted no pidió este enlace, puede ignorar este correo: nadie entra sin él.',
    invitation: {
      subject: 'Invitación a la mesa de ayuda',
      use: (by, company, until) =>
        `${by} le dio acceso a la mesa de ayuda de ${company}. Entre por primera vez con este enlace: sirve una sola vez y vence ${until}. Después podrá pedir otro en la página de entrada con este mismo correo.`,
      notYou: 'Si no esperaba esta invitación, puede ignorar este correo: nadie entra sin el enlace.',
    },
  },
}

const en: MailWords = {
  replyLine: '— To answer, write above this line —',
  deskOf: (company) => `${company} · Help desk`,
  greeting: (hour, name) =>
    `${hour >= 5 && hour < 12 ? 'Good morning' : hour >= 12 && hour < 19 ? 'Good afternoon' : 'Good evening'}${name === '' ? '' : `, ${name}`}:`,
  received: 'We received your report.',
  receivedOutsideHours: 'We received your report outside our opening hours.',
  answerBy: 'You will have an answer by',
  answerWasDue: 'Your answer was due at',
  since: (when) => `from ${when.replace(/^at /, '')}`,
  labels: {
    folio: 'Folio',
    subject: 'Subject',
    urgent: 'Urgent',
    coverage: 'Coverage',
    account: 'Account',
    system: 'System',
    promise: 'Promise',
  },
  policy: (planName, policyNumber) => `${planName} policy ${policyNumber}`,
  coverageUnknown: 'Not known yet',
  toAdd: 'To add something, answer this mail. You may attach screenshots or files.',
  toBeKnown: 'To be identified sooner, answer this mail with the name of your company and the system it is about.',
  weReceived: (when) => `What we received at ${when}:`,
  files: (count, names) => `${count === 1 ? '1 file' : `${count} files`}: ${names}`,
  attended: (hours) => `We are open ${hours}.`,
  wrote: (when, name) => `On ${when}, ${name || 'you'} wrote:`,
  footer: (folio) => `Folio ${folio} · To answer, reply to this mail.`,
  area: {
    why: { urgent: '⚡ Urgent', not_covered: 'Not covered', opened: 'New' },
    noticeFor: (area) => `Notice for ${area}`,
    opened: (account) => (account === null ? 'New incident, account not identified' : `New incident from ${account}`),
    urgent: (account) =>
      account === null ? 'Urgent incident, account not identified' : `Urgent incident from ${account}`,
    notCovered: (account) =>
      account === null ? 'New incident, not covered' : `New incident from ${account}, not covered`,
    foundNotCovered: (account) => (account === null ? 'Incident not covered' : `Incident from ${account} not covered`),
    accountUnknown: 'Not identified',
    reported: (by, channel) => [by && `Reported by ${by}`, `by ${channel}`].filter(Boolean).join(' · '),
    noPromise: 'No promise',
    theirWords: 'What they reported:',
    open: 'Open the incident',
    because: (area) =>
      `${area} gets this notice for each new incident. An answer to this mail does not reach the account; to write to them, open the incident.`,
    becauseNotCovered: (area) =>
      `${area} gets this notice for each incident that no policy covers. An answer to this mail does not reach the account; to write to them, open the incident.`,
  },
  signIn: {
    subject: 'Link to enter the help desk',
    use: (company, until) =>
      `This link lets you into the help desk of ${company}. It works once and expires at ${until}.`,
    enter: 'Sign in',
    code: 'On another device, type this code:',
    notYou: 'If you did not ask for this link, you can ignore this mail: nobody gets in without it.',
    invitation: {
      subject: 'Invitation to the help desk',
      use: (by, company, until) =>
        `${by} gave you access to the help desk of ${company}. Enter for the first time with this link: it works once and expires at ${until}. Afterwards you can ask for another on the sign-in page with this same address.`,
      notYou: 'If you did not expect this invitation, you can ignore this mail: nobody gets in without the link.',
    },
  },
}

export const mailWords: Record<Language, MailWords> = { es, en }
