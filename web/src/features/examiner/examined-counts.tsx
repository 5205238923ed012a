import { Tag } from '@digdir/designsystemet-react'
import { CheckmarkCircleIcon } from '@navikt/aksel-icons'
import type { Examination } from '../../api/types.ts'
import { useTexts } from '../../texts/provider.tsx'
import { groupOf, GROUPS } from './groups.ts'

const COLOR = { errors: 'danger', warnings: 'warning', roundings: 'info' } as const

/** How much is wrong, and how much was looked at to say so. */
export function ExaminedCounts({ examination }: { examination: Examination }) {
  const { t } = useTexts()
  const { findings, pages, tables, checked, year } = examination
  const { numbers } = checked
  const looked = [
    year === null ? null : t('examine.year', { year: String(year) }),
    pages === null ? null : t('examine.pages', { count: pages }),
    t('examine.tables', { count: tables }),
    t('examine.numbers', { count: numbers }),
  ].filter((text) => text !== null)
  const counts = GROUPS.map((group) => ({ group, count: findings.filter(({ severity }) => groupOf(severity) === group).length }))
  const hasErrors = counts.some(({ group, count }) => group === 'errors' && count > 0)
  return (
    <div className="stack stack-tight">
      <div className="row">
        {!hasErrors && (
          <p className="examined-clean">
            <CheckmarkCircleIcon aria-hidden="true" fontSize="1.5rem" /> {t('examine.clean')}
          </p>
        )}
        {counts
          .filter(({ count }) => count > 0)
          .map(({ group, count }) => (
            <Tag key={group} data-color={COLOR[group]}>
              {t(`examine.group.${group}`, { count })}
            </Tag>
          ))}
      </div>
      <p className="soft">{t('examine.looked', { what: looked.join(' · ') })}</p>
      {numbers === 0 && <p>{t('examine.noNumbers')}</p>}
    </div>
  )
}
