import { Link } from '@tanstack/react-router'
import type { Usage } from '../../api/types.ts'
import { useTexts } from '../../texts/provider.tsx'

/** Where a figure is shown or used, each leading to its place. A place that uses it many times is told once, with the number of times. */
export function UsageList({ usages }: { usages: readonly Usage[] }) {
  const { t } = useTexts()
  if (usages.length === 0) return <p className="soft">{t('usage.none')}</p>
  const places = Map.groupBy(usages, (usage) => `${usage.kind}|${usage.where}`)
  return (
    <ul role="list" className="usage">
      {[...places].map(([name, [usage, ...more]]) =>
        usage === undefined ? null : (
          <li key={name}>
            <span className="small soft">{t(`usage.${usage.kind}`)}</span>
            <span>
              <UsageLink usage={usage} />
              {more.length > 0 && <span className="small soft"> {t('usage.times', { count: more.length + 1 })}</span>}
            </span>
          </li>
        ),
      )}
    </ul>
  )
}

function UsageLink({ usage: { report, section, key, where } }: { usage: Usage }) {
  if (report !== null && section !== null) {
    return (
      <Link to="/rapporter/$report/$section" params={{ report, section }}>
        {where}
      </Link>
    )
  }
  if (report !== null) {
    return (
      <Link to="/rapporter/$report" params={{ report }}>
        {where}
      </Link>
    )
  }
  if (key === null) return <>{where}</>
  return (
    <Link to="/tall/$key" params={{ key }}>
      {where}
    </Link>
  )
}
