import { type DayOfWeek, daySpansText, type WeeklyHours } from '@mesa/i18n'
import type { PointerEvent } from 'react'
import { useLanguage } from '../../session/use-language.ts'
import { drawnAt, minuteAt, type ShownHours } from './shown-hours.ts'
import { CELL_MINUTES, toMinutes } from './week-hours.ts'
import { afterStroke, type Painting, type PaintingAct, strokeStretch } from './week-painting.ts'

/** A shorter span is too low for its words. */
const LEAST_SAID_MINUTES = 45

interface DayColumnProps {
  day: DayOfWeek
  weekly: WeeklyHours
  painting: Painting
  shown: ShownHours
  onAct: (...acts: PaintingAct[]) => void
}

const minuteUnder = (event: PointerEvent<HTMLElement>, shown: ShownHours): number =>
  minuteAt(event.clientY - event.currentTarget.getBoundingClientRect().top, shown)

/** A finger scrolls the page, so for it a tap does what Enter does: one begins a span, the next one ends it. */
const tap = (day: DayOfWeek, minute: number, { stroke }: Painting): PaintingAct[] =>
  stroke?.day === day ? [{ type: 'reach', minute }, { type: 'end' }] : [{ type: 'begin', cell: { day, minute } }]

/** One day of the painter, with the stretch that is being drawn in it. */
export function DayColumn({ day, weekly, painting, shown, onAct }: DayColumnProps) {
  const language = useLanguage()
  const { cursor, stroke } = painting
  const drawn = stroke?.day === day ? stroke : null
  const spans = drawn ? afterStroke(weekly, drawn) : weekly[day]
  const stretch = drawn && strokeStretch(drawn)
  return (
    <div
      className="wp-day"
      onPointerDown={(event) => {
        if (event.pointerType === 'touch' || event.button !== 0) return
        event.currentTarget.setPointerCapture(event.pointerId)
        onAct({ type: 'begin', cell: { day, minute: minuteUnder(event, shown) } })
      }}
      onPointerMove={(event) => {
        if (drawn && event.pointerType !== 'touch' && event.buttons === 1) {
          onAct({ type: 'reach', minute: minuteUnder(event, shown) })
        }
      }}
      onPointerUp={(event) => {
        if (event.pointerType === 'touch') onAct(...tap(day, minuteUnder(event, shown), painting))
        else if (drawn) onAct({ type: 'end' })
      }}
      onPointerCancel={(event) => event.pointerType !== 'touch' && onAct({ type: 'cancel' })}
    >
      {spans.map((span) => {
        const hours = { from: toMinutes(span.start), to: toMinutes(span.end) }
        return (
          <i key={span.start} className="wp-span" style={drawnAt(hours, shown)}>
            {hours.to - hours.from >= LEAST_SAID_MINUTES && daySpansText(language, [span]).replace('-', '–')}
          </i>
        )
      })}
      {stretch && <i className={drawn.opens ? 'wp-stroke' : 'wp-stroke is-closing'} style={drawnAt(stretch, shown)} />}
      {cursor.day === day && (
        <i className="wp-cursor" style={drawnAt({ from: cursor.minute, to: cursor.minute + CELL_MINUTES }, shown)} />
      )}
    </div>
  )
}
