import { useEffect, useId, useMemo, useRef, useState, useSyncExternalStore } from 'react'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import type { Editor } from '@tiptap/core'
import { findFigures } from '../api/facts.ts'
import { FIGURES_FETCHED, likeliestFirst } from '../api/likeliest-first.ts'
import type { Figure } from '../api/types.ts'
import { useTexts } from '../texts/provider.tsx'
import { Anchored } from '../ui/anchored.tsx'
import { useDelayed } from '../ui/use-delayed.ts'
import type { FigureSearch, OpenSearch } from './figure-menu-plugin.ts'
import { useSectionWorld } from './section-world.ts'

/** More are fetched than shown: the reported figure comes before what is computed from it. */
const SHOWN = 8

type Choice =
  | { readonly kind: 'figure'; readonly id: string; readonly label: string; readonly text: string; readonly figure: Figure }
  | { readonly kind: 'factTable' | 'chart' | 'image'; readonly id: string; readonly label: string; readonly text: string }

interface FigureMenuProps {
  readonly editor: Editor
  readonly search: FigureSearch
  readonly unit: string
  readonly year: number
  readonly onInserted: (figure: Figure) => void
  /** Asks for a picture from the machine. */
  readonly onImage: () => void
}

/** The list under the caret while someone looks for a figure. The focus stays in the text; arrows and Enter choose. */
export function FigureMenu(props: FigureMenuProps) {
  const open = useSyncExternalStore(props.search.subscribe, props.search.current)
  return open === null ? null : <OpenMenu {...props} open={open} />
}

function OpenMenu({ editor, search, unit, year, onInserted, onImage, open }: FigureMenuProps & { open: OpenSearch }) {
  const { t } = useTexts()
  const id = useId()
  const query = useDelayed(open.query.trim(), 120)
  const found = useQuery({
    queryKey: ['figures', { q: query, unit, year: query === '' ? year : undefined, limit: FIGURES_FETCHED }],
    queryFn: () => findFigures({ q: query, unit, year: query === '' ? year : undefined, limit: FIGURES_FETCHED }),
    placeholderData: keepPreviousData,
  })
  const blocks = useBlocks(query)
  const choices = useMemo<readonly Choice[]>(
    () => [
      ...likeliestFirst(found.data?.figures ?? [], query)
        .slice(0, SHOWN)
        .map((figure) => ({
          kind: 'figure' as const,
          id: figure.key,
          label: figure.label,
          text: figure.text,
          figure,
        })),
      ...blocks,
    ],
    [found.data, blocks, query],
  )
  // What the arrows chose stays chosen, wherever new answers put it; else the first is.
  const [picked, setPicked] = useState<string | null>(null)
  const pickedAt = choices.findIndex((choice) => idOf(choice) === picked)
  const active = pickedAt >= 0 ? pickedAt : Math.min(0, choices.length - 1)
  // Answers to fewer letters than are typed by now: Enter waits for the right ones.
  const isAnswered = open.query.trim() === query && !found.isPlaceholderData && !found.isFetching
  const isWaiting = useRef(false)

  const choose = (choice: Choice) => {
    const chain = editor.chain().focus().deleteRange(open.range)
    if (choice.kind === 'figure') {
      onInserted(choice.figure)
      chain.insertContent({ type: 'figure', attrs: { key: choice.figure.key, format: 'plain' } }).run()
    } else if (choice.kind === 'image') {
      chain.run()
      onImage()
    } else {
      chain.insertContent({ type: choice.kind, attrs: choice.kind === 'chart' ? { chart: choice.id } : { table: choice.id } }).run()
    }
    search.set(null)
  }

  useEffect(() => {
    search.onKey = (key) => {
      const chosen = choices[active]
      const step = (by: number) => setPicked(idOf(choices[(active + by + choices.length) % choices.length]))
      if (key === 'Enter' || key === 'Tab') {
        if (isAnswered || pickedAt >= 0) {
          if (chosen === undefined) return false
          choose(chosen)
        } else isWaiting.current = true
      } else if (chosen === undefined) return false
      else if (key === 'ArrowDown') step(1)
      else if (key === 'ArrowUp') step(-1)
      else return false
      return true
    }
    return () => {
      search.onKey = () => false
    }
  })

  useEffect(() => {
    if (!isWaiting.current || !isAnswered) return
    isWaiting.current = false
    const [first] = choices
    if (first === undefined) editor.commands.enter()
    else choose(first)
  })

  // The list is not focused; the text tells a screen reader which line is chosen.
  useEffect(() => {
    const text = editor.view.dom
    text.setAttribute('aria-controls', id)
    if (active >= 0) text.setAttribute('aria-activedescendant', `${id}-${active}`)
    document.getElementById(`${id}-${active}`)?.scrollIntoView({ block: 'nearest' })
    return () => {
      text.removeAttribute('aria-controls')
      text.removeAttribute('aria-activedescendant')
    }
  }, [editor, id, active])

  const isSearchingInVain = choices.length === 0 && !found.isFetching
  if (isSearchingInVain && / /.test(open.query)) return null
  return (
    <Anchored
      label={t('figureMenu.label')}
      anchor={open.rect}
      onClose={() => search.set(null)}
      takesFocus={false}
      role={undefined}
      className="figure-menu"
    >
      <ul id={id} role="listbox" aria-label={t('figureMenu.label')}>
        {choices.map((choice, position) => (
          <li
            key={idOf(choice)}
            id={`${id}-${position}`}
            role="option"
            aria-selected={position === active}
            onPointerDown={(event) => {
              event.preventDefault()
              choose(choice)
            }}
          >
            <span>{choice.label}</span>
            <span className="number">{choice.text}</span>
          </li>
        ))}
      </ul>
      <div className="figure-menu-foot small soft" role="status">
        {choices.length > 0
          ? t('figureMenu.count', { count: choices.length })
          : found.isError
            ? t('problem.offline')
            : found.isFetching
              ? t('state.searching')
              : t('figureMenu.none')}
      </div>
    </Anchored>
  )
}

function idOf(choice: Choice | undefined): string | null {
  return choice === undefined ? null : `${choice.kind}-${choice.id}`
}

/** Tables and charts of the section that the text can show, as far as their names fit what was typed, and a picture from a file. */
function useBlocks(query: string): readonly Choice[] {
  const { t } = useTexts()
  const { tables, charts } = useSectionWorld()
  return useMemo(() => {
    const fits = (name: string) => query !== '' && name.toLowerCase().includes(query.toLowerCase())
    const image = t('figureMenu.image')
    return [
      ...(query === '' || image.toLowerCase().startsWith(query.toLowerCase())
        ? [{ kind: 'image' as const, id: 'image', label: image, text: t('figureMenu.fromFile') }]
        : []),
      ...Object.values(tables)
        .filter((table) => fits(table.caption))
        .map((table) => ({ kind: 'factTable' as const, id: table.id, label: table.caption, text: t('figureMenu.table') })),
      ...Object.entries(charts)
        .filter(([, chart]) => fits(chart.title))
        .map(([id, chart]) => ({ kind: 'chart' as const, id, label: chart.title, text: t('figureMenu.chart') })),
    ]
  }, [tables, charts, query, t])
}
