import { useState } from 'react'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { Field, Label, Select, Textfield } from '@digdir/designsystemet-react'
import { startReport } from '../../api/reports.ts'
import type { ReportSummary } from '../../api/types.ts'
import { useTexts } from '../../texts/provider.tsx'
import { Button } from '../../ui/button.tsx'
import { Modal } from '../../ui/modal.tsx'
import { Failed } from '../../ui/states.tsx'
import { unitsQuery, useSession } from '../access/index.ts'

/** Starts a unit's report for a year, for those who may. */
export function StartReport({ taken }: { taken: readonly ReportSummary[] }) {
  const { t } = useTexts()
  const [isOpen, setIsOpen] = useState(false)
  const units = useQuery(unitsQuery)
  const mine = (units.data ?? []).filter((unit) => unit.can.publish && unit.budgetChapters.length > 0)
  if (mine.length === 0) return null
  return (
    <>
      <Button onClick={() => setIsOpen(true)}>{t('year.start')}</Button>
      {isOpen && <StartDialog units={mine} taken={taken} onClose={() => setIsOpen(false)} />}
    </>
  )
}

interface StartDialogProps {
  readonly units: readonly { readonly id: string; readonly name: string }[]
  readonly taken: readonly ReportSummary[]
  readonly onClose: () => void
}

function StartDialog({ units, taken, onClose }: StartDialogProps) {
  const { t } = useTexts()
  const session = useSession()
  const queries = useQueryClient()
  const navigate = useNavigate()
  const [unit, setUnit] = useState(units[0]?.id ?? '')
  const [year, setYear] = useState(session.today.slice(0, 4))
  const existing = taken.find((report) => report.unit.id === unit && String(report.year) === year)
  const start = useMutation({
    mutationFn: () => startReport(unit, Number(year)),
    onSuccess: async (report) => {
      await queries.invalidateQueries({ queryKey: ['reports'] })
      await navigate({ to: '/rapporter/$report', params: { report: report.id } })
    },
  })
  return (
    <Modal
      title={t('year.start')}
      onClose={onClose}
      actions={
        <>
          <Button tone="primary" disabled={existing !== undefined} loading={start.isPending} onClick={() => start.mutate()}>
            {t('year.startNow')}
          </Button>
          <Button tone="plain" onClick={onClose}>
            {t('action.cancel')}
          </Button>
        </>
      }
    >
      <Field>
        <Label>{t('year.unit')}</Label>
        <Select value={unit} onChange={(event) => setUnit(event.target.value)}>
          {units.map((choice) => (
            <Select.Option key={choice.id} value={choice.id}>
              {choice.name}
            </Select.Option>
          ))}
        </Select>
      </Field>
      <Textfield label={t('year.choose')} type="number" value={year} onChange={(event) => setYear(event.target.value)} />
      {existing !== undefined && <p>{t('year.exists')}</p>}
      {start.isError && <Failed error={start.error} />}
    </Modal>
  )
}
