import type { RecordView } from '@mesa/api'
import type { RecordBodies, RecordProblem } from '@mesa/core'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { type RefObject, useEffect, useRef, useState } from 'react'
import { useSession } from '../session/session.ts'
import { useLanguage } from '../session/use-language.ts'
import { apiErrorText } from './api-error.ts'
import { type KeptForm, keepForm, readKeptForm } from './kept-form.ts'
import { mergeBodies } from './merge-bodies.ts'
import { fetchRecord, publishRecord } from './publish-record.ts'
import { trpc, trpcClient } from './trpc.ts'

const CHECK_AFTER_MS = 300

type FormKind = 'account' | 'contact'

/** Somebody published another version while this form was open, and both changed the same part. */
export interface FormConflict<Body> {
  by: string
  at: number
  version: number
  theirs: Body
}

interface FormAsked<Kind extends FormKind> {
  kind: Kind
  /** Null for a new one. */
  record: RecordView<Kind> | null
  /** What a new one begins as. */
  emptyBody: RecordBodies[Kind]
  onSaved(id: string): void
  /** Puts the focus where the first problem is. */
  onRefused(problem: RecordProblem): void
}

function publishedForm<Kind extends FormKind>({ record, emptyBody }: FormAsked<Kind>): KeptForm<RecordBodies[Kind]> {
  const newest = record?.versions[0]
  const base = newest?.body ?? emptyBody
  return { version: newest?.version ?? 0, base, body: base }
}

/** What was typed here before a reload, else what the server keeps. */
function openForm<Kind extends FormKind>(asked: FormAsked<Kind>, key: string): KeptForm<RecordBodies[Kind]> {
  const published = publishedForm(asked)
  const kept = readKeptForm<RecordBodies[Kind]>(key)
  if (kept && kept.version <= published.version) return kept
  return { ...published, body: asked.record?.draft?.body ?? published.body }
}

const none: readonly RecordProblem[] = []

/** What is wrong with the body, a moment after the last stroke. */
function useProblems(kind: FormKind, id: string | null, body: object): readonly RecordProblem[] {
  const [asked, setAsked] = useState(body)
  useEffect(() => {
    const timer = setTimeout(() => setAsked(body), CHECK_AFTER_MS)
    return () => clearTimeout(timer)
  }, [body])
  const check = { kind, id, body: { ...asked }, effectiveAt: null }
  return useQuery(trpc.records.check.queryOptions(check, { placeholderData: keepPreviousData })).data?.problems ?? none
}

function useKeptForm<Kind extends FormKind>(asked: FormAsked<Kind>) {
  const of = asked.record?.id ?? ('accountId' in asked.emptyBody ? `new:${asked.emptyBody.accountId}` : 'new')
  const key = `mesa.form:${useSession().user.userId}:${asked.kind}:${of}`
  const [form, setForm] = useState(() => openForm(asked, key))
  const latest = useRef(form)
  const isDirty = JSON.stringify(form.body) !== JSON.stringify(form.base)
  const show = (next: KeptForm<RecordBodies[Kind]>, isKept: boolean) => {
    latest.current = next
    keepForm(key, isKept ? next : null)
    setForm(next)
  }
  const published = publishedForm(asked)
  // Others' versions show at once where nothing was typed.
  useEffect(() => {
    if (!isDirty && published.version > latest.current.version) show(published, false)
  }, [published.version])
  return { form, latest, isDirty, show }
}

type Show<Body> = (next: KeptForm<Body>, isKept: boolean) => void

function useConflict<Body extends object>(latest: RefObject<KeptForm<Body>>, show: Show<Body>) {
  const [conflict, setConflict] = useState<FormConflict<Body> | null>(null)
  const settle = (version: number, theirs: Body, body: Body) => {
    show({ version, base: theirs, body }, true)
    setConflict(null)
  }
  return {
    conflict,
    forgetConflict: () => setConflict(null),
    /** Merges the newest version in; true when that cannot be done without asking. */
    meet: ({ version, publishedBy, publishedAt, body: theirs }: RecordView['versions'][number]): boolean => {
      if (version <= latest.current.version) return false
      const other = theirs as unknown as Body
      const { body, clashes } = mergeBodies(latest.current.base, latest.current.body, other)
      if (clashes.length > 0) setConflict({ by: publishedBy, at: publishedAt, version, theirs: other })
      else settle(version, other, body)
      return clashes.length > 0
    },
    /** Mine stays in what both changed; the rest of theirs comes in. */
    keepMine: () => {
      if (!conflict) return
      const { base, body } = latest.current
      settle(conflict.version, conflict.theirs, mergeBodies(base, body, conflict.theirs).body)
    },
    takeTheirs: () => conflict && settle(conflict.version, conflict.theirs, conflict.theirs),
  }
}

