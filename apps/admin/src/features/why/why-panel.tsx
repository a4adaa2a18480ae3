import './why.css'
import { useLingui } from '@lingui/react/macro'
import type { ExplanationView } from '@mesa/api'
import { clockName, formatInstant, formatTargetShort, formatZone } from '@mesa/i18n'
import { IconChevronDown, IconChevronLeft, IconChevronRight, IconX } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { type ReactNode, useEffect, useMemo, useRef, useState } from 'react'
import { type AskedWhy, closeWhy } from '../../acts/asked-why.ts'
import { trpc } from '../../connection/trpc.ts'
import { useZoned } from '../../session/use-zoned.ts'
import { ClockChip } from '../../ui/clock.tsx'
import { type ClockText, clockStateWord, clockText } from '../../ui/clock-text.ts'
import { useKeys } from '../../ui/keys/keys.ts'
import { LoadError } from '../../ui/load-error.tsx'
import { useNarrow } from '../../ui/use-narrow.ts'
import { lightEvent } from './lit-event.ts'
import { Ruler } from './ruler.tsx'
import { layOut } from './ruler-geometry.ts'
import { toStretches } from './stretches.ts'
import { useExplanation } from './use-explanation.ts'
import { WhyTable } from './why-table.tsx'
import { rebaseText, sealedText, sumText, type Told } from './why-text.ts'

const WIDE_PX = 392

/** The room that the ruler has: fixed in the panel, the page's width on a phone. */
function useRoom(isNarrow: boolean) {
  const box = useRef<HTMLDivElement>(null)
  const [width, setWidth] = useState(WIDE_PX)
  useEffect(() => {
    const element = box.current
    if (!element || !isNarrow) return setWidth(WIDE_PX)
    const watch = new ResizeObserver(([entry]) => entry && setWidth(Math.floor(entry.contentRect.width)))
    watch.observe(element)
    return () => watch.disconnect()
  }, [isNarrow])
  return { box, width }
}

/** Under which versions it counts, and who says that it is urgent. */
function Source({ view, told }: { view: ExplanationView; told: Told }) {
  const { t } = useLingui()
  const directory = useQuery(trpc.directory.get.queryOptions(undefined, { staleTime: 300_000 })).data
  const { policy, calendars, urgentBy, clock } = view
  const criterion = directory?.criteria.find(({ id }) => id === urgentBy?.criterionId)?.name[told.language]
  const counting = clock.target?.clock === 'working' ? Object.values(calendars) : []
  const zone = counting.find(({ timezone }) => timezone !== told.timezone)?.timezone
  const parts = [
    policy ? t`Póliza ${policy.planName} ${policy.number} v${policy.version}` : t`Objetivo interno del equipo`,
    ...counting.map(({ name, version }) => t`calendario ${name} v${version}`),
    ...(zone ? [t`abre y cierra por la ${formatZone(told.language, zone)}`] : []),
    ...(criterion ? [t`urgente: ${criterion}`] : []),
  ]
  return <p className="why-src">{parts.join(' · ')}</p>
}

function Changes({ view, told, folio }: { view: ExplanationView; told: Told; folio: string }) {
  const { t } = useLingui()
  if (view.rebases.length === 0) return null
  return (
    <ul className="why-chg" aria-label={t`Cambios del plazo`}>
      {view.rebases.map((rebase) => (
        <li
          key={rebase.version}
          onPointerEnter={() => lightEvent(rebase.version)}
          onPointerLeave={() => lightEvent(null)}
        >
          <i className="why-dia" aria-hidden="true" />
          <span>
            {rebaseText(rebase, told)}{' '}
            <Link className="link" to="/incidents/$folio" params={{ folio }} hash={`e${rebase.version}`}>
              {t`Ver en el historial`}
            </Link>
          </span>
        </li>
      ))}
    </ul>
  )
}

