import { useState } from 'react'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Alert, Textfield } from '@digdir/designsystemet-react'
import { parseNorwegianNumber } from '@arsring/shared'
import { enterFigure } from '../../api/facts.ts'
import type { Figure } from '../../api/types.ts'
import { useTexts } from '../../texts/provider.tsx'
import { Button } from '../../ui/button.tsx'
import { Modal } from '../../ui/modal.tsx'
import { useNotice } from '../../ui/notice.tsx'
import { Failed, Loaded } from '../../ui/states.tsx'
import { impactQuery } from './queries.ts'
import { TouchedText } from './touched-text.tsx'
import { UsageList } from './usage-list.tsx'

/** Changing a figure by hand: first what it touches, then the new value and why. */
export function ChangeFigure({ figure, seen, onClose }: { figure: Figure; seen: number; onClose: () => void }) {
  const { t } = useTexts()
  const queries = useQueryClient()
  const notify = useNotice()
  const impact = useQuery(impactQuery(figure.key))
  const [value, setValue] = useState('')
  const [because, setBecause] = useState('')
  const [wasTried, setWasTried] = useState(false)
  const isNumber = parseNorwegianNumber(value).kind === 'number'
  const change = useMutation({
    mutationFn: () => enterFigure(figure.key, value.trim(), because.trim(), seen),
    onSuccess: async ({ figure: changed }) => {
      notify({ text: t('change.done', { label: changed.label, value: changed.text }) })
      onClose()
      await queries.invalidateQueries()
    },
  })
  return (
    <Modal title={t('change.title', { label: figure.label })} onClose={onClose}>
      <Loaded query={impact}>
        {(touched) => (
          <Alert data-color={touched.approvals > 0 ? 'warning' : 'info'}>
            <div className="stack stack-tight">
              <TouchedText {...touched} />
              {touched.usages.length > 0 && (
                <details>
                  <summary>{t('change.where')}</summary>
                  <UsageList usages={touched.usages} />
                </details>
              )}
            </div>
          </Alert>
        )}
      </Loaded>
      <form
        className="stack"
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          setWasTried(true)
          if (isNumber && because.trim() !== '') change.mutate()
        }}
      >
        <p>
          {t('change.now')} <strong className="number">{figure.text}</strong>
        </p>
        <Textfield
          label={t('change.value')}
          description={t('change.valueHelp')}
          inputMode="decimal"
          autoComplete="off"
          value={value}
          error={wasTried && !isNumber ? t('change.notNumber') : undefined}
          onChange={(event) => setValue(event.target.value)}
        />
        <Textfield
          multiline
          rows={2}
          label={t('change.because')}
          value={because}
          error={wasTried && because.trim() === '' ? t('reason.missing') : undefined}
          onChange={(event) => setBecause(event.target.value)}
        />
        {change.isError && <Failed error={change.error} />}
        <div className="row">
          <Button tone="primary" type="submit" loading={change.isPending}>
            {t('change.do')}
          </Button>
          <Button tone="plain" onClick={onClose}>
            {t('action.cancel')}
          </Button>
        </div>
      </form>
    </Modal>
  )
}
