import { Alert, Heading } from '@digdir/designsystemet-react'
import { Link } from '@tanstack/react-router'
import type { Severity } from '@arsring/shared'
import type { ImportPreview } from '../../api/types.ts'
import { useTexts } from '../../texts/provider.tsx'
import { Button } from '../../ui/button.tsx'
import { SeverityTag } from '../../ui/severity.tsx'
import { Failed } from '../../ui/states.tsx'
import { FileFigures } from './file-figures.tsx'
import { PreviewLines } from './preview-lines.tsx'
import { TouchedText } from './touched-text.tsx'

interface ImportPreviewViewProps {
  readonly preview: ImportPreview
  readonly isPosting: boolean
  readonly postError: unknown
  readonly onPost: () => void
  /** Reads the same file as another kind. */
  readonly onReadAs: (kind: string) => void
}

const WORST_FIRST: readonly Severity[] = ['fatal', 'error', 'warning', 'info']

/** What stops the file stands first; within a severity the order of the file is kept. */
function worstFirst(findings: ImportPreview['findings']): ImportPreview['findings'] {
  return [...findings].sort((a, b) => WORST_FIRST.indexOf(a.severity) - WORST_FIRST.indexOf(b.severity))
}

/** What the file says, before anything is taken in: what is wrong and on which line, which figures it brings, what they touch. */
export function ImportPreviewView({ preview, isPosting, postError, onPost, onReadAs }: ImportPreviewViewProps) {
  const { t, dates } = useTexts()
  const { looksLike } = preview
  const stopping = preview.findings.filter((finding) => finding.severity === 'error' || finding.severity === 'fatal')
  return (
    <section className="stack" aria-labelledby="preview">
      <Heading level={2} data-size="sm" id="preview">
        {t('import.preview', { name: preview.name })}
      </Heading>
      <p className="soft">
        {t('import.summary', { lines: preview.lines, facts: preview.facts.length })}
        {preview.format !== '' &&
          ` ${t('import.format', { format: [preview.format.toUpperCase(), preview.encoding].filter((part) => part !== '').join(', ') })}`}
      </p>
      {preview.alreadyPosted !== null && (
        <Alert data-color="info">
          {t('import.already', { when: dates.moment(preview.alreadyPosted.at), by: preview.alreadyPosted.by })}{' '}
          <Link to="/kilder/$batch" params={{ batch: preview.alreadyPosted.batch }}>
            {t('import.seeBatch')}
          </Link>
        </Alert>
      )}
      {looksLike !== null && (
        <Alert data-color="warning">
          <div className="row">
            <span>{t('import.looksLike', { kind: looksLike.label })}</span>
            <Button data-size="sm" onClick={() => onReadAs(looksLike.kind)}>
              {t('import.readAs', { kind: looksLike.label })}
            </Button>
          </div>
        </Alert>
      )}
      {stopping.length > 0 && <Alert data-color="danger">{t('import.stopped', { count: stopping.length })}</Alert>}
      {preview.findings.length > 0 && (
        <ul role="list" className="sheet import-findings">
          {worstFirst(preview.findings).map((finding, index) => (
            <li key={`${finding.line}-${finding.column}-${index}`}>
              <SeverityTag severity={finding.severity} />
              <span className="small soft number">
                {finding.line === null ? t('import.wholeFile') : t('import.line', { line: String(finding.line) })}
                {finding.column !== null && `, ${finding.column}`}
              </span>
              <span>{finding.message}</span>
            </li>
          ))}
        </ul>
      )}
      {preview.canPost && (
        <div className="sheet stack">
          <TouchedText {...preview.touches} />
          {postError !== null && postError !== undefined && <Failed error={postError} />}
          <div>
            <Button tone="primary" loading={isPosting} onClick={onPost}>
              {t('import.post', { count: preview.facts.length })}
            </Button>
          </div>
        </div>
      )}
      {preview.facts.length > 0 && <FileFigures title={t('import.facts')} figures={preview.facts} isPosted={false} />}
      {preview.rows.length > 0 && <PreviewLines columns={preview.columns} rows={preview.rows} />}
    </section>
  )
}
