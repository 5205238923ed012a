import { useState } from 'react'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Alert, Heading, Textfield } from '@digdir/designsystemet-react'
import { publishReport } from '../../api/reports.ts'
import type { Publication, Report } from '../../api/types.ts'
import { useTexts } from '../../texts/provider.tsx'
import { Button } from '../../ui/button.tsx'
import { Modal } from '../../ui/modal.tsx'
import { Failed, Loaded } from '../../ui/states.tsx'
import { useSession } from '../access/index.ts'
import { FormLinks } from './form-links.tsx'
import { OpenErrors } from './open-errors.tsx'
import { findingsQuery } from './queries.ts'

/** Publishing: what is open, a reason if anything is, the signature, and then the finished forms. */
export function PublishDialog({ report, onClose }: { report: Report; onClose: () => void }) {
  const { t } = useTexts()
  const findings = useQuery(findingsQuery(report.id))
  const [done, setDone] = useState<Publication | null>(null)
  if (done !== null) return <Published publication={done} onClose={onClose} />
  return (
    <Modal title={t('publish.title', { title: report.title })} size="wide" onClose={onClose}>
      <Loaded query={findings}>
        {(all) => {
          const open = all.filter((finding) => finding.status === 'open' && (finding.severity === 'error' || finding.severity === 'fatal'))
          return (
            <>
              <OpenErrors report={report} findings={open} onLeave={onClose} />
              <PublishForm report={report} needsReason={open.length > 0} onDone={setDone} onClose={onClose} />
            </>
          )
        }}
      </Loaded>
    </Modal>
  )
}

interface PublishFormProps {
  readonly report: Report
  readonly needsReason: boolean
  readonly onDone: (publication: Publication) => void
  readonly onClose: () => void
}

function PublishForm({ report, needsReason, onDone, onClose }: PublishFormProps) {
  const { t } = useTexts()
  const session = useSession()
  const queries = useQueryClient()
  const [because, setBecause] = useState('')
  const [erratum, setErratum] = useState('')
  const [title, setTitle] = useState(report.approvedBy ?? session.user?.title ?? '')
  const [place, setPlace] = useState(placeOf(session.municipality))
  const [date, setDate] = useState(session.today)
  const [wasTried, setWasTried] = useState(false)
  const needsErratum = report.publishedEdition !== null
  const missing = (text: string) => (wasTried && text.trim() === '' ? t('publish.required') : undefined)
  const publish = useMutation({
    mutationFn: () =>
      publishReport(report.id, {
        ...(needsReason ? { because: because.trim() } : {}),
        ...(needsErratum ? { erratum: erratum.trim() } : {}),
        signature: { title: title.trim(), place: place.trim(), date },
      }),
    onSuccess: async (publication) => {
      onDone(publication)
      await Promise.all(
        [['report', report.id], ['reports'], ['publications'], ['home']].map((queryKey) => queries.invalidateQueries({ queryKey })),
      )
    },
  })
  const needed = [title, place, date, ...(needsReason ? [because] : []), ...(needsErratum ? [erratum] : [])]
  return (
    <form
      className="stack"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        setWasTried(true)
        if (needed.every((text) => text.trim() !== '')) publish.mutate()
        else
          requestAnimationFrame(() =>
            document.querySelector<HTMLElement>('.publish-form [aria-invalid="true"], dialog [aria-invalid="true"]')?.focus(),
          )
      }}
    >
      {needsReason && (
        <Textfield
          multiline
          rows={3}
          label={t('publish.because')}
          description={t('publish.becauseHelp')}
          value={because}
          error={missing(because)}
          onChange={(event) => setBecause(event.target.value)}
        />
      )}
      {needsErratum && (
        <Textfield
          multiline
          rows={3}
          label={t('publish.erratum')}
          description={t('publish.erratumHelp')}
          value={erratum}
          error={missing(erratum)}
          onChange={(event) => setErratum(event.target.value)}
        />
      )}
      <fieldset className="signature">
        <legend>{t('publish.signature')}</legend>
        <Textfield label={t('publish.signTitle')} value={title} error={missing(title)} onChange={(event) => setTitle(event.target.value)} />
        <Textfield label={t('publish.signPlace')} value={place} error={missing(place)} onChange={(event) => setPlace(event.target.value)} />
        <Textfield
          label={t('publish.signDate')}
          type="date"
          value={date}
          error={missing(date)}
          onChange={(event) => setDate(event.target.value)}
        />
      </fieldset>
      <p className="small soft">{t('publish.frozen')}</p>
      {publish.isError && <Failed error={publish.error} />}
      <div className="row">
        <Button tone="primary" type="submit" loading={publish.isPending}>
          {t('publish.do')}
        </Button>
        <Button tone="plain" onClick={onClose}>
          {t('action.cancel')}
        </Button>
      </div>
    </form>
  )
}

/** One signs in Oslo, not in Oslo kommune. */
function placeOf(municipality: string | null): string {
  return (municipality ?? '').replace(/ (?:fylkes)?kommune$/i, '')
}

function Published({ publication, onClose }: { publication: Publication; onClose: () => void }) {
  const { t } = useTexts()
  return (
    <Modal
      title={t('publish.done', { number: publication.edition })}
      onClose={onClose}
      actions={
        <Button tone="primary" onClick={onClose}>
          {t('action.close')}
        </Button>
      }
    >
      <Alert data-color="success" role="status">
        {t('publish.doneText')}
      </Alert>
      <Heading level={3} data-size="2xs">
        {t('publish.take')}
      </Heading>
      <FormLinks forms={publication.forms} />
    </Modal>
  )
}
