import { useEffect, useState } from 'react'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { getRouteApi, Link, useLocation } from '@tanstack/react-router'
import { Alert, Heading } from '@digdir/designsystemet-react'
import { withdrawBatch } from '../../api/facts.ts'
import type { BatchDetail } from '../../api/types.ts'
import { useTexts } from '../../texts/provider.tsx'
import { Button } from '../../ui/button.tsx'
import { Modal } from '../../ui/modal.tsx'
import { useNotice } from '../../ui/notice.tsx'
import { Page } from '../../ui/page.tsx'
import { ReasonForm } from '../../ui/reason-form.tsx'
import { Loaded } from '../../ui/states.tsx'
import { HistoryList } from '../audit/index.ts'
import { PreviewLines } from './preview-lines.tsx'
import { batchQuery } from './queries.ts'
import './sources.css'

const route = getRouteApi('/shell/signed-in/kilder/$batch')

/** One received file: who brought it, its figures, its lines as they came; withdrawn with a reason, never edited. */
export function BatchPage() {
  const { batch: id } = route.useParams()
  const { t, dates } = useTexts()
  const batch = useQuery(batchQuery(id))
  return (
    <Loaded query={batch}>
      {(detail) => (
        <Page
          title={detail.fileName}
          lead={`${detail.kindLabel} · ${detail.year} · ${t('batch.receivedBy', { by: detail.by, when: dates.moment(detail.receivedAt) })}`}
          width="wide"
          actions={detail.can.withdraw ? <Withdraw batch={detail} /> : undefined}
        >
          {detail.withdrawn !== null && (
            <Alert data-color="warning">
              {t('batch.withdrawnBy', { by: detail.withdrawn.by, when: dates.moment(detail.withdrawn.at) })}{' '}
              <q>{detail.withdrawn.because}</q>
            </Alert>
          )}
          <BatchFacts facts={detail.facts} />
          <BatchLines lines={detail.lines} />
          <section className="sheet stack stack-tight" aria-labelledby="batch-history">
            <Heading level={2} data-size="xs" id="batch-history">
              {t('history.title')}
            </Heading>
            <HistoryList subject={detail.id} />
          </section>
        </Page>
      )}
    </Loaded>
  )
}

function BatchFacts({ facts }: Pick<BatchDetail, 'facts'>) {
  const { t } = useTexts()
  return (
    <section className="stack stack-tight" aria-labelledby="batch-facts">
      <Heading level={2} data-size="xs" id="batch-facts">
        {t('batch.facts', { count: facts.length })}
      </Heading>
      <div className="sheet scroll-x preview-table" role="region" aria-labelledby="batch-facts" tabIndex={0}>
        <table>
          <thead>
            <tr>
              <th scope="col" className="align-end">
                {t('import.lineHead')}
              </th>
              <th scope="col">{t('figures.name')}</th>
              <th scope="col" className="align-end">
                {t('figures.value')}
              </th>
            </tr>
          </thead>
          <tbody>
            {facts.map((fact, index) => (
              <tr key={`${fact.key}-${index}`}>
                <td className="align-end number soft">{fact.line}</td>
                <th scope="row">
                  <Link to="/tall/$key" params={{ key: fact.key }}>
                    {fact.label}
                  </Link>
                </th>
                <td className="align-end number">{fact.text}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  )
}

/** The line that an explanation pointed at is brought into view and lit. */
function BatchLines({ lines }: Pick<BatchDetail, 'lines'>) {
  const hash = useLocation({ select: (location) => location.hash })
  useEffect(() => {
    const line = hash === '' ? null : document.getElementById(hash)
    line?.classList.add('is-lit')
    line?.scrollIntoView({ block: 'center' })
    return () => line?.classList.remove('is-lit')
  }, [hash, lines])
  return <PreviewLines columns={[]} rows={lines} />
}

function Withdraw({ batch }: { batch: BatchDetail }) {
  const { t } = useTexts()
  const [isAsking, setIsAsking] = useState(false)
  const queries = useQueryClient()
  const notify = useNotice()
  const withdraw = useMutation({
    mutationFn: (because: string) => withdrawBatch(batch.id, because),
    onSuccess: async () => {
      setIsAsking(false)
      notify({ text: t('batch.isWithdrawn', { name: batch.fileName }) })
      await queries.invalidateQueries()
    },
  })
  return (
    <>
      <Button tone="danger" onClick={() => setIsAsking(true)}>
        {t('batch.withdraw')}
      </Button>
      {isAsking && (
        <Modal title={t('batch.withdrawTitle', { name: batch.fileName })} onClose={() => setIsAsking(false)}>
          <p>{t('batch.withdrawText', { count: batch.facts.length })}</p>
          <ReasonForm
            label={t('batch.withdrawWhy')}
            submit={t('batch.withdraw')}
            tone="danger"
            isPending={withdraw.isPending}
            error={withdraw.error}
            onSubmit={(because) => withdraw.mutate(because)}
            onCancel={() => setIsAsking(false)}
          />
        </Modal>
      )}
    </>
  )
}
