import type { Publication } from '../../api/types.ts'
import { useTexts } from '../../texts/provider.tsx'
import { Erratum } from './erratum.tsx'
import { FormLinks } from './form-links.tsx'

/** One frozen edition: when, by whom, why it was published with open errors if it was, and its forms. */
export function Edition({ publication }: { publication: Publication }) {
  const { t, dates } = useTexts()
  return (
    <li className="edition">
      <p>
        <strong>{t('editions.number', { number: publication.edition })}</strong>{' '}
        <span className="soft">{t('editions.when', { when: dates.moment(publication.publishedAt), by: publication.by })}</span>
      </p>
      {publication.because !== null && (
        <p className="small">
          {t('editions.because')} <q>{publication.because}</q>
        </p>
      )}
      <Erratum publication={publication} />
      <FormLinks forms={publication.forms} />
    </li>
  )
}
