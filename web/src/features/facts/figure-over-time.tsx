import { Link } from '@tanstack/react-router'
import { Heading } from '@digdir/designsystemet-react'
import type { Figure } from '../../api/types.ts'
import { useTexts } from '../../texts/provider.tsx'
import { barsOf } from './bars.ts'

/** The same figure in the years around: bars to see the course, numbers to read it. A year without a number has no bar. */
export function FigureOverTime({ figure, years }: { figure: Figure; years: readonly Figure[] }) {
  const { t } = useTexts()
  if (years.length < 2) return null
  const bars = barsOf(years.map(({ value }) => (value.kind === 'number' ? value.value : '0')))
  return (
    <section className="sheet stack" aria-labelledby="over-time">
      <Heading level={2} data-size="xs" id="over-time">
        {t('figure.overTime')}
      </Heading>
      <table className="over-time">
        <caption className="unseen">{t('figure.overTimeOf', { label: figure.label })}</caption>
        <tbody>
          {years.map((point, index) => (
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
              <td className={`number align-end value-${point.value.kind}`}>{point.text}</td>
              <td className="over-time-bar" aria-hidden="true">
                <svg viewBox="0 0 100 10" preserveAspectRatio="none" focusable="false">
                  <rect x={bars[index]?.from ?? 0} y="1" width={bars[index]?.length ?? 0} height="8" />
                </svg>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
