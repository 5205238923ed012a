import type { Publication } from '../../api/types.ts'
import { useTexts } from '../../texts/provider.tsx'
import type { TextId } from '../../texts/translate.ts'
import { fileSize } from '../../ui/files.ts'

type FormText = Extract<TextId, `form.${string}`>
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

/** The forms of an edition, each with its size: page, PDF, data. */
export function FormLinks({ forms }: { forms: Publication['forms'] }) {
  const { t, language } = useTexts()
  return (
    <ul role="list" className="form-links">
      {forms.map((form) => {
        const name = NAMES[form.form]
        const isPage = form.mediaType.startsWith('text/html')
        return (
          <li key={form.url}>
            <a href={form.url} {...(isPage ? { target: '_blank', rel: 'noreferrer' } : { download: '' })}>
              {name === undefined ? form.form.toUpperCase() : t(name)}
              {isPage && <span className="unseen"> {t('link.newTab')}</span>}
            </a>{' '}
            <span className="small soft number">{fileSize(form.bytes, language)}</span>
          </li>
        )
      })}
    </ul>
  )
}
