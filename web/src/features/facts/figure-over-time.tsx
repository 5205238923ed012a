import { useQueries } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Heading } from '@digdir/designsystemet-react'
import { factKeyText, parseFactKey, shiftYears } from '@arsring/shared'
import type { FigureView } from '../../api/types.ts'
import { useTexts } from '../../texts/provider.tsx'
import { barsOf } from './bars.ts'
import { figureQuery } from './queries.ts'

const YEARS_BACK = 4

/** The same figure in the years around: bars to see the course, a table to read it. */
export function FigureOverTime({ figure }: { figure: FigureView }) {
  const { t } = useTexts()
  const key = parseFactKey(figure.key)
  const keys =
    key === null
      ? []
      : Array.from({ length: YEARS_BACK + 1 }, (_, i) => factKeyText({ ...key, period: shiftYears(key.period, i - YEARS_BACK) }))
  const answers = useQueries({ queries: keys.map((each) => ({ ...figureQuery(each), retry: false })) })
  const points = answers.flatMap((answer) =>
    answer.data !== undefined && answer.data.figure.value.kind === 'number' ? [answer.data.figure] : [],
  )
  if (points.length < 2) return null
  const bars = barsOf(points.map((point) => (point.value.kind === 'number' ? point.value.value : '0')))
  return (
    <section className="sheet stack" aria-labelledby="over-time">
      <Heading level={2} data-size="xs" id="over-time">
        {t('figure.overTime')}
      </Heading>
      <table className="over-time">
        <caption className="unseen">{t('figure.overTimeOf', { label: figure.label })}</caption>
        <thead className="unseen">
          <tr>
            <th scope="col">{t('figures.period')}</th>
            <th scope="col">{t('figures.value')}</th>
            <td />
          </tr>
        </thead>
        <tbody>
          {points.map((point, index) => {
            const bar = bars[index]
            return (
              <tr key={point.key} className={point.key === figure.key ? 'is-this' : undefined}>
                <th scope="row">
                  {point.key === figure.key ? (
                    point.period
                  ) : (
                    <Link to="/tall/$key" params={{ key: point.key }}>
                      {point.period}
                    </Link>
                  )}
                </th>
                <td className="number align-end">{point.text}</td>
                <td className="over-time-bar" aria-hidden="true">
                  <svg viewBox="0 0 100 10" preserveAspectRatio="none" focusable="false">
                    <rect x={bar?.from ?? 0} y="1" width={bar?.length ?? 0} height="8" rx="0.6" />
                  </svg>
                </td>
              </tr>
            )
          })}
        </tbody>
      </table>
    </section>
  )
}
