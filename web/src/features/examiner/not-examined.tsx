import { useEffect, useRef } from 'react'
import { Alert, Heading, Paragraph } from '@digdir/designsystemet-react'
import type { Documents } from '../../api/examiner.ts'
import type { ExaminationRefusal } from '../../api/types.ts'
import { useTexts } from '../../texts/provider.tsx'
import { Button } from '../../ui/button.tsx'
import { Failed } from '../../ui/states.tsx'

interface NotExaminedProps {
  readonly documents: Documents
  /** Which of the two could not be read and why; else what went wrong on the way. */
  readonly outcome: ExaminationRefusal | Error | null
  /** Whether an answer from before stands below. */
  readonly hasResult: boolean
  readonly onAgain: (documents: Documents) => void
}

/** Why there is no answer, which of the two files it was, and what can be done. Takes the focus: what had it is gone. */
export function NotExamined({ documents, outcome, hasResult, onAgain }: NotExaminedProps) {
  const { t } = useTexts()
  const here = useRef<HTMLDivElement>(null)
  useEffect(() => here.current?.focus(), [outcome])
  const { file, previous } = documents
  return (
    <div ref={here} tabIndex={-1} className="not-examined">
      {outcome === null || outcome instanceof Error ? (
        <Failed error={outcome} onRetry={() => onAgain(documents)} />
      ) : (
        <Alert data-color="warning" role="alert">
          <div className="stack stack-tight">
            <Heading level={2} data-size="2xs" className="words">
              {outcome.of === 'previous'
                ? t('examine.refusedPrevious', { name: previous?.name ?? '' })
                : t('examine.refused', { name: file.name })}
            </Heading>
            <Paragraph>{outcome.message}</Paragraph>
            {outcome.of === 'previous' && !hasResult && (
              <div>
                <Button onClick={() => onAgain({ file, previous: null })}>{t('examine.withoutPrevious')}</Button>
              </div>
            )}
          </div>
        </Alert>
      )}
    </div>
  )
}
