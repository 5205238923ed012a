import { useEffect, useId, useState } from 'react'
import { Textfield } from '@digdir/designsystemet-react'
import { useTexts } from '../texts/provider.tsx'
import { explainError } from './states.tsx'
import { Button } from './button.tsx'

interface ReasonFormProps {
  readonly label: string
  readonly description?: string
  readonly submit: string
  readonly isPending: boolean
  readonly error?: unknown
  readonly tone?: 'primary' | 'danger'
  readonly onSubmit: (because: string) => void
  readonly onCancel?: () => void
}

/** Asks for a reason before something that leaves a trace, and takes the focus: one has just said that one wants to. An empty reason is explained, never swallowed. */
export function ReasonForm({ label, description, submit, isPending, error, tone = 'primary', onSubmit, onCancel }: ReasonFormProps) {
  const { t } = useTexts()
  const [because, setBecause] = useState('')
  const [isMissing, setIsMissing] = useState(false)
  const id = useId()
  useEffect(() => document.getElementById(id)?.focus(), [id])
  const complaint = isMissing ? t('reason.missing') : error !== undefined && error !== null ? explainError(error, t) : undefined
  return (
    <form
      className="stack"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        const reason = because.trim()
        setIsMissing(reason === '')
        if (reason === '') document.getElementById(id)?.focus()
        else onSubmit(reason)
      }}
    >
      <Textfield
        id={id}
        multiline
        rows={3}
        label={label}
        description={description}
        value={because}
        error={complaint}
        onChange={(event) => setBecause(event.target.value)}
      />
      <div className="row">
        <Button tone={tone} type="submit" loading={isPending}>
          {submit}
        </Button>
        {onCancel !== undefined && (
          <Button tone="plain" onClick={onCancel}>
            {t('action.cancel')}
          </Button>
        )}
      </div>
    </form>
  )
}
