import { Tag } from '@digdir/designsystemet-react'
import type { Severity } from '@arsring/shared'
import { useTexts } from '../texts/provider.tsx'

const COLOR: Record<Severity, string> = { fatal: 'danger', error: 'danger', warning: 'warning', info: 'info' }

export function SeverityTag({ severity }: { severity: Severity }) {
  const { t } = useTexts()
  return (
    <Tag data-color={COLOR[severity]} data-size="sm">
      {t(`severity.${severity}`)}
    </Tag>
  )
}
