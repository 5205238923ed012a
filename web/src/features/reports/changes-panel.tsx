import type { Section } from '../../api/types.ts'
import { useTexts } from '../../texts/provider.tsx'
import { useReportView } from './use-report-view.ts'

/** Figures of the section that have another value now than when it was approved. */
export function ChangesPanel({ changes }: Pick<Section, 'changes'>) {
  const { t } = useTexts()
  const { openFigure } = useReportView()
  return (
    <div className="stack stack-tight">
      <p className="small soft">{t('changes.text')}</p>
      <ul role="list" className="changes">
        {changes.map((change) => (
          <li key={change.key}>
            <button type="button" className="text-button" onClick={() => openFigure(change.key)}>
              {change.label}
            </button>
            <span>
              <span className="unseen">{t('changes.before')} </span>
              <s className="number">{change.before}</s> <span aria-hidden="true">→</span>
              <span className="unseen"> {t('changes.after')} </span> <strong className="number">{change.after}</strong>
            </span>
          </li>
        ))}
      </ul>
    </div>
  )
}
