import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router'
import { Field, Label, Select } from '@digdir/designsystemet-react'
import type { OutlineSection, Report } from '../../api/types.ts'
import { useTexts } from '../../texts/provider.tsx'
import { Page } from '../../ui/page.tsx'
import { Ring } from '../../ui/ring.tsx'
import { Empty, Loaded } from '../../ui/states.tsx'
import { useSession } from '../access/index.ts'
import { reportsQuery } from './queries.ts'
import { RemindButton } from './remind-button.tsx'
import { SectionSign } from './section-sign.tsx'
import { StartReport } from './start-report.tsx'
import { ReportStateTag } from './state-tags.tsx'
import './report.css'

const route = getRouteApi('/shell/signed-in/aar')

const SIGNS = [
  { text: 'presence.empty', state: 'draft', presence: 'empty' },
  { text: 'state.section.draft', state: 'draft', presence: 'content' },
  { text: 'state.section.ready', state: 'ready', presence: 'content' },
  { text: 'state.section.approved', state: 'approved', presence: 'content' },
  { text: 'presence.not_applicable', state: 'approved', presence: 'not_applicable' },
] as const

/** The year across units: how far each report has come, chapter by chapter, and who is late. */
export function YearPage() {
  const { t } = useTexts()
  const reports = useQuery(reportsQuery)
  return (
    <Page title={t('year.title')} lead={t('year.lead')} width="wide">
      <Loaded query={reports}>{(list) => <YearOf reports={list} />}</Loaded>
    </Page>
  )
}

function YearOf({ reports }: { reports: readonly Report[] }) {
  const { t } = useTexts()
  const { aar } = route.useSearch()
  const navigate = useNavigate()
  const years = [...new Set(reports.map((report) => report.year))].sort((a, b) => b - a)
  const year = aar ?? years[0]
  const ofYear = reports.filter((report) => report.year === year)
  return (
    <div className="stack">
      <div className="row row-between">
        {years.length > 0 && (
          <Field className="year-choice">
            <Label>{t('year.choose')}</Label>
            <Select value={String(year)} onChange={(event) => void navigate({ to: '/aar', search: { aar: Number(event.target.value) } })}>
              {years.map((choice) => (
                <Select.Option key={choice} value={String(choice)}>
                  {choice}
                </Select.Option>
              ))}
            </Select>
          </Field>
        )}
        <StartReport taken={reports} />
      </div>
      {ofYear.length === 0 ? (
        <Empty title={t('year.emptyTitle')} text={t('year.empty')} />
      ) : (
        <>
          <YearTable reports={ofYear} />
          <YearSigns />
        </>
      )}
    </div>
  )
}

/** What the signs of the table mean; each says it itself to those who listen, so this is for the eye only. */
function YearSigns() {
  const { t } = useTexts()
  return (
    <div className="row year-signs small soft" aria-hidden="true">
      {SIGNS.map(({ text, state, presence }) => (
        <span key={text} className="row year-sign">
          <SectionSign state={state} presence={presence} /> {t(text)}
        </span>
      ))}
    </div>
  )
}

/** Sections are columns, in the order of the template; a heading without text of its own is none. */
function columnsOf(reports: readonly Report[]): readonly OutlineSection[] {
  const columns = new Map<string, OutlineSection>()
  for (const report of reports)
    for (const section of report.outline) if (!section.isHeading && !columns.has(section.id)) columns.set(section.id, section)
  return [...columns.values()]
}

function YearTable({ reports }: { reports: readonly Report[] }) {
  const { t, dates } = useTexts()
  const { today } = useSession()
  const chapters = columnsOf(reports)
  return (
    <div className="sheet scroll-x year-table" role="region" aria-label={t('year.table')} tabIndex={0}>
      <table>
        <thead>
          <tr>
            <th scope="col">{t('year.unit')}</th>
            <th scope="col">{t('year.state')}</th>
            <th scope="col">{t('year.due')}</th>
            <th scope="col" className="align-end">
              {t('year.errors')}
            </th>
            <td />
            {chapters.map((chapter) => (
              <th key={chapter.id} scope="col" className="year-chapter" title={chapter.title}>
                <span aria-hidden="true">{chapter.number ?? chapter.title.split(' ')[0]}</span>
                <span className="unseen">{`${chapter.number ?? ''} ${chapter.title}`}</span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {reports.map((report) => {
            const isLate = report.due !== null && report.due < today && report.state !== 'published'
            return (
              <tr key={report.id}>
                <th scope="row">
                  <span className="row year-unit">
                    <Ring
                      total={report.sections.total}
                      done={report.sections.approved}
                      underway={report.sections.ready}
                      label={t('report.ring', { approved: report.sections.approved, total: report.sections.total })}
                      size={40}
                    />
                    <Link to="/rapporter/$report" params={{ report: report.id }}>
                      {report.unit.name}
                    </Link>
                  </span>
                </th>
                <td>
                  <ReportStateTag state={report.state} />
                </td>
                <td className={isLate ? 'late number' : 'number'}>
                  {report.due === null ? '–' : dates.shortDay(report.due)}
                  {isLate && <span className="year-late"> {t('year.late')}</span>}
                </td>
                <td className="align-end number">{report.openFindings.fatal + report.openFindings.error}</td>
                <td>{report.can.remind && <RemindButton report={report} />}</td>
                {chapters.map((chapter) => {
                  const section = report.outline.find((candidate) => candidate.id === chapter.id)
                  return (
                    <td key={chapter.id} className="year-chapter">
                      {section === undefined ? (
                        <span className="unseen">{t('year.notThere')}</span>
                      ) : (
                        <Link to="/rapporter/$report/$section" params={{ report: report.id, section: section.id }} title={section.title}>
                          <SectionSign state={section.state} presence={section.presence} />
                        </Link>
                      )}
                    </td>
                  )
                })}
              </tr>
            )
          })}
        </tbody>
      </table>
    </div>
  )
}
