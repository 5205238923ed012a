import { useTexts } from '../../texts/provider.tsx'

interface Touched {
  readonly sentences: number
  readonly tables: number
  readonly charts?: number
  readonly approvals: number
}

/** "3 setninger, 2 tabeller, 1 godkjenning": what a change will show up in, told before it is made. */
export function TouchedText({ sentences, tables, charts = 0, approvals }: Touched) {
  const { t } = useTexts()
  const parts = [
    sentences > 0 ? t('touch.sentences', { count: sentences }) : null,
    tables > 0 ? t('touch.tables', { count: tables }) : null,
    charts > 0 ? t('touch.charts', { count: charts }) : null,
    approvals > 0 ? t('touch.approvals', { count: approvals }) : null,
  ].filter((part): part is string => part !== null)
  if (parts.length === 0) return <p>{t('touch.nothing')}</p>
  return (
    <p>
      {t('touch.touches')} <strong>{parts.join(', ')}</strong>.{approvals > 0 && ` ${t('touch.approvalNote')}`}
    </p>
  )
}
