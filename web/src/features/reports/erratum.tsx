import { useTexts } from '../../texts/provider.tsx'

/** What an edition corrects, with the way to the list of all that changed, which stands in the edition itself. */
export function Erratum({ publication }: { publication: { readonly erratum: string | null; readonly url: string } }) {
  const { t } = useTexts()
  if (publication.erratum === null) return null
  return (
    <p className="small">
      {t('editions.erratum')} {publication.erratum} <a href={`${publication.url}#rettet`}>{t('editions.changes')}</a>
    </p>
  )
}
