import { Link } from '@tanstack/react-router'
import { isSeries, parseFactKey } from '@arsring/shared'
import type { Figure } from '../../api/types.ts'
import { useTexts } from '../../texts/provider.tsx'

/** Figures as rows: name, unit, period, series, value. */
export function FigureTable({ figures }: { figures: readonly Figure[] }) {
  const { t } = useTexts()
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
              <td>{parseFactKey(figure.key)?.orgUnit ?? ''}</td>
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
