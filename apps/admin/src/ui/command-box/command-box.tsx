// biome-ignore-all lint/a11y/useSemanticElements: groups of a listbox
// biome-ignore-all lint/a11y/useFocusableInteractive: the input keeps the focus and names the line by aria-activedescendant
// biome-ignore-all lint/a11y/noNoninteractiveElementToInteractiveRole: lines of a listbox
import './command-box.css'
import { useLingui } from '@lingui/react/macro'
import { IconChevronRight, IconSearch } from '@tabler/icons-react'
import { type KeyboardEvent, useEffect, useId, useMemo, useRef, useState } from 'react'
import { Dialog } from '../dialog.tsx'
import { Kbd } from '../kbd.tsx'
import { BoxFacts } from './box-facts.tsx'
import { type BoxItem, type BoxSection, type BoxStep, closeBox } from './box-store.ts'
import { flatten, matchSections } from './match-items.ts'

const FIND_AFTER_MS = 180
const NOTHING: BoxSection[] = []

/** What the server found for the typed words, a moment after the last stroke. */
function useFound(step: BoxStep, typed: string): BoxSection[] {
  const [found, setFound] = useState(NOTHING)
  useEffect(() => {
    if (!step.find || typed.trim().length < 2 || typed.startsWith('>')) {
      setFound(NOTHING)
      return
    }
    let isStale = false
    const timer = setTimeout(() => {
      step.find?.(typed.trim()).then(
        (sections) => !isStale && setFound(sections),
        () => !isStale && setFound(NOTHING),
      )
    }, FIND_AFTER_MS)
    return () => {
      isStale = true
      clearTimeout(timer)
    }
  }, [step, typed])
  return found
}

const refusalOf = ({ refusedBecause, needsText }: BoxItem, typed: string): string | undefined =>
  refusedBecause ?? (typed.trim() === '' ? needsText : undefined)

/** Does it, or shows what must be seen first. A box that was closed meanwhile does nothing. */
async function choose(item: BoxItem, { step, typed, go, wait }: BoxList): Promise<void> {
  const words = step.takesText ? typed.trim() : ''
  if (refusalOf(item, typed)) return
  const asked = item.ask ? await wait(item.ask(words)) : null
  if (asked === 'gone') return
  const next = asked ?? item.choose(words)
  if (next && 'sections' in next) go(next)
  else closeBox()
}

/** One answer is waited for at a time; one that comes after the box has gone is `gone`. */
function useWaiting() {
  const [isWaiting, setWaiting] = useState(false)
  const isThere = useRef(true)
  useEffect(() => {
    isThere.current = true
    return () => {
      isThere.current = false
    }
  }, [])
  const wait = async <Answer,>(answer: Promise<Answer>): Promise<Answer | 'gone'> => {
    if (isWaiting) return 'gone'
    setWaiting(true)
    try {
      const got = await answer
      return isThere.current ? got : 'gone'
    } finally {
      setWaiting(false)
    }
  }
  return { isWaiting, wait }
}

function useBoxList(first: BoxStep) {
  const [step, setStep] = useState(first)
  const [typed, setTyped] = useState('')
  const [at, setAt] = useState(0)
  const found = useFound(step, typed)
  const { isWaiting, wait } = useWaiting()
  const sections = useMemo(
    () => [...(step.takesText ? step.sections : matchSections(step.sections, typed)), ...found],
    [step, typed, found],
  )
  const items = useMemo(() => flatten(sections), [sections])
  const go = (next: BoxStep) => {
    setStep(next)
    setTyped('')
    setAt(0)
  }
  const type = (text: string) => {
    setTyped(text)
    setAt(0)
  }
  const last = Math.max(0, items.length - 1)
  return { step, typed, type, sections, items, at: Math.min(at, last), setAt, go, isWaiting, wait }
}

type BoxList = ReturnType<typeof useBoxList>

/** The line that a digit or a letter stands for while nothing is typed. */
function directItem({ step, typed, items }: BoxList, key: string): BoxItem | undefined {
  if (typed !== '') return undefined
  if (step.numbered && /^[1-9]$/.test(key)) return items[Number(key) - 1]
  if (step.lettered) return items.find(({ keys }) => keys?.includes(key.toLowerCase()))
  return undefined
}