function Explained({ view, folio }: { view: ExplanationView; folio: string }) {
  const { t } = useLingui()
  const { language, timezone } = useZoned()
  const isNarrow = useNarrow()
  const { box, width } = useRoom(isNarrow)
  const [withTable, setTable] = useState(false)
  const [trueScale, setTrueScale] = useState(false)
  const stretches = useMemo(() => toStretches(view), [view])
  const told = { language, timezone, now: view.readAt }
  const hasBreaks = layOut(stretches, width).parts.some(({ isBreak }) => isBreak)
  const sealed = sealedText(view, told)
  const Chevron = withTable ? IconChevronDown : IconChevronRight
  return (
    <div ref={box}>
      <Ruler view={view} stretches={stretches} width={width} trueScale={trueScale} told={told} onLight={lightEvent} />
      <p className="why-sum">{sumText(view, stretches, told)}</p>
      <Source view={view} told={told} />
      {sealed && <p className="why-src">{sealed}</p>}
      <Changes view={view} told={told} folio={folio} />
      <div className="why-vt">
        <button type="button" className="link" aria-expanded={withTable} onClick={() => setTable(!withTable)}>
          <Chevron size={14} stroke={1.75} className="ic" aria-hidden="true" />
          {withTable ? t`Ocultar la tabla` : t`Ver como tabla`}
        </button>
        {hasBreaks && (
          <button type="button" className="link" aria-pressed={trueScale} onClick={() => setTrueScale(!trueScale)}>
            {trueScale ? t`Acortar lo cerrado` : t`A escala real`}
          </button>
        )}
      </div>
      <WhyTable view={view} stretches={stretches} told={told} isShown={withTable} onLight={lightEvent} />
    </div>
  )
}

function titleOf({ clock }: ExplanationView, language: Told['language']): string {
  const name = clockName(language, clock.kind)
  return clock.target ? `${name} · ${formatTargetShort(language, clock.target)}` : name
}

/** In words where there is room: `vencido hace 15 min`. */
const lateText = (text: ClockText, language: Told['language']): ClockText =>
  text.state === 'overdue'
    ? { ...text, main: `${clockStateWord(language, 'overdue')} ${text.main.slice(1)}`, instant: '' }
    : text

/** Due at an instant, or what came of it. */
function Head({ view, onClose }: { view: ExplanationView | undefined; onClose: ReactNode }) {
  const { t } = useLingui()
  const zoned = useZoned()
  if (!view) return <header className="why-h">{onClose}</header>
  const { clock, readAt } = view
  const text = clockText(clock, { ...zoned, readAt }, '')
  const due = clock.dueAt === null ? null : formatInstant(zoned.language, { ...zoned, at: clock.dueAt })
  const isAhead = due !== null && (clock.state === 'running' || clock.state === 'outside_hours')
  const shown =
    isAhead && !clock.objective ? { ...text, main: t`vence ${due}`, instant: '' } : lateText(text, zoned.language)
  return (
    <header className="why-h">
      <h2>{titleOf(view, zoned.language)}</h2>
      <ClockChip text={shown} />
      {onClose}
    </header>
  )
}

/** "Why is it due then?" (interface.md section 7): beside the page, so that the timeline shows what caused each change. */
export function WhyPanel({ asked }: { asked: AskedWhy }) {
  const { t } = useLingui()
  const { language } = useZoned()
  const isNarrow = useNarrow()
  const query = useExplanation(asked)
  const panel = useRef<HTMLElement>(null)
  useKeys({ back: closeWhy, why: closeWhy })
  useEffect(() => {
    const before = document.activeElement
    panel.current?.focus()
    return () => {
      lightEvent(null)
      if (before instanceof HTMLElement && before.isConnected) before.focus()
    }
  }, [])
  const close = (
    <button type="button" className="iconbtn" aria-label={t`Cerrar`} title={t`Cerrar (Esc)`} onClick={closeWhy}>
      {isNarrow ? (
        <IconChevronLeft size={20} stroke={1.75} className="ic" aria-hidden="true" />
      ) : (
        <IconX size={16} stroke={1.75} className="ic" aria-hidden="true" />
      )}
    </button>
  )
  const title = query.data ? titleOf(query.data, language) : clockName(language, asked.kind)
  return (
    <section
      ref={panel}
      className="why float"
      role="dialog"
      aria-label={t`¿Por qué? ${title}`}
      tabIndex={-1}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' && event.key !== 'q') return
        event.preventDefault()
        event.stopPropagation()
        closeWhy()
      }}
    >
      <Head view={query.data} onClose={close} />
      {query.isError ? (
        <LoadError error={query.error} onRetry={() => void query.refetch()} />
      ) : query.data ? (
        <Explained view={query.data} folio={asked.folio} />
      ) : (
        <div className="why-wait" aria-busy="true" />
      )}
    </section>
  )
}
