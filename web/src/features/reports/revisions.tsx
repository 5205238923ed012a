import { useState } from 'react'
import { useQuery } from '@tanstack/react-query'
import { Heading } from '@digdir/designsystemet-react'
import type { DocumentNode } from '@arsring/document'
import type { FactValue } from '@arsring/shared'
import { getRevision } from '../../api/reports.ts'
import type { Report, SectionRevision } from '../../api/types.ts'
import { plainText } from '../../editor/plain-text.ts'
import { useTexts } from '../../texts/provider.tsx'
import { Button } from '../../ui/button.tsx'
import { Modal } from '../../ui/modal.tsx'
import { Loaded } from '../../ui/states.tsx'
import { revisionsQuery, sectionQuery } from './queries.ts'

/** Earlier texts of the section, and words that were set aside when two wrote at once: to read and copy from. */
export function Revisions({ report, section }: { report: Report; section: string }) {
  const { t, dates } = useTexts()
  const revisions = useQuery(revisionsQuery(report.id, section))
  const [opened, setOpened] = useState<SectionRevision | null>(null)
  return (
    <section className="stack stack-tight" aria-labelledby="revisions">
      <Heading level={2} data-size="2xs" id="revisions">
        {t('revisions.title')}
      </Heading>
      <Loaded query={revisions}>
        {(list) =>
          list.length === 0 ? (
            <p className="soft">{t('revisions.empty')}</p>
          ) : (
            <ul role="list" className="revisions">
              {list.map((revision) => (
                <li key={revision.id}>
                  <button type="button" className="text-button" onClick={() => setOpened(revision)}>
                    {dates.moment(revision.savedAt)}
                  </button>
                  <span className="small soft">{revision.savedBy}</span>
                  {revision.isUnmerged && <span className="small late">{t('revisions.unmerged')}</span>}
                </li>
              ))}
            </ul>
          )
        }
      </Loaded>
      {opened !== null && <RevisionText report={report} section={section} revision={opened} onClose={() => setOpened(null)} />}
    </section>
  )
}

interface RevisionTextProps {
  readonly report: Report
  readonly section: string
  readonly revision: SectionRevision
  readonly onClose: () => void
}

function RevisionText({ report, section, revision, onClose }: RevisionTextProps) {
  const { t, dates } = useTexts()
  const [isCopied, setIsCopied] = useState(false)
  const view = useQuery(sectionQuery(report.id, section))
  const content = useQuery({
    queryKey: ['report', report.id, 'section', section, 'revision', revision.id],
    queryFn: () => getRevision(report.id, section, revision.id),
    staleTime: Infinity,
  })
  const values = new Map<string, FactValue>(Object.entries(view.data?.figures ?? {}).map(([key, figure]) => [key, figure.value]))
  return (
    <Modal title={t('revisions.of', { when: dates.moment(revision.savedAt), by: revision.savedBy })} size="wide" onClose={onClose}>
      <Loaded query={content}>
        {(doc) => {
          const text = plainText(doc as DocumentNode, values, report.language)
          return (
            <>
              <div className="revision-text" lang={report.language} tabIndex={0} role="region" aria-label={t('revisions.text')}>
                {text === '' ? t('revisions.blank') : text}
              </div>
              <div>
                <Button onClick={() => void navigator.clipboard.writeText(text).then(() => setIsCopied(true))}>
                  {isCopied ? t('refused.copied') : t('revisions.copy')}
                </Button>
              </div>
            </>
          )
        }}
      </Loaded>
    </Modal>
  )
}
