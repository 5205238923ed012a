import { useEffect, useRef, useState } from 'react'
import { useMutation } from '@tanstack/react-query'
import { examineDocuments, type Documents } from '../../api/examiner.ts'
import type { ExaminationOutcome } from '../../api/types.ts'
import { useTexts } from '../../texts/provider.tsx'
import { Page } from '../../ui/page.tsx'
import { useSession } from '../access/index.ts'
import { Examining } from './examining.tsx'
import { ExaminationView } from './examination-view.tsx'
import { focusTitle } from './focus.ts'
import { forgetExamination, leaveExamination, leftExamination } from './left-examination.ts'
import { NotExamined } from './not-examined.tsx'
import { NOTHING_PASTED, ReceiveDocument, type Pasted } from './receive-document.tsx'
import { tooLarge } from './too-large.ts'
import './examiner.css'

/** A finished report in, its errors out: drop a file or paste, see the document with its marks, take the list away. */
export function ExaminePage() {
  const { t } = useTexts()
  const { user } = useSession()
  const [pasted, setPasted] = useState<Pasted>(NOTHING_PASTED)
  const [previous, setPrevious] = useState<File | null>(null)
  // The last answer stays until another report is asked for: one that fails after it takes nothing away.
  const [examined, setExamined] = useState(() => leftExamination(user?.id ?? null))
  const [sent, setSent] = useState(0)
  const under = useRef<AbortController>(undefined)
  const examine = useMutation({
    mutationFn: (documents: Documents): Promise<ExaminationOutcome> => {
      under.current?.abort()
      under.current = new AbortController()
      setSent(0)
      const refused = tooLarge(documents, t)
      return refused === null ? examineDocuments(documents, under.current.signal, setSent) : Promise.resolve(refused)
    },
    onSuccess: (answer, documents) => {
      if (answer.kind === 'examined') setExamined({ ...documents, examination: answer })
    },
    // One document is seldom wanted twice, and the answer may be large.
    gcTime: 0,
  })
  useEffect(() => () => under.current?.abort(), [])
  const stop = () => {
    under.current?.abort()
    examine.reset()
  }
  const isAsking = !examine.isPending && examined === null
  const hasFailed = examine.isError || examine.isSuccess
  const wasAsking = useRef(true)
  useEffect(() => {
    // Back from an answer, or stopped on the way; a refusal takes the focus by itself.
    if (isAsking && !wasAsking.current && !hasFailed) focusTitle()
    wasAsking.current = isAsking
  }, [isAsking, hasFailed])
  const another = () => {
    forgetExamination()
    setExamined(null)
    setPrevious(null)
    examine.reset()
  }

  if (examine.isPending)
    return (
      <Page title={t('examine.title')} width="wide">
        <Examining documents={examine.variables} sent={sent} onStop={stop} />
      </Page>
    )
  const failed = (examine.isError || (examine.isSuccess && examine.data.kind === 'refused')) && (
    <NotExamined
      documents={examine.variables}
      outcome={examine.isSuccess && examine.data.kind === 'refused' ? examine.data : examine.error}
      onAgain={examine.mutate}
      hasResult={examined !== null}
    />
  )
  if (examined !== null)
    return (
      <ExaminationView
        {...examined}
        failed={failed}
        onAnother={another}
        onPrevious={(report) => examine.mutate({ file: examined.file, previous: report })}
        onLeave={() => leaveExamination(user?.id ?? null, examined)}
      />
    )
  return (
    <Page title={t('examine.title')} lead={t('examine.lead')} width="wide">
      {failed}
      <ReceiveDocument
        pasted={pasted}
        onPasted={setPasted}
        previous={previous}
        onPrevious={setPrevious}
        onFile={(file) => examine.mutate({ file, previous })}
      />
    </Page>
  )
}
