import { useQuery } from '@tanstack/react-query'
import { Heading } from '@digdir/designsystemet-react'
import { useTexts } from '../../texts/provider.tsx'
import { Page } from '../../ui/page.tsx'
import { Empty, Loaded } from '../../ui/states.tsx'
import { Erratum } from './erratum.tsx'
import { FormLinks } from './form-links.tsx'
import { publicationsQuery } from './queries.ts'
import './report.css'

/** Everything that is published, for everyone: newest first. */
export function PublicationsPage() {
  const { t, dates } = useTexts()
  const publications = useQuery(publicationsQuery)
  return (
    <Page title={t('published.title')} lead={t('published.lead')}>
      <Loaded query={publications}>
        {(list) =>
          list.length === 0 ? (
            <Empty title={t('published.emptyTitle')} text={t('published.empty')} />
          ) : (
            <ul role="list" className="stack">
              {list.map((publication) => (
                <li key={publication.id} className="sheet stack stack-tight">
                  <Heading level={2} data-size="xs">
                    <a href={publication.url}>{`${publication.unitName}: ${publication.title}`}</a>
                  </Heading>
                  <p className="soft">{t('published.edition', { number: publication.edition, day: dates.day(publication.publishedAt) })}</p>
                  <Erratum publication={publication} />
                  <FormLinks forms={publication.forms} />
                </li>
              ))}
            </ul>
          )
        }
      </Loaded>
    </Page>
  )
}
