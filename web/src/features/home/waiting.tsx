import { Link } from '@tanstack/react-router'
import { Heading, Tag } from '@digdir/designsystemet-react'
import { CheckmarkCircleIcon } from '@navikt/aksel-icons'
import type { ReportSummary, WaitingItem } from '../../api/types.ts'
import { useTexts } from '../../texts/provider.tsx'

/** What waits for the person, each line leading to the place. */
export function Waiting({ items, reports, today }: { items: readonly WaitingItem[]; reports: readonly ReportSummary[]; today: string }) {
  const { t, dates } = useTexts()
  const unitOf = (report: string) => reports.find((candidate) => candidate.id === report)?.unit.name
  return (
    <section className="sheet stack" aria-labelledby="waiting">
      <Heading level={2} data-size="xs" id="waiting">
        {t('home.waiting', { count: items.length })}
      </Heading>
      {items.length === 0 ? (
        <p className="row">
          <CheckmarkCircleIcon aria-hidden="true" fontSize="1.5rem" className="good" />
          {t('home.nothingWaits')}
        </p>
      ) : (
        <ul role="list" className="waiting">
          {items.map((item, index) => (
            <li key={`${item.report}-${item.section ?? ''}-${index}`}>
              <div>
                {item.section === null ? (
                  <Link to="/rapporter/$report" params={{ report: item.report }}>
                    {item.title}
                  </Link>
                ) : (
                  <Link to="/rapporter/$report/$section" params={{ report: item.report, section: item.section }}>
                    {item.title}
                  </Link>
                )}
                <div className="small soft">
                  {[item.why, unitOf(item.report)].filter((text) => text !== undefined && text !== '').join(' · ')}
                </div>
              </div>
              {item.due !== null && (
                <Tag data-size="sm" data-color={item.due < today ? 'danger' : 'neutral'}>
                  {item.due < today ? t('due.was', { day: dates.shortDay(item.due) }) : t('due.is', { day: dates.shortDay(item.due) })}
                </Tag>
              )}
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}
