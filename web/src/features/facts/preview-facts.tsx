import { Heading } from '@digdir/designsystemet-react'
import type { ImportPreview } from '../../api/types.ts'
import { useTexts } from '../../texts/provider.tsx'

/** The figures a file brings, with what each was before. */
export function PreviewFacts({ facts }: Pick<ImportPreview, 'facts'>) {
  const { t } = useTexts()
  return (
    <section className="stack stack-tight" aria-labelledby="preview-facts">
      <Heading level={3} data-size="2xs" id="preview-facts">
        {t('import.facts')}
      </Heading>
      <div className="sheet scroll-x preview-table" role="region" aria-labelledby="preview-facts" tabIndex={0}>
        <table>
          <thead>
            <tr>
              <th scope="col" className="align-end">
                {t('import.lineHead')}
              </th>
              <th scope="col">{t('figures.name')}</th>
              <th scope="col" className="align-end">
                {t('import.before')}
              </th>
              <th scope="col" className="align-end">
                {t('import.now')}
              </th>
            </tr>
          </thead>
          <tbody>
            {facts.map((fact, index) => (
              <tr
                key={`${fact.line}-${fact.key}-${index}`}
                className={fact.before !== null && fact.before !== fact.text ? 'is-changed' : undefined}
              >
                <td className="align-end number soft">{fact.line}</td>
                <th scope="row">{fact.label}</th>
                <td className="align-end number soft">{fact.before ?? t('import.new')}</td>
                <td className="align-end number">{fact.text}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  )
}
