import { memo } from 'react'
import type { ExaminedFinding, ExaminedPlace } from '../../api/types.ts'
import { useTexts } from '../../texts/provider.tsx'
import { findingId, markId, placeId } from './marks.ts'
import { placeBeside, placeText } from './place-text.ts'

const FIRST_PLACES = 6

interface FindingEntryProps {
  readonly finding: ExaminedFinding
  readonly number: number
  readonly isCurrent: boolean
  /** Leads to an element of the document, as the place of this finding. */
  readonly onMark: (id: string, number: number) => void
}

/** One finding: its place, what is printed and what it should be, the arithmetic, and the places that go with it. */
export const FindingEntry = memo(function FindingEntry({ finding, number, isCurrent, onMark }: FindingEntryProps) {
  const { t } = useTexts()
  const { printed, expected, sentence, mark, also } = finding
  const place = placeText(finding, t)
  const first = also.slice(0, FIRST_PLACES)
  const rest = also.slice(FIRST_PLACES)
  return (
    <li id={findingId(number)} tabIndex={-1} className="examined-entry" data-severity={finding.severity} data-current={isCurrent}>
      <p className="examined-entry-head">
        <span className="examined-number" data-severity={finding.severity} aria-hidden="true">
          {number}
        </span>
        {mark === null ? (
          <span className="words">{place === '' ? t('examine.wholeDocument') : place}</span>
        ) : (
          <button type="button" className="text-button words" onClick={() => onMark(markId(number), number)}>
            <span className="unseen">{t('examine.number', { number: String(number) })} </span>
            {place === '' ? t('examine.showPlace') : place}
          </button>
        )}
      </p>
      {expected !== null && <Compared printed={printed} expected={expected} />}
      <p>{finding.message}</p>
      {sentence !== null && <q className="small soft words">{sentence}</q>}
      {finding.settles > 1 && <p className="small soft">{t('examine.settles', { count: finding.settles })}</p>}
      {also.length > 0 && (
        <div className="small">
          <p className="soft">{t('examine.also')}</p>
          <Places finding={finding} number={number} places={first} onMark={(id) => onMark(id, number)} />
          {rest.length > 0 && (
            <details>
              <summary>{t('examine.more', { count: rest.length })}</summary>
              <Places finding={finding} number={number} places={rest} onMark={(id) => onMark(id, number)} />
            </details>
          )}
        </div>
      )}
    </li>
  )
})

function Compared({ printed, expected }: { printed: string | null; expected: string }) {
  const { t } = useTexts()
  const isBlank = printed === null || printed === ''
  return (
    <p className="examined-pair">
      <span className="unseen">{isBlank ? t('examine.blank') : t('finding.says')} </span>
      {!isBlank && <s className="number">{printed}</s>}
      <span aria-hidden="true"> → </span>
      <span className="unseen">{t('finding.gives')} </span>
      <strong className="number">{expected}</strong>
    </p>
  )
}

interface PlacesProps {
  readonly finding: ExaminedFinding
  readonly number: number
  readonly places: readonly ExaminedPlace[]
  readonly onMark: (id: string) => void
}

function Places({ finding, number, places, onMark }: PlacesProps) {
  const { t } = useTexts()
  return (
    <ul role="list" className="examined-places">
      {places.map((place, at) => {
        const { mark, printed, expected } = place
        const text = placeBeside(place, finding, t)
        return (
          <li key={at}>
            {mark === null ? (
              <span>{text}</span>
            ) : (
              <button
                type="button"
                className="text-button words"
                onClick={() => onMark(place.inPrevious ? markId(number, 'previous') : placeId(mark))}
              >
                {text === '' ? t('examine.showPlace') : text}
              </button>
            )}
            {expected !== null && <Compared printed={printed} expected={expected} />}
            {place.inPrevious && printed !== null && (
              <>
                : <strong className="number">{printed}</strong>
              </>
            )}
          </li>
        )
      })}
    </ul>
  )
}
