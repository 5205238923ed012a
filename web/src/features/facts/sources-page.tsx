import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Tag } from '@digdir/designsystemet-react'
import { useTexts } from '../../texts/provider.tsx'
import { Page } from '../../ui/page.tsx'
import { Empty, Loaded } from '../../ui/states.tsx'
import { hasRight, unitsQuery, useSession } from '../access/index.ts'
import { batchesQuery } from './queries.ts'
import './sources.css'

/** What has come in, from where, and what was withdrawn. */
export function SourcesPage() {
  const { t, dates } = useTexts()
  const session = useSession()
  const batches = useQuery(batchesQuery)
  const units = useQuery(unitsQuery)
  const canEnter = hasRight(session, 'enter')
  const unitName = (id: string) => units.data?.find((unit) => unit.id === id)?.name ?? id
  const newOne = (
    <Link to="/kilder/ny" className="link-button">
      {t('sources.new')}
    </Link>
  )
  return (
    <Page title={t('sources.title')} lead={t('sources.lead')} width="wide" actions={canEnter ? newOne : undefined}>
      <Loaded query={batches}>
        {(list) =>
          list.length === 0 ? (
            <Empty title={t('sources.emptyTitle')} text={t('sources.empty')} action={canEnter ? newOne : undefined} />
          ) : (
            <div className="sheet scroll-x batch-table" role="region" aria-label={t('sources.table')} tabIndex={0}>
              <table>
                <thead>
                  <tr>
                    <th scope="col">{t('sources.file')}</th>
                    <th scope="col">{t('sources.kind')}</th>
                    <th scope="col">{t('figures.unit')}</th>
                    <th scope="col">{t('figures.year')}</th>
                    <th scope="col" className="align-end">
                      {t('sources.facts')}
                    </th>
                    <th scope="col">{t('sources.received')}</th>
                    <th scope="col">{t('sources.state')}</th>
                  </tr>
                </thead>
                <tbody>
                  {list.map((batch) => (
                    <tr key={batch.id} className={batch.state === 'withdrawn' ? 'is-withdrawn' : undefined}>
                      <th scope="row">
                        <Link to="/kilder/$batch" params={{ batch: batch.id }}>
                          {batch.fileName}
                        </Link>
                      </th>
                      <td>{batch.kindLabel}</td>
                      <td>{unitName(batch.unit)}</td>
                      <td className="number">{batch.year}</td>
                      <td className="align-end number">{batch.facts}</td>
                      <td>
                        <span className="number">{dates.moment(batch.receivedAt)}</span>
                        <br />
                        <span className="small soft">{batch.by}</span>
                      </td>
                      <td>
                        <Tag data-size="sm" data-color={batch.state === 'posted' ? 'success' : 'neutral'}>
                          {t(`batch.${batch.state}`)}
                        </Tag>
                      </td>
                    </tr>
                  ))}
                </tbody>
              </table>
            </div>
          )
        }
      </Loaded>
    </Page>
  )
}
