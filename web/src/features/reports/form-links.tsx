import type { Publication } from '../../api/types.ts'
import { useTexts } from '../../texts/provider.tsx'
import type { TextId } from '../../texts/translate.ts'
import { fileSize } from '../../ui/files.ts'
import { sortForms, type PublishedForm } from './sort-forms.ts'

type FormText = Exclude<Extract<TextId, `form.${string}`>, 'form.tables'>
const NAMES: Readonly<Record<string, FormText>> = {
  html: 'form.html',
  pdf: 'form.pdf',
  docx: 'form.docx',
  xlsx: 'form.xlsx',
  json: 'form.json',
  csv: 'form.csv',
  datapackage: 'form.datapackage',
  archive: 'form.archive',
}

/** The forms of an edition, each with its size: page, PDF, data. The single tables are folded away. */
export function FormLinks({ forms }: { forms: Publication['forms'] }) {
  const { t } = useTexts()
  const { main, tables } = sortForms(forms)
  return (
    <div className="stack stack-tight">
      <ul role="list" className="form-links">
        {main.map((form) => {
          const name = NAMES[form.name]
          return (
            <li key={form.url}>
              <FormLink form={form} text={name === undefined ? form.name.toUpperCase() : t(name)} />
            </li>
          )
        })}
      </ul>
      {tables.length > 0 && (
        <details className="small">
          <summary>{t('form.tables', { count: tables.length })}</summary>
          <ul role="list" className="form-links">
            {tables.map((form) => (
              <li key={form.url}>
                <FormLink form={form} text={form.name} />
              </li>
            ))}
          </ul>
        </details>
      )}
    </div>
  )
}

function FormLink({ form, text }: { form: PublishedForm; text: string }) {
  const { t, language } = useTexts()
  const isPage = form.mediaType.startsWith('text/html')
  return (
    <>
      <a href={form.url} {...(isPage ? { target: '_blank', rel: 'noreferrer' } : { download: '' })}>
        {text}
        {isPage && <span className="unseen"> {t('link.newTab')}</span>}
      </a>{' '}
      <span className="small soft number">{fileSize(form.bytes, language)}</span>
    </>
  )
}
