import { useEffect, useState } from 'react'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { getRouteApi, useLocation } from '@tanstack/react-router'
import { Alert, Heading } from '@digdir/designsystemet-react'
import { withdrawBatch } from '../../api/facts.ts'
import type { Batch } from '../../api/types.ts'
import { useTexts } from '../../texts/provider.tsx'
import { Button } from '../../ui/button.tsx'
import { Modal } from '../../ui/modal.tsx'
import { useNotice } from '../../ui/notice.tsx'
import { Page } from '../../ui/page.tsx'
import { ReasonForm } from '../../ui/reason-form.tsx'
import { LoadedPage } from '../../ui/loaded-page.tsx'
import { HistoryList } from '../audit/index.ts'
import { FileFigures } from './file-figures.tsx'
import { batchQuery } from './queries.ts'
import './sources.css'

const route = getRouteApi('/shell/signed-in/kilder/$batch')

/** One received file: who brought it and its figures, line by line; withdrawn with a reason, never edited. */
export function BatchPage() {
  const { batch: id } = route.useParams()
  const { t, dates } = useTexts()
  const query = useQuery(batchQuery(id))
  return (
    <LoadedPage query={query}>
      {({ batch, figures }) => (
        <Page
          title={batch.fileName}
          lead={`${batch.kindLabel} · ${batch.year} · ${t('batch.receivedBy', { by: batch.by, when: dates.moment(batch.receivedAt) })}`}
          width="wide"
          actions={batch.can.withdraw ? <Withdraw batch={batch} /> : undefined}
        >
          <div className="stack stack-wide">
            {batch.withdrawn !== null && (
              <Alert data-color="warning">
                {t('batch.withdrawnBy', { by: batch.withdrawn.by, when: dates.moment(batch.withdrawn.at) })}{' '}
                <q>{batch.withdrawn.because}</q>
              </Alert>
            )}
            <FileFigures title={t('batch.facts', { count: figures.length })} figures={figures} isPosted />
            <LitLine />
            <section className="sheet stack stack-tight" aria-labelledby="batch-history">
              <Heading level={2} data-size="xs" id="batch-history">
                {t('history.title')}
              </Heading>
              <HistoryList subject={batch.id} />
            </section>
          </div>
        </Page>
      )}
    </LoadedPage>
  )
}

/** The line that an explanation pointed at is brought into view and lit. */
function LitLine() {
  const hash = useLocation({ select: (location) => location.hash })
  useEffect(() => {
    if (hash === '') return
    const lines = [...document.querySelectorAll(`[data-line="${CSS.escape(hash)}"]`)]
    for (const line of lines) line.classList.add('is-lit')
    lines[0]?.scrollIntoView({ block: 'center' })
    return () => {
      for (const line of lines) line.classList.remove('is-lit')
    }
  }, [hash])
  return null
}

function Withdraw({ batch }: { batch: Batch }) {
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
          <p>{t('batch.withdrawText', { count: batch.facts })}</p>
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