const fetchProblems = async (kind: FormKind, id: string | null, body: object): Promise<readonly RecordProblem[]> =>
  (await trpcClient.records.check.query({ kind, id, body: { ...body }, effectiveAt: null })).problems

/** Two people may share a telephone, and a tax id may be a foreign one: said before it is saved, and never refused. */
const doubtful: readonly RecordProblem['code'][] = [
  'phone_taken',
  'address_taken',
  'tax_id_not_valid',
  'tax_id_taken',
  'domain_taken',
]

/** What is odd stops the first press, so that it is read; the second one means it. */
function useDoubts() {
  const [isAsked, setAsked] = useState(false)
  return {
    isAsked,
    forget: () => setAsked(false),
    /** The problem that keeps it from being saved now. */
    stopOf: (problems: readonly RecordProblem[]): RecordProblem | undefined => {
      const refused = problems.find(({ severity }) => severity === 'error')
      const doubt = isAsked ? undefined : problems.find(({ code }) => doubtful.includes(code))
      if (!refused && doubt) setAsked(true)
      return refused ?? doubt
    },
  }
}

/**
 * A form that is saved by one press: what is typed stays through a reload, a refusal and a dead network, and what
 * somebody else saved meanwhile is merged, or shown beside it where both changed the same.
 */
export function useRecordForm<Kind extends FormKind>(asked: FormAsked<Kind>) {
  const { kind, onSaved, onRefused } = asked
  const language = useLanguage()
  const id = asked.record?.id ?? null
  const { form, latest, isDirty, show } = useKeptForm(asked)
  const { meet, forgetConflict, ...conflict } = useConflict<RecordBodies[Kind]>(latest, show)
  const [isSaving, setSaving] = useState(false)
  const [hasTried, setTried] = useState(false)
  const [failure, setFailure] = useState<string | null>(null)
  const problems = useProblems(kind, id, form.body)
  const doubts = useDoubts()

  const publish = async () => {
    const fresh = id === null ? null : await fetchRecord(kind, id)
    const [newest] = fresh?.versions ?? []
    if (newest && meet(newest as unknown as RecordView['versions'][number])) return
    const { body } = latest.current
    const stop = doubts.stopOf(await fetchProblems(kind, id, body))
    if (stop) return onRefused(stop)
    const basedOn = newest?.version ?? 0
    const saved = await publishRecord<Kind>({ kind, id, body, revision: fresh?.draft?.revision ?? 0, basedOn })
    show({ version: basedOn + 1, base: body, body }, false)
    setTried(false)
    doubts.forget()
    onSaved(saved)
  }
  const save = async () => {
    if (isSaving) return
    setSaving(true)
    setTried(true)
    setFailure(null)
    await publish().catch((error: unknown) => setFailure(apiErrorText(language, error)))
    setSaving(false)
  }
  const forget = () => {
    show(publishedForm(asked), false)
    forgetConflict()
    setFailure(null)
    setTried(false)
  }
  return {
    id,
    body: form.body,
    change: (body: RecordBodies[Kind]) => {
      doubts.forget()
      show({ ...latest.current, body }, true)
    },
    /** The last press showed something odd; another one saves it all the same. */
    isDoubted: doubts.isAsked,
    // What is still missing in a form that was just opened is no mistake yet.
    problems: hasTried ? problems : problems.filter(({ code }) => code !== 'required'),
    ...conflict,
    save,
    forget,
    isDirty,
    isSaving,
    failure,
  }
}

export type RecordForm<Kind extends FormKind> = ReturnType<typeof useRecordForm<Kind>>
