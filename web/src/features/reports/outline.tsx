import { useEffect, useRef } from 'react'
import { Link, useParams } from '@tanstack/react-router'
import type { OutlineSection, Report } from '../../api/types.ts'
import { useTexts } from '../../texts/provider.tsx'
import { SectionSign } from './section-sign.tsx'

/** The chapters with where they stand: sign of state, open findings, whether a figure changed after approval. */
export function Outline({ report }: { report: Report }) {
  const { t } = useTexts()
  const list = useCurrentInSight()
  return (
    <nav ref={list} className="outline" aria-label={t('report.chapters')}>
      <ol role="list">
        <li>
          <Link
            to="/rapporter/$report"
            params={{ report: report.id }}
            activeOptions={{ exact: true, includeSearch: false }}
            className="outline-link"
          >
            <span className="outline-title">{t('report.front')}</span>
          </Link>
        </li>
        {report.outline.map((section) => (
          <li key={section.id} className={`outline-level-${section.level}`}>
            {section.isHeading ? (
              <span className="outline-heading">
                <span className="outline-number">{section.number}</span> {section.title}
              </span>
            ) : (
              <Link
                to="/rapporter/$report/$section"
                params={{ report: report.id, section: section.id }}
                search={(before) => ({ ...(before.panel === undefined ? {} : { panel: before.panel }) })}
                activeOptions={{ includeSearch: false }}
                className="outline-link"
              >
                <SectionSign state={section.state} presence={section.presence} />
                <span className="outline-title">
                  {section.number !== null && <span className="outline-number">{section.number}</span>} {section.title}
                </span>
                <Counts section={section} />
              </Link>
            )}
          </li>
        ))}
      </ol>
    </nav>
  )
}

/** The chapter one is in is in sight, also when the list is longer than the window. Only the list scrolls, never the page. */
function useCurrentInSight() {
  const { section } = useParams({ strict: false })
  const list = useRef<HTMLElement>(null)
  useEffect(() => {
    const link = list.current?.querySelector('[aria-current="page"]')
    if (list.current === null || !link) return
    const room = list.current.getBoundingClientRect()
    const place = link.getBoundingClientRect()
    if (place.top < room.top || place.bottom > room.bottom)
      list.current.scrollTop += place.top - room.top - (room.height - place.height) / 2
  }, [section])
  return list
}

function Counts({ section }: { section: OutlineSection }) {
  const { t } = useTexts()
  const { error, warning } = section.findings
  return (
    <span className="outline-counts">
      {section.changedSinceApproval && (
        <span className="count count-changed" title={t('report.changed')}>
          <span aria-hidden="true">Δ</span>
          <span className="unseen">{t('report.changed')}</span>
        </span>
      )}
      {error > 0 && (
        <span className="count count-error">
          <span aria-hidden="true">{error}</span>
          <span className="unseen">{t('report.errors', { count: error })}</span>
        </span>
      )}
      {warning > 0 && (
        <span className="count count-warning">
          <span aria-hidden="true">{warning}</span>
          <span className="unseen">{t('report.warnings', { count: warning })}</span>
        </span>
      )}
    </span>
  )
}
