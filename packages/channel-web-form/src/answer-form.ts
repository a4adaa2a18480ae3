import { type Instant, isMesaError, type Language, type MesaForChannel } from '@mesa/plugin-sdk'
import { formText, pageHeaders } from '@mesa/portal'
import { renderFormPage } from './form-page.tsx'
import { judgeFields, judgeSender, type Wrong } from './judge-form.ts'
import { languageOf } from './language.ts'
import type { WebFormOptions } from './options.ts'
import { type rateLimit, sourceOf } from './rate-limit.ts'
import { emptyForm, type FilledForm, readForm } from './read-form.ts'
import { renderSentPage, type SentPage } from './sent-page.tsx'
import type { stamps } from './stamp.ts'
import { toReport } from './to-report.ts'

export interface FormDesk {
  mesa: MesaForChannel
  channel: string
  options: WebFormOptions
  stamps: ReturnType<typeof stamps>
  /** Of reports that were filed. */
  limit: ReturnType<typeof rateLimit>
  /** Of posts that were read, whatever stood in them. */
  attempts: ReturnType<typeof rateLimit>
  /** Called with whether the last report could be kept. */
  onKept(kept: boolean): void
}

interface Again {
  status: number
  form?: FilledForm
  wrong: Wrong[]
  retryAfterSeconds?: number
}

/** The empty form. */
export const showForm = (desk: FormDesk, request: Request): Promise<Response> =>
  showAgain(desk, languageOf(request, desk.mesa.company.language), { status: 200, wrong: [] })

/** Files a posted form and shows its folio, or shows the form again with what was typed and what to mend. */
export async function fileForm(desk: FormDesk, request: Request, from: { address: string }): Promise<Response> {
  const language = languageOf(request, desk.mesa.company.language)
  const text = formText[language]
  if (!isFromOurPage(request)) return showAgain(desk, language, { status: 403, wrong: [{ sentence: text.elsewhere }] })

  const retryAfterSeconds = desk.attempts.take(sourceOf(from.address), desk.mesa.now())
  if (retryAfterSeconds > 0) {
    const wrong: Wrong[] = [{ sentence: text.tooMany(Math.ceil(retryAfterSeconds / 60)) }]
    return showAgain(desk, language, { status: 429, wrong, retryAfterSeconds })
  }
  const read = await readForm(request, desk.options.maxMegabytes)
  if (read.state === 'too_large') {
    const wrong: Wrong[] = [{ field: 'files', sentence: text.tooLarge(desk.options.maxMegabytes) }]
    return showAgain(desk, language, { status: 413, wrong })
  }
  if (read.state === 'not_readable') {
    return showAgain(desk, language, { status: 400, wrong: [{ sentence: text.notReadable }] })
  }
  return judgeAndKeep(desk, language, read.form, from)
}

async function judgeAndKeep(desk: FormDesk, language: Language, form: FilledForm, from: { address: string }) {
  const { mesa, options } = desk
  const text = formText[language]
  const now = mesa.now()
  const stamp = desk.stamps.read(form.stamp)
  const systemIds = (await mesa.systems()).map(({ id }) => id)
  const wrong = [...judgeFields(form, text, systemIds), ...judgeSender(form, stamp, text, now)]
  if (wrong.length > 0 || !stamp) return showAgain(desk, language, { status: 422, form, wrong })

  const retryAfterSeconds = desk.limit.take(sourceOf(from.address), now)
  if (retryAfterSeconds > 0) {
    const sentence = text.tooMany(Math.ceil(retryAfterSeconds / 60))
    return showAgain(desk, language, { status: 429, form, wrong: [{ sentence }], retryAfterSeconds })
  }
  const tooSoonMs = options.minSeconds * 1_000 - Math.max(0, now - stamp.issuedAt)
  if (tooSoonMs > 0) await new Promise((resolve) => setTimeout(resolve, tooSoonMs))
  return keepForm(desk, language, form, { at: now, token: stamp.token })
}

async function keepForm(desk: FormDesk, language: Language, form: FilledForm, sent: { at: Instant; token: string }) {
  const report = toReport(form, { ...sent, channel: desk.channel, language })
  try {
    const receipt = await desk.mesa.receive(report)
    desk.onKept(true)
    return showSent({
      language,
      companyName: desk.mesa.company.name,
      address: form.address,
      subject: report.subject,
      receipt,
    })
  } catch (error) {
    desk.onKept(false)
    desk.mesa.log('error', 'form not kept', { code: isMesaError(error) ? error.code : String(error).slice(0, 200) })
    const wrong = [{ sentence: formText[language].notKept }]
    return showAgain(desk, language, { status: 503, form, wrong, retryAfterSeconds: 60 })
  }
}

const showSent = (page: SentPage): Response => new Response(renderSentPage(page), { status: 200, headers: pageHeaders })

async function showAgain(desk: FormDesk, language: Language, again: Again): Promise<Response> {
  const { mesa, options } = desk
  const form = again.form ?? emptyForm
  const filesAgain: Wrong[] = form.files.length > 0 ? [{ field: 'files', sentence: formText[language].filesAgain }] : []
  const page = renderFormPage({
    language,
    companyName: mesa.company.name,
    // The same page keeps its stamp, so that a report that was kept after all is not filed twice.
    form: { ...form, stamp: isFresh(desk, form.stamp) ? form.stamp : desk.stamps.issue(mesa.now()) },
    wrong: [...again.wrong, ...filesAgain],
    systems: await mesa.systems(),
    maxMegabytes: options.maxMegabytes,
  })
  const headers = new Headers(pageHeaders)
  if (again.retryAfterSeconds) headers.set('retry-after', String(again.retryAfterSeconds))
  return new Response(page, { status: again.status, headers })
}

/** Ours, and with more than an hour left to be sent. */
function isFresh({ stamps: known, mesa }: FormDesk, written: string): boolean {
  const stamp = known.read(written)
  return stamp !== undefined && mesa.now() - stamp.issuedAt < 23 * 3_600_000
}

/** A form on another site must not file reports in a visitor's name (trust.md kind 28). */
function isFromOurPage(request: Request): boolean {
  const site = request.headers.get('sec-fetch-site')
  return site === null || site === 'same-origin' || site === 'none'
}
