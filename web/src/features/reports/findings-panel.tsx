import { useQuery } from '@tanstack/react-query'
import { SEVERITIES } from '@arsring/shared'
import type { Report, Finding } from '../../api/types.ts'
import { useTexts } from '../../texts/provider.tsx'
import { Loaded } from '../../ui/states.tsx'
import { FindingItem } from './finding-item.tsx'
import { findingsQuery } from './queries.ts'

/** Findings of the section in front, then of the rest of the report: worst first, accepted ones folded away. */
export function FindingsPanel({ report, section }: { report: Report; section: string | null }) {
  const { t } = useTexts()
  const findings = useQuery(findingsQuery(report.id))
  return (
    <Loaded query={findings}>
      {(all) => {
        const here = section === null ? all : all.filter((finding) => finding.section === section)
        const elsewhere = section === null ? [] : all.filter((finding) => finding.section !== section && finding.status === 'open')
        const open = here.filter((finding) => finding.status === 'open').sort(worstFirst)
        const accepted = here.filter((finding) => finding.status === 'accepted')
        return (
          <div className="stack">
            {open.length === 0 ? (
              <p>{section === null ? t('findings.noneInReport') : t('findings.noneHere')}</p>
            ) : (
              <FindingList report={report} findings={open} showSection={section === null} />
            )}
            {accepted.length > 0 && (
              <details className="findings-more">
                <summary>{t('findings.accepted', { count: accepted.length })}</summary>
                <FindingList report={report} findings={accepted} showSection={section === null} />
              </details>
            )}
            {elsewhere.length > 0 && (
              <details className="findings-more">
                <summary>{t('findings.elsewhere', { count: elsewhere.length })}</summary>
                <FindingList report={report} findings={[...elsewhere].sort(worstFirst)} showSection />
              </details>
            )}
          </div>
        )
      }}
    </Loaded>
  )
}

function FindingList({ report, findings, showSection }: { report: Report; findings: readonly Finding[]; showSection: boolean }) {
  const titleOf = (id: string | null) => {
    const section = report.outline.find((candidate) => candidate.id === id)
    return section === undefined ? null : `${section.number ?? ''} ${section.title}`.trim()
  }
  return (
    <ul role="list" className="findings">
      {findings.map((finding) => (
        <FindingItem key={finding.fingerprint} report={report.id} finding={finding} place={showSection ? titleOf(finding.section) : null} />
      ))}
    </ul>
  )
}

function worstFirst(a: Finding, b: Finding): number {
  return SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity)
}
