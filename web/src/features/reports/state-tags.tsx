import { Tag } from '@digdir/designsystemet-react'
import type { ReportState, SectionState } from '../../api/types.ts'
import { useTexts } from '../../texts/provider.tsx'

const COLOR: Record<SectionState, string> = { draft: 'neutral', ready: 'info', approved: 'success', published: 'accent' }

export function SectionStateTag({ state }: { state: SectionState }) {
  const { t } = useTexts()
  return (
    <Tag data-color={COLOR[state]} data-size="sm">
      {t(`state.section.${state}`)}
    </Tag>
  )
}

export function ReportStateTag({ state }: { state: ReportState }) {
  const { t } = useTexts()
  return (
    <Tag data-color={COLOR[state]} data-size="sm">
      {t(`state.report.${state}`)}
    </Tag>
  )
}