function onBoxKey(list: BoxList, event: KeyboardEvent): void {
  const { items, at, setAt } = list
  if (event.ctrlKey || event.metaKey || event.altKey) return
  const last = items.length - 1
  const moves: Record<string, number> = { ArrowDown: at >= last ? 0 : at + 1, ArrowUp: at <= 0 ? last : at - 1 }
  const move = moves[event.key]
  if (move !== undefined) setAt(move)
  else {
    const chosen = event.key === 'Enter' ? items[at] : directItem(list, event.key)
    if (!chosen) return
    void choose(chosen, list)
  }
  event.preventDefault()
}

function BoxLine({
  item,
  id,
  isAt,
  list,
  index,
}: {
  item: BoxItem
  id: string
  isAt: boolean
  list: BoxList
  index: number
}) {
  const line = useRef<HTMLLIElement>(null)
  const Icon = item.icon ?? IconChevronRight
  const refusal = refusalOf(item, list.typed)
  const keys = item.keys ?? (list.step.numbered && list.typed === '' && index < 9 ? [String(index + 1)] : [])
  useEffect(() => {
    if (isAt) line.current?.scrollIntoView({ block: 'nearest' })
  }, [isAt])
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the box's input holds the focus and has the keys
    <li
      ref={line}
      id={id}
      role="option"
      aria-selected={isAt}
      aria-disabled={refusal ? true : undefined}
      className={isAt ? 'cb-item is-at' : 'cb-item'}
      onMouseMove={() => list.setAt(index)}
      onClick={() => void choose(item, list)}
    >
      <Icon size={16} stroke={1.75} className="ic" aria-hidden="true" />
      <span className="trunc">{item.label}</span>
      <span className="cb-second trunc grow">{refusal ?? item.second}</span>
      <Kbd keys={keys} />
    </li>
  )
}

function BoxList({ list, id }: { list: BoxList; id: string }) {
  const { t } = useLingui()
  let index = -1
  if (list.items.length === 0) {
    const isWaiting = list.step.find && list.typed.trim().length < 2
    return <p className="cb-none">{isWaiting ? t`Escriba para buscar.` : t`Nada coincide con lo escrito.`}</p>
  }
  return (
    <div className="cb-list" id={id} role="listbox" aria-label={list.step.title}>
      {list.sections.map(({ title, items }) => (
        <ul key={title} role="group" aria-label={title}>
          <li className="cb-title" role="presentation">
            {title}
          </li>
          {items.map((item) => {
            index += 1
            return (
              <BoxLine
                key={item.id}
                item={item}
                id={`${id}-${item.id}`}
                isAt={index === list.at}
                list={list}
                index={index}
              />
            )
          })}
        </ul>
      ))}
    </div>
  )
}

function BoxFoot() {
  const { t } = useLingui()
  return (
    <footer className="cb-foot only-wide">
      <Kbd keys={['↑', '↓']} /> {t`mover`}
      <Kbd keys={['Enter']} /> {t`elegir`}
      <Kbd keys={['Esc']} /> {t`cerrar`}
    </footer>
  )
}

/** The one box over the page: palette, second steps, and every choice that a key opens. */
export function CommandBox({ first }: { first: BoxStep }) {
  const id = useId()
  const list = useBoxList(first)
  const current = list.items[list.at]
  return (
    <Dialog label={list.step.title} className="cb" onClose={closeBox}>
      <div className="cb-head" aria-busy={list.isWaiting}>
        <IconSearch size={16} stroke={1.75} className="ic" aria-hidden="true" />
        <input
          role="combobox"
          aria-expanded="true"
          aria-controls={id}
          aria-activedescendant={current ? `${id}-${current.id}` : undefined}
          aria-label={list.step.title}
          placeholder={list.step.placeholder}
          value={list.typed}
          onChange={(event) => list.type(event.currentTarget.value)}
          onKeyDown={(event) => onBoxKey(list, event)}
        />
      </div>
      {list.step.facts && <BoxFacts facts={list.step.facts} />}
      <BoxList list={list} id={id} />
      <BoxFoot />
    </Dialog>
  )
}
