import { useEffect, useRef, useState } from 'react'
import { useMutation } from '@tanstack/react-query'
import { Alert, Heading, Paragraph } from '@digdir/designsystemet-react'
import { examineDocument } from '../../api/examiner.ts'
import { useTexts } from '../../texts/provider.tsx'
import { Page } from '../../ui/page.tsx'
import { Failed } from '../../ui/states.tsx'
import { useSession } from '../access/index.ts'
import { Examining } from './examining.tsx'
import { ExaminationView } from './examination-view.tsx'
import { forgetExamination, leaveExamination, leftExamination } from './left-examination.ts'
import { NOTHING_PASTED, ReceiveDocument, type Pasted } from './receive-document.tsx'
import './examiner.css'

/** A finished report in, its errors out: drop a file or paste, see the document with its marks, take the list away. */
export function ExaminePage() {
  const { t } = useTexts()
  const [pasted, setPasted] = useState<Pasted>(NOTHING_PASTED)
  const { user } = useSession()
  const [left, setLeft] = useState(() => leftExamination(user?.id ?? null))
  const under = useRef<AbortController>(undefined)
  const examine = useMutation({
    mutationFn: (file: File) => {
      under.current?.abort()
      under.current = new AbortController()
      return examineDocument(file, under.current.signal)
    },
    // One document is seldom wanted twice, and the answer may be large.
    gcTime: 0,
  })
  useEffect(() => () => under.current?.abort(), [])
  const stop = () => {
    under.current?.abort()
    examine.reset()
  }
  const another = () => {
    forgetExamination()
    setLeft(null)
    examine.reset()
  }
  const name = examine.variables?.name ?? ''

  const examined = examine.isSuccess && examine.data.kind === 'examined' ? { name, examination: examine.data } : left
  if (examined !== null)
    return <ExaminationView {...examined} onAnother={another} onLeave={() => leaveExamination(user?.id ?? null, examined)} />
  return (
    <Page title={t('examine.title')} lead={t('examine.lead')} width="wide">
      {examine.isPending ? (
        <Examining name={name} onStop={stop} />
      ) : (
        <>
          {examine.isSuccess && examine.data.kind === 'refused' && (
            <Alert data-color="warning" role="alert">
              <Heading level={2} data-size="2xs">
                {t('examine.refused', { name })}
              </Heading>
              <Paragraph>{examine.data.message}</Paragraph>
            </Alert>
          )}
          {examine.isError && <Failed error={examine.error} onRetry={() => examine.mutate(examine.variables)} />}
          <ReceiveDocument pasted={pasted} onPasted={setPasted} onFile={(file) => examine.mutate(file)} />
        </>
      )}
    </Page>
  )
}
