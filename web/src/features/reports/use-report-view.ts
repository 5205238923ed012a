import { useCallback } from 'react'
import { getRouteApi, useNavigate } from '@tanstack/react-router'
import type { ReportPanel, ReportView } from '../../address/search.ts'
import type { Finding } from '../../api/types.ts'

const route = getRouteApi('/shell/signed-in/rapporter/$report')

/** What is open around the page, as the address has it, and the moves between them. */
export function useReportView() {
  const { report } = route.useParams()
  const search = route.useSearch()
  const navigate = useNavigate()

  const openPanel = useCallback(
    (panel: ReportPanel) => void navigate({ to: '.', search: (before) => ({ ...before, panel }), replace: true, resetScroll: false }),
    [navigate],
  )
  const showView = useCallback(
    (vis: ReportView) => void navigate({ to: '.', search: (before) => ({ ...before, vis }), replace: true, resetScroll: false }),
    [navigate],
  )
  const openFigure = useCallback(
    (tall: string) =>
      void navigate({
        to: '.',
        search: (before) => ({ ...before, panel: 'tall' as const, tall, vis: 'side' as const }),
        resetScroll: false,
      }),
    [navigate],
  )
  /** To the place of a finding: its section, its cell or stretch of text, lit. */
  const goToFinding = useCallback(
    async (finding: Finding): Promise<void> => {
      const place = finding.at.find((at) => 'section' in at)
      const search = { panel: 'funn' as const, funn: finding.fingerprint, vis: 'tekst' as const }
      if (place !== undefined && 'section' in place)
        await navigate({ to: '/rapporter/$report/$section', params: { report, section: place.section }, search, resetScroll: false })
    },
    [navigate, report],
  )
  return { report, search, openPanel, showView, openFigure, goToFinding }
}
