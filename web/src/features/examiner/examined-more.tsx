import type { ReactNode } from 'react'
import type { Examination } from '../../api/types.ts'
import { useTexts } from '../../texts/provider.tsx'
import { Button } from '../../ui/button.tsx'
import { doubtsIn } from './doubts.ts'
import { placeId } from './marks.ts'
import { placeText } from './place-text.ts'
import { PreviousReport } from './previous-report.tsx'

interface FoldProps {
  readonly title: ReactNode
  readonly isOpen?: boolean
  readonly children: ReactNode
}

/** One of the lines over the result that can be opened. */
export function Fold({ title, isOpen = false, children }: FoldProps) {
  return (
    <details className="examined-fold" open={isOpen}>
      <summary>{title}</summary>
      <div className="stack">{children}</div>
    </details>
  )
}

interface CheckedProps {
  readonly examination: Examination
  /** Leads to an element of the document. */
  readonly onPlace: (id: string) => void
}

/** What was looked at and what nobody could: a number that nothing speaks about can be wrong without a word here. */
export function CheckedFold({ examination, onPlace }: CheckedProps) {
  const { t } = useTexts()
  const { checked, pages, tables, parts } = examination
  const { numbers, related, calculations, claims } = checked
  const doubts = doubtsIn(parts)
  const read = [
    pages === null ? null : t('examine.pages', { count: pages }),
    t('examine.tables', { count: tables }),
    t('examine.numbers', { count: numbers }),
  ].filter((text) => text !== null)
  return (
    <Fold
      title={
        <>
          {t('examine.checked')} {numbers > 0 && <span className="soft">{t('examine.checkedShort', { related, numbers })}</span>}
        </>
      }
    >
      <div className="examined-coverage">
        <section className="stack stack-tight">
          <h2 className="examined-fold-title">{t('examine.checkedTitle')}</h2>
          <ul>
            <li>{read.join(', ')}</li>
            <li>{t('examine.checkedCalculations', { calculations, related })}</li>
            <li>{t('examine.checkedClaims', { count: claims })}</li>
          </ul>
        </section>
        <section className="stack stack-tight">
          <h2 className="examined-fold-title">{t('examine.uncheckedTitle')}</h2>
          <ul>
            {numbers > related && <li>{t('examine.uncheckedNumbers', { count: numbers - related })}</li>}
            {doubts.length > 0 && (
              <li>
                {t('examine.doubts', { count: doubts.reduce((sum, { cells }) => sum + cells, 0) })}
                <ul>
                  {doubts.map(({ part, row, place, cells }) => (
                    <li key={part}>
                      <button type="button" className="text-button words" onClick={() => onPlace(placeId({ part, row, column: null }))}>
                        {placeText({ ...place, section: null, row: null, column: null, table: place.table ?? t('examine.table') }, t)}
                      </button>{' '}
                      <span className="soft">{t('examine.cells', { count: cells })}</span>
                    </li>
                  ))}
                </ul>
              </li>
            )}
            <li>{t('examine.uncheckedPictures')}</li>
            <li>{t('examine.uncheckedSources')}</li>
          </ul>
        </section>
      </div>
      <p className="soft">{t('examine.notKept')}</p>
    </Fold>
  )
}

interface PreviousProps {
  readonly examination: Examination
  readonly previous: File | null
  /** Examines anew with this report of last year; without one when null. */
  readonly onPrevious: (file: File | null) => void
}

/** Last year's report: added after the first answer, told how much of it could be compared, changed or taken away. */
export function PreviousFold({ examination, previous, onPrevious }: PreviousProps) {
  const { t } = useTexts()
  const { year } = examination
  const held = examination.previous
  if (held === null || previous === null)
    return (
      <Fold title={t('examine.compare')}>
        <p>{t('examine.compareLead')}</p>
        <PreviousReport file={null} onFile={onPrevious} />
      </Fold>
    )
  const differing = examination.findings.filter(({ also }) => also.some(({ inPrevious }) => inPrevious)).length
  const isOther = held.year !== null && year !== null && held.year !== year - 1
  return (
    <Fold
      isOpen={isOther || held.compared === 0}
      title={
        <>
          {t('examine.compared', { name: previous.name })}{' '}
          <span className="soft">{t('examine.comparedShort', { compared: held.compared, differing })}</span>
        </>
      }
    >
      {isOther && (
        <p className="words">
          {t('examine.otherYear', { name: previous.name, year: String(held.year ?? ''), expected: String((year ?? 0) - 1) })}
        </p>
      )}
      {held.compared === 0 && <p>{t('examine.comparedNone')}</p>}
      <p className="soft">{t('examine.comparedHow')}</p>
      <div className="row">
        <Button data-size="sm" onClick={() => onPrevious(null)}>
          {t('examine.previousRemove')}
        </Button>
      </div>
    </Fold>
  )
}
