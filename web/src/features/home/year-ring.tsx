import { Link } from '@tanstack/react-router'
import { Heading } from '@digdir/designsystemet-react'
import { useTexts } from '../../texts/provider.tsx'
import type { Deadline } from './deadlines.ts'
import { arc, dayAngle, onCircle } from './year-ring-geometry.ts'

const CENTRE = 150
const RING = 104

/** The year as a ring of twelve months with the deadlines on it. The list beside it says the same in words. */
export function YearRing({ deadlines, today }: { deadlines: readonly Deadline[]; today: string }) {
  const { t, dates } = useTexts()
  const year = today.slice(0, 4)
  const thisYear = deadlines.filter((deadline) => deadline.due.startsWith(year))
  const month = Number(today.slice(5, 7)) - 1
  const now = dayAngle(today)
  const hand = onCircle(CENTRE, CENTRE, RING + 13, now)
  const handFrom = onCircle(CENTRE, CENTRE, RING - 13, now)
  return (
    <section className="sheet stack" aria-labelledby="year-ring">
      <Heading level={2} data-size="xs" id="year-ring">
        {t('home.year', { year })}
      </Heading>
      <div className="year-ring">
        <svg viewBox="0 0 300 300" role="img" aria-label={t('home.ringLabel', { year, count: thisYear.length })}>
          {[34, 50, 66, 82].map((radius) => (
            <circle key={radius} className="year-ring-old" cx={CENTRE} cy={CENTRE} r={radius} />
          ))}
          {dates.months.map((name, index) => {
            const label = onCircle(CENTRE, CENTRE, RING + 28, (index + 0.5) * 30)
            return (
              <g
                key={name}
                className={index === month ? 'year-ring-month is-now' : index < month ? 'year-ring-month is-past' : 'year-ring-month'}
              >
                <path d={arc(CENTRE, CENTRE, RING, index * 30 + 1.2, (index + 1) * 30 - 1.2)} />
                <text x={label.x} y={label.y + 4} textAnchor="middle">
                  {name}
                </text>
              </g>
            )
          })}
          <line className="year-ring-hand" x1={handFrom.x} y1={handFrom.y} x2={hand.x} y2={hand.y} />
          {[...new Set(thisYear.map((deadline) => deadline.due))].map((due) => {
            const at = onCircle(CENTRE, CENTRE, RING, dayAngle(due))
            return <circle key={due} className={due < today ? 'year-ring-due is-late' : 'year-ring-due'} cx={at.x} cy={at.y} r="6" />
          })}
          <text className="year-ring-day" x={CENTRE} y={CENTRE + 3} textAnchor="middle">
            {Number(today.slice(8, 10))}
          </text>
          <text className="year-ring-month-name" x={CENTRE} y={CENTRE + 19} textAnchor="middle">
            {dates.months[month]}
          </text>
        </svg>
        {deadlines.length === 0 ? (
          <p className="soft">{t('home.noDeadlines')}</p>
        ) : (
          <ol role="list" className="year-ring-list">
            {byDay(deadlines).map(([due, items]) => (
              <li key={due}>
                <time dateTime={due} className={due < today ? 'late' : 'soft'}>
                  {dates.shortDay(due)}
                </time>
                <ul role="list">
                  {items.map((deadline) => (
                    <li key={deadline.title}>
                      <DeadlineLink deadline={deadline} />
                    </li>
                  ))}
                </ul>
              </li>
            ))}
          </ol>
        )}
      </div>
    </section>
  )
}

function DeadlineLink({ deadline }: { deadline: Deadline }) {
  if (deadline.section === null) {
    return (
      <Link to="/rapporter/$report" params={{ report: deadline.report }}>
        {deadline.title}
      </Link>
    )
  }
  return (
    <Link to="/rapporter/$report/$section" params={{ report: deadline.report, section: deadline.section }}>
      {deadline.title}
    </Link>
  )
}

function byDay(deadlines: readonly Deadline[]): readonly (readonly [string, readonly Deadline[]])[] {
  return [...Map.groupBy(deadlines, (deadline) => deadline.due)]
}
