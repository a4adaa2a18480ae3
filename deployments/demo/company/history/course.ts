import { asId, type Calendar, type IncidentCommand } from '@mesa/core'
import type { DemoStep } from '@mesa/plugin-sdk'
import { wakingHours } from '../calendars.ts'
import { chiefEmail, commercialEmail, emailOf, helpDeskEmails, qualityEmail } from '../staff.ts'
import { type Conversation, conversationOf } from './conversation.ts'
import { type Diary, openDiary } from './diary.ts'
import { reaches, type Story } from './story.ts'
import { senderOf, tell, unrecognisedSystem } from './telling.ts'

/** One report from its arrival as far as it gets: what people did, never what the product does by itself. */
export function courseOf(story: Story, office: Calendar): DemoStep[] {
  const diary = openDiary(story.at)
  const scene: Scene = { diary, story, office, talk: conversationOf(story) }
  tell(diary, story)
  if (!reaches(story, 'triaged')) return diary.steps()

  triage(scene)
  if (!reaches(story, 'assigned')) return diary.steps()

  assign(scene)
  if (reaches(story, 'started')) startWork(scene)
  if (reaches(story, 'answered')) speak(scene)
  return diary.steps()
}

interface Scene {
  diary: Diary
  story: Story
  office: Calendar
  talk: Conversation
}

/** Working minutes until the next act; an urgent report shortens them. */
function wait({ diary, story, office }: Scene, urgent: [number, number], other: [number, number]): void {
  const [min, max] = story.template.criterion ? urgent : other
  diary.wait(office, story.random.int(min * 60, max * 60) / 60)
}

function command({ diary, story }: Scene, byEmail: string, command: IncidentCommand): void {
  diary.write({ kind: 'command', on: story.key, byEmail, command })
}

/** The help desk names what the words left open, and the criterion by which it is urgent (R13). */
function triage(scene: Scene): void {
  const { diary, story } = scene
  const operator = story.random.pick(helpDeskEmails)
  const systemId = unrecognisedSystem(story)
  if (systemId) {
    diary.wait(wakingHours, story.random.int(90, 400) / 60)
    command(scene, operator, { type: 'correct_system', systemId })
  }
  const { criterion } = story.template
  if (!criterion || story.channel === 'call') return
  diary.wait(wakingHours, story.random.int(60, 420) / 60)
  const byEmail = story.random.chance(0.4) ? chiefEmail : operator
  command(scene, byEmail, { type: 'set_urgency', criterionId: asId(criterion), since: 'start' })
}

function assign(scene: Scene): void {
  const { diary, story } = scene
  const [min, max] = story.template.criterion ? [1, 7] : [3, 32]
  diary.wait(wakingHours, story.random.int(min * 60, max * 60) / 60)
  command(scene, chiefEmail, { type: 'assign', advisorId: story.advisor.id })
  if (story.standing === 'not_covered' && story.random.chance(0.7)) {
    wait(scene, [5, 20], [15, 90])
    command(scene, commercialEmail, { type: 'note', text: story.random.pick(commercialNotes) })
  }
}

function startWork(scene: Scene): void {
  const { story, talk } = scene
  const advisor = emailOf(story.advisor)
  wait(scene, [1, 12], [4, 90])
  command(scene, advisor, { type: 'start_work' })
  if (!talk.note) return
  wait(scene, [3, 15], [5, 40])
  command(scene, advisor, { type: 'note', text: talk.note })
}

/** First word, question, solution: whichever of them this story has. */
function speak(scene: Scene): void {
  const { story, talk } = scene
  const { random, furthest } = story
  if (furthest === 'answered' || (furthest !== 'waiting' && random.chance(0.4))) {
    wait(scene, [4, 55], [8, 180])
    reply(scene, talk.firstWord, 'stay')
  }
  if (furthest === 'answered') return

  if (furthest === 'waiting' || talk.hasQuestion) {
    wait(scene, [6, 70], [15, 260])
    reply(scene, talk.asked, 'wait_for_customer')
    if (furthest === 'waiting') return
    wait(scene, [4, 45], [10, 240])
    customerSays(scene, talk.told)
  }
  solve(scene)
}

function solve(scene: Scene): void {
  const { story, talk } = scene
  const { random, furthest, channel } = story
  const isLate = furthest === 'closed' && random.chance(0.08)
  wait(scene, isLate ? [150, 320] : [10, 75], isLate ? [900, 1600] : [15, 240])
  if (channel === 'call' && random.chance(0.5)) answerByPhone(scene)
  else reply(scene, talk.answer, 'resolve')

  if (furthest === 'reopened' || random.chance(0.07)) {
    wait(scene, [20, 90], [40, 400])
    customerSays(scene, talk.again)
    if (furthest === 'reopened') return
    wait(scene, [8, 60], [20, 240])
    reply(scene, talk.answerAgain, 'resolve')
  }
  close(scene)
}

/** Whoever reported by telephone is often called back (R1). */
function answerByPhone(scene: Scene): void {
  const { story, talk } = scene
  const advisor = emailOf(story.advisor)
  command(scene, advisor, {
    type: 'log_call',
    text: talk.saidByPhone,
    seconds: story.random.int(150, 1500),
    answered: true,
  })
  scene.diary.pass(story.random.int(1, 4))
  command(scene, advisor, { type: 'resolve' })
}

function close(scene: Scene): void {
  const { story } = scene
  wait(scene, [240, 700], [300, 960])
  if (story.random.chance(0.06)) {
    command(scene, qualityEmail, { type: 'note', text: story.random.pick(qualityNotes) })
    scene.diary.pass(story.random.int(2, 9))
  }
  const byEmail = story.random.chance(0.6) ? emailOf(story.advisor) : story.random.pick(helpDeskEmails)
  command(scene, byEmail, { type: 'close' })
}

function reply(scene: Scene, text: string, after: 'stay' | 'wait_for_customer' | 'resolve'): void {
  const { story } = scene
  command(scene, emailOf(story.advisor), { type: 'reply', text, to: [senderOf(story.contact).address], after })
}

function customerSays({ diary, story }: Scene, text: string): void {
  diary.write({ kind: 'mail_reply', to: story.key, from: senderOf(story.contact), text })
}

const commercialNotes = [
  'Les preparo la propuesta por evento y la de póliza Básica. Hablo con ellos hoy por la tarde.',
  'Ya habíamos cotizado en primavera y no contestaron. Vuelvo a intentar con la persona de administración.',
  'Su póliza no incluye este sistema. Les ofrezco agregarlo prorrateado a lo que les falta del año.',
]

const qualityNotes = [
  'Revisado por Calidad: se contestó dentro de lo comprometido y la causa quedó escrita.',
  'Tercera vez este mes con la misma causa. Lo llevo a la reunión del viernes con Desarrollo.',
]
