import { useEffect, useId, useMemo, useRef, useState, type KeyboardEvent } from 'react'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useNavigate, type NavigateOptions } from '@tanstack/react-router'
import { Dialog } from '@digdir/designsystemet-react'
import { findFigures } from '../api/facts.ts'
import { FIGURES_FETCHED, likeliestFirst } from '../api/likeliest-first.ts'
import { unitsQuery } from '../features/access/index.ts'
import { reportsQuery } from '../features/reports/index.ts'
import { useTexts } from '../texts/provider.tsx'
import { useDelayed } from '../ui/use-delayed.ts'
import { ranked } from './ranked.ts'

/** So many places, and so many figures. */
const SHOWN = 8

interface Hit {
  readonly id: string
  readonly kind: 'unit' | 'report' | 'section' | 'figure'
  readonly title: string
  readonly detail: string
  readonly to: NavigateOptions
}

/** Ctrl+K: units, reports, chapters and figures by name, or a figure by its value. */
export function FindAnything({ onClose }: { onClose: () => void }) {
  const { t } = useTexts()
  const id = useId()
  const navigate = useNavigate()
  const text = useRef<HTMLInputElement>(null)
  const [typed, setTyped] = useState('')
  const [index, setIndex] = useState(0)
  const q = useDelayed(typed.trim(), 120)
  const places = usePlaces()
  const figures = useQuery({
    queryKey: ['figures', { q, limit: FIGURES_FETCHED }],
    queryFn: () => findFigures({ q, limit: FIGURES_FETCHED }),
    enabled: q.length > 1,
    placeholderData: keepPreviousData,
  })
  const hits = useMemo<readonly Hit[]>(() => {
    const found = ranked(places, typed.trim(), (place) => `${place.title} ${place.detail}`).slice(0, SHOWN)
    const numbers = typed.trim().length > 1 ? likeliestFirst(figures.data?.figures ?? [], q).slice(0, SHOWN) : []
    return [
      ...found,
      ...numbers.map((figure) => ({
        id: figure.key,
        kind: 'figure' as const,
        title: figure.label,
        detail: figure.text,
        to: { to: '/tall/$key', params: { key: figure.key } } as NavigateOptions,
      })),
    ]
  }, [places, figures.data, typed, q])
  const active = Math.min(index, hits.length - 1)

  // The dialog was opened in order to type in it; opening gives the focus to its close button.
  useEffect(() => text.current?.focus(), [])

  const go = (hit: Hit | undefined) => {
    if (hit === undefined) return
    onClose()
    void navigate(hit.to)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'ArrowDown') setIndex((active + 1) % Math.max(hits.length, 1))
    else if (event.key === 'ArrowUp') setIndex((active - 1 + hits.length) % Math.max(hits.length, 1))
    else if (event.key === 'Enter') go(hits[active])
    else return
    event.preventDefault()
  }
  return (
    <Dialog open onClose={onClose} closedby="any" closeButton={t('action.close')} className="find" aria-label={t('find.title')}>
      <label htmlFor={`${id}-text`} className="unseen">
        {t('find.title')}
      </label>
      <input
        id={`${id}-text`}
        className="find-text"
        ref={text}
        autoComplete="off"
        spellCheck={false}
        role="combobox"
        aria-expanded={hits.length > 0}
        aria-controls={`${id}-list`}
        aria-activedescendant={active >= 0 ? `${id}-${active}` : undefined}
        aria-autocomplete="list"
        placeholder={t('find.placeholder')}
        value={typed}
        onChange={(event) => {
          setTyped(event.target.value)
          setIndex(0)
        }}
        onKeyDown={onKeyDown}
      />
      <ul id={`${id}-list`} role="listbox" aria-label={t('find.hits')} className="find-hits">
        {hits.map((hit, position) => (
          <li
            key={`${hit.kind}-${hit.id}`}
            id={`${id}-${position}`}
            role="option"
            aria-selected={position === active}
            onClick={() => go(hit)}
          >
            <span className="find-kind small soft">{t(`find.${hit.kind}`)}</span>
            <span className="find-title">{hit.title}</span>
            <span className="find-detail small soft number">{hit.detail}</span>
          </li>
        ))}
      </ul>
      <p className="small soft" role="status">
        {hits.length === 0 && typed.trim() !== '' && !figures.isFetching ? t('find.nothing') : t('find.help')}
      </p>
    </Dialog>
  )
}

/** Reports, their sections and the units: small enough to be searched here as one types. */
function usePlaces(): readonly Hit[] {
  const units = useQuery(unitsQuery)
  const reports = useQuery(reportsQuery)
  return useMemo(() => {
    const inReports = (reports.data ?? []).map<Hit>((report) => ({
      id: report.id,
      kind: 'report',
      title: report.title,
      detail: report.unit.name,
      to: { to: '/rapporter/$report', params: { report: report.id } } as NavigateOptions,
    }))
    const sections = (reports.data ?? []).flatMap((report) =>
      report.outline
        .filter((section) => !section.isHeading)
        .map<Hit>((section) => ({
          id: `${report.id}/${section.id}`,
          kind: 'section',
          title: `${section.number ?? ''} ${section.title}`.trim(),
          detail: report.title,
          to: { to: '/rapporter/$report/$section', params: { report: report.id, section: section.id } } as NavigateOptions,
        })),
    )
    const inUnits = (units.data ?? []).map<Hit>((unit) => ({
      id: unit.id,
      kind: 'unit',
      title: unit.name,
      detail: unit.budgetChapters.map((chapter) => chapter.code).join(', '),
      to: { to: '/tall', search: { enhet: unit.id } } as NavigateOptions,
    }))
    return [...inReports, ...sections, ...inUnits]
  }, [reports.data, units.data])
}
