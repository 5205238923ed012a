import { memo } from 'react'
import { Heading, ToggleGroup } from '@digdir/designsystemet-react'
import type { ExaminedFinding } from '../../api/types.ts'
import { useTexts } from '../../texts/provider.tsx'
import { FindingEntry } from './finding-entry.tsx'
import { groupOf, GROUPS, type Shown } from './groups.ts'

interface FindingsListProps {
  readonly findings: readonly ExaminedFinding[]
  readonly shown: Shown
  /** The number of the finding that is looked at. */
  readonly current: number | null
  readonly areRoundingsOpen: boolean
  readonly onShown: (shown: Shown) => void
  readonly onRoundings: (areOpen: boolean) => void
  /** Leads to an element of the document, as the place of a finding. */
  readonly onMark: (id: string, number: number) => void
}

/** More than this and those out of sight are not laid out. */
const MANY = 60

/** What was found, errors first, roundings folded; each with its number in the document. */
export const FindingsList = memo(function FindingsList(props: FindingsListProps) {
  const { findings, shown, current, areRoundingsOpen, onShown, onRoundings, onMark } = props
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
          className="examined-filter"
          data-color="accent"
          data-size="sm"
          aria-label={t('examine.filter')}
          value={shown}
          onChange={(value) => onShown(value as Shown)}
        >
          {[{ group: 'all' as const, entries: numbered }, ...groups].map(({ group, entries }) => (
            <ToggleGroup.Item key={group} value={group}>
              {t(`examine.filter.${group}`)} <span className="number">{entries.length}</span>
            </ToggleGroup.Item>
          ))}
        </ToggleGroup>
      )}
      {groups
        .filter(({ group }) => shown === 'all' || shown === group)
        .map(({ group, entries }) => {
          const title = t(`examine.group.${group}`, { count: entries.length })
          const list = () => (
            <ol role="list" className="examined-entries" data-many={entries.length > MANY}>
              {entries.map(({ finding, number }) => (
                <FindingEntry key={number} finding={finding} number={number} isCurrent={number === current} onMark={onMark} />
              ))}
            </ol>
          )
          // A report has hundreds of them: they are made when somebody asks.
          const isOpen = areRoundingsOpen || shown === 'roundings'
          return group === 'roundings' ? (
            <details key={group} className="findings-more" open={isOpen} onToggle={(event) => onRoundings(event.currentTarget.open)}>
              <summary>{title}</summary>
              {isOpen && list()}
            </details>
          ) : (
            <div key={group} className="stack stack-tight">
              <Heading level={2} data-size="2xs">
                {title}
              </Heading>
              {list()}
            </div>
          )
        })}
    </section>
  )
})
