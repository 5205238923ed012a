import { Link } from '@tanstack/react-router'
import type { Usage } from '../../api/types.ts'
import { useTexts } from '../../texts/provider.tsx'

/** Where a figure is shown or used, each leading to its place. */
export function UsageList({ usages }: { usages: readonly Usage[] }) {
  const { t } = useTexts()
  if (usages.length === 0) return <p className="soft">{t('usage.none')}</p>
  return (
    <ul role="list" className="usage">
      {usages.map((usage, index) => (
        <li key={`${usage.where}-${index}`}>
          <span className="small soft">{t(`usage.${usage.kind}`)}</span>
          {usage.report !== null && usage.section !== null ? (
            <Link to="/rapporter/$report/$section" params={{ report: usage.report, section: usage.section }}>
              {usage.where}
            </Link>
          ) : usage.report !== null ? (
            <Link to="/rapporter/$report" params={{ report: usage.report }}>
              {usage.where}
            </Link>
          ) : (
            <span>{usage.where}</span>
          )}
        </li>
      ))}
    </ul>
  )
}
