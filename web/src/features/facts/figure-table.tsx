import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { isSeries, parseFactKey } from '@arsring/shared'
import type { Figure } from '../../api/types.ts'
import { useTexts } from '../../texts/provider.tsx'
import { unitsQuery } from '../access/index.ts'

/** Figures as rows: name, unit, period, series, value. */
export function FigureTable({ figures }: { figures: readonly Figure[] }) {
  const { t } = useTexts()
  const units = useQuery(unitsQuery)
  const unitName = (key: string) => {
    const id = parseFactKey(key)?.orgUnit ?? ''
    return units.data?.find((unit) => unit.id === id)?.name ?? id
  }
  return (
    <div className="sheet scroll-x figure-table" role="region" aria-label={t('figures.table')} tabIndex={0}>
      <table>
        <thead>
          <tr>
            <th scope="col">{t('figures.name')}</th>
            <th scope="col">{t('figures.unit')}</th>
            <th scope="col">{t('figures.period')}</th>
            <th scope="col">{t('figures.series')}</th>
            <th scope="col" className="align-end">
              {t('figures.value')}
            </th>
          </tr>
        </thead>
        <tbody>
          {figures.map((figure) => (
            <tr key={figure.key}>
              <th scope="row">
                <Link to="/tall/$key" params={{ key: figure.key }}>
                  {figure.label}
                </Link>
              </th>
              <td>{unitName(figure.key)}</td>
              <td className="number">{figure.period}</td>
              <td>{isSeries(figure.series) ? t(`series.${figure.series}`) : figure.series}</td>
              <td className={`align-end number value-${figure.value.kind}`}>{figure.text}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
