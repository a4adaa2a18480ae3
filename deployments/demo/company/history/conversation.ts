import { fillIn } from '../reports/report-template.ts'
import type { Story } from './story.ts'

/** What is said between the advisor and the customer, ready to be sent. */
export interface Conversation {
  /** A first word by the advisor, before anything is solved. */
  firstWord: string
  asked: string
  told: string
  answer: string
  /** The same, as it is noted after a call. */
  saidByPhone: string
  /** Does the advisor have to ask before it can be solved? */
  hasQuestion: boolean
  /** The customer once it was called solved, and the advisor to that. */
  again: string
  answerAgain: string
  note: string | undefined
}

export function conversationOf(story: Story): Conversation {
  const { contact, facts, random } = story
  const isEnglish = contact.language === 'en'
  const words = isEnglish ? english : spanish
  const greet = (text: string) => `${words.greeting(firstNameOf(contact.name))}\n\n${fillIn(text, facts)}`
  const { asked, told, answer } = talkOf(story)
  return {
    firstWord: greet(random.pick(words.firstWords)),
    asked: greet(asked ?? random.pick(words.questions)),
    told: fillIn(told ?? random.pick(words.replies), facts),
    answer: greet(answer),
    saidByPhone: `${words.calledBack}\n\n${fillIn(answer, facts)}`,
    hasQuestion: asked !== undefined,
    again: random.pick(words.again),
    answerAgain: greet(words.answerAgain),
    note: story.template.note && fillIn(story.template.note, facts),
  }
}

/** What is not covered is offered, what is paid per event is quoted first (R17, R19). */
function talkOf({ standing, template, contact }: Story): { asked?: string; told?: string; answer: string } {
  if (contact.language === 'en') return template
  if (standing === 'not_covered') return notCovered
  if (standing === 'evento') return { ...perEvent, answer: template.answer }
  return template
}

const notCovered = {
  asked:
    'Registramos su reporte, pero este sistema no está amparado hoy por una póliza vigente. Mi compañero Jorge Peña, del área comercial, le envía dos opciones para atenderlo: por evento o con una póliza. Nada se cobra sin que usted lo acepte. ¿A qué correo o teléfono prefiere recibirlas?',
  told: 'A este mismo correo, por favor. Si el costo es razonable lo autorizamos.',
  answer:
    'Jorge ya le envió las dos opciones y me confirma que las recibió. Dejo este reporte como resuelto; en cuanto acepte una, se abre el servicio y lo atendemos el mismo día.',
}

const perEvent = {
  asked:
    'Ya revisé de qué se trata y se resuelve en una sesión remota. El servicio por evento tiene un costo de $1,450.00 MXN más IVA, con factura. ¿Lo autoriza?',
  told: 'Autorizado. La factura a nombre de la empresa, como siempre.',
}

const spanish = {
  greeting: (name: string) => `Hola, ${name}:`,
  calledBack: 'Se le llamó y se resolvió con la persona en línea. Lo que se le explicó:',
  firstWords: [
    'Ya tengo su reporte y lo estoy revisando. Le escribo hoy mismo con lo que encuentre.',
    'Soy quien atiende su reporte. Con lo que nos contó me basta por ahora; si hace falta algo más se lo pido por aquí.',
    'Recibí su reporte y ya estoy en él. Si mientras tanto cambia algo, responda a este correo.',
    'Le confirmo que estoy con su reporte. Hoy queda resuelto o le digo qué falta y para cuándo.',
  ],
  questions: [
    'Para verlo con sus datos necesito conectarme con TeamViewer. ¿A qué hora le queda bien y con quién me comunico?',
    '¿Me puede mandar una captura completa de la pantalla, donde se vea el mensaje y la hora?',
    '¿Le pasa a todas las personas o sólo en un equipo? Con eso sé dónde buscar.',
  ],
  replies: [
    'Puede conectarse después de las 4, con mi usuario. Le paso la clave por teléfono.',
    'Va la captura. Es de hace un momento.',
    'Nada más en mi computadora, en la de mi compañera sí funciona.',
  ],
  again: [
    'Buenas, pues volvió a salir lo mismo hoy que lo intenté. Igualito que antes.',
    'Ayer funcionó pero hoy otra vez no. ¿Lo pueden volver a revisar?',
    'Quedó a medias: en matriz ya está, en la sucursal sigue igual.',
  ],
  answerAgain:
    'Gracias por avisar. El ajuste no se había aplicado en todos los equipos; ya quedó en los que faltaban y lo probé con su usuario. Me quedo al pendiente esta semana.',
}

const english: typeof spanish = {
  greeting: (name) => `Hi ${name},`,
  calledBack: 'Called back and solved on the line. What was explained:',
  firstWords: [
    'I have your report and I am looking at it now. I will write again today with what I find.',
    'Thanks, I am on it. If anything changes in the meantime, just reply to this mail.',
  ],
  questions: ['Could you send me a full screenshot that shows the message and the time? Then I know where to look.'],
  replies: ['Sure, screenshot attached. Taken a minute ago.'],
  again: ['Sorry, it is happening again this morning. Same message as before.'],
  answerAgain:
    'Thanks for telling us. The change had not reached one of your workstations. It is there now and I tested it with your user.',
}

function firstNameOf(name: string): string {
  const [first = name, second] = name.split(' ')
  return first.endsWith('.') && second ? `${first} ${second}` : first
}
