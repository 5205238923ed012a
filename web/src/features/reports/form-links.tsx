import type { PublicationSummary } from '../../api/types.ts'
import { useTexts } from '../../texts/provider.tsx'
import { fileSize } from '../../ui/files.ts'

/** The forms of an edition, each with its size: page, PDF, data. */
export function FormLinks({ forms }: { forms: PublicationSummary['forms'] }) {
  const { t, language } = useTexts()
  return (
    <ul role="list" className="form-links">
      {forms.map((form) => (
        <li key={form.form}>
          <a href={form.url} {...(form.form === 'web' ? { target: '_blank', rel: 'noreferrer' } : { download: '' })}>
            {t(`form.${form.form}`)}
            {form.form === 'web' && <span className="unseen"> {t('link.newTab')}</span>}
          </a>{' '}
          <span className="small soft number">{fileSize(form.bytes, language)}</span>
        </li>
      ))}
    </ul>
  )
}
