import { Heading, ToggleGroup } from '@digdir/designsystemet-react'
import type { Severity } from '@arsring/shared'
import type { ExaminedFinding } from '../../api/types.ts'
import { useTexts } from '../../texts/provider.tsx'
import { FindingEntry } from './finding-entry.tsx'

export const GROUPS = ['errors', 'warnings', 'roundings'] as const
export type Group = (typeof GROUPS)[number]
export type Shown = 'all' | Group

export function groupOf(severity: Severity): Group {
  if (severity === 'warning') return 'warnings'
  return severity === 'info' ? 'roundings' : 'errors'
}

interface FindingsListProps {
  readonly findings: readonly ExaminedFinding[]
  readonly shown: Shown
  readonly onShown: (shown: Shown) => void
  /** Leads to an element of the document. */
  readonly onMark: (id: string) => void
}

/** What was found, errors first, roundings folded; each with its number in the document. */
export function FindingsList({ findings, shown, onShown, onMark }: FindingsListProps) {
  const { t } = useTexts()
  const numbered = findings.map((finding, at) => ({ finding, number: at + 1, group: groupOf(finding.severity) }))
  const groups = GROUPS.map((group) => ({ group, entries: numbered.filter((entry) => entry.group === group) })).filter(
    ({ entries }) => entries.length > 0,
  )
  return (
    <section className="examined-list" aria-label={t('examine.view.list')} tabIndex={0}>
      {groups.length === 0 && <p>{t('examine.nothing')}</p>}
      {groups.length > 1 && (
        <ToggleGroup
          data-color="accent"
          data-size="sm"
          aria-label={t('examine.filter')}
          value={shown}
          onChange={(value) => onShown(value as Shown)}
        >
          {(['all', ...groups.map(({ group }) => group)] as const).map((choice) => (
            <ToggleGroup.Item key={choice} value={choice}>
              {t(`examine.filter.${choice}`)}
            </ToggleGroup.Item>
          ))}
        </ToggleGroup>
      )}
      {groups
        .filter(({ group }) => shown === 'all' || shown === group)
        .map(({ group, entries }) => {
          const list = (
            <ol role="list" className="examined-entries">
              {entries.map(({ finding, number }) => (
                <FindingEntry key={number} finding={finding} number={number} onMark={onMark} />
              ))}
            </ol>
          )
          const title = t(`examine.group.${group}`, { count: entries.length })
          return group === 'roundings' ? (
            <details key={group} className="findings-more" open={shown === 'roundings'}>
              <summary>{title}</summary>
              {list}
            </details>
          ) : (
            <div key={group} className="stack stack-tight">
              <Heading level={2} data-size="2xs">
                {title}
              </Heading>
              {list}
            </div>
          )
        })}
    </section>
  )
}
