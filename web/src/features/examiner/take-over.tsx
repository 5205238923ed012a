import { useNavigate } from '@tanstack/react-router'
import { Heading, Tag } from '@digdir/designsystemet-react'
import type { Examination, TakenFile } from '../../api/types.ts'
import { useTexts } from '../../texts/provider.tsx'
import { Button } from '../../ui/button.tsx'
import { hasRight, useSession } from '../access/index.ts'
import { handOver } from '../facts/index.ts'
import { Fold } from './examined-more.tsx'
import { saveAs } from './save-file.ts'

interface TakeOverProps {
  readonly examination: Examination
  /** Leads to a finding in the list. */
  readonly onFinding: (number: number) => void
  /** Called as a file is taken to the import. */
  readonly onLeave: () => void
}

/** The recognised tables as files: saved by anyone, opened in the import's preview by who may enter figures. Nothing is posted here. */
export function TakeOver({ examination, onFinding, onLeave }: TakeOverProps) {
  const { t } = useTexts()
  const { figures, tables, year } = examination
  if (figures.length === 0) return null
  const total = figures.reduce((sum, file) => sum + file.figures, 0)
  const unlike = tables - figures.filter(({ isDefinition }) => !isDefinition).length
  return (
    <Fold
      title={
        <>
          {t('examine.takeOver')} <span className="soft">{t('examine.takeOver.figures', { count: total })}</span>
        </>
      }
    >
      <p>{t('examine.takeOver.lead')}</p>
      {figures.some(({ isDefinition }) => isDefinition) && <p>{t('examine.takeOver.order')}</p>}
      <ul role="list" className="taken-files">
        {figures.map((file) => (
          <TakenTable key={file.fileName} file={file} year={year} onFinding={onFinding} onLeave={onLeave} />
        ))}
      </ul>
      {unlike > 0 && <p className="soft">{t('examine.takeOver.unlike', { count: unlike })}</p>}
    </Fold>
  )
}

interface TakenTableProps {
  readonly file: TakenFile
  readonly year: number | null
  readonly onFinding: (number: number) => void
  /** Called as a file is taken to the import. */
  readonly onLeave: () => void
}

function TakenTable({ file, year, onFinding, onLeave }: TakenTableProps) {
  const { t } = useTexts()
  const scale = { 1000: 'thousands', 1_000_000: 'millions', 1_000_000_000: 'milliards' }[file.scale] as
    'thousands' | 'millions' | 'milliards' | undefined
  const beside = file.found.filter(({ isTaken }) => !isTaken).length
  return (
    <li>
      <div className="stack stack-tight">
        <div className="row">
          <Heading level={2} data-size="2xs">
            {file.table}
          </Heading>
          {file.isDefinition ? <Tag data-color="neutral">{t('examine.takeOver.definition')}</Tag> : <FileCounts file={file} />}
        </div>
        {scale !== undefined && <p className="small">{t(`examine.takeOver.${scale}`)}</p>}
        {file.kind === 'indicators' && <p className="small soft">{t('examine.takeOver.ids')}</p>}
        <Wrong file={file} onFinding={onFinding} />
        {beside > 0 && <p className="small soft">{t('examine.takeOver.beside', { count: beside })}</p>}
        <LeftOutList file={file} />
      </div>
      {file.csv !== '' && <FileButtons file={file} year={year} onLeave={onLeave} />}
    </li>
  )
}

function FileCounts({ file }: { file: TakenFile }) {
  const { t } = useTexts()
  if (file.figures === 0) return <Tag data-color="warning">{t('examine.takeOver.none')}</Tag>
  const what = file.kind === 'form-answers' ? 'examine.takeOver.answers' : 'examine.takeOver.figures'
  return <Tag data-color="neutral">{t(what, { count: file.figures })}</Tag>
}

/** The numbers of the file that were found wrong: taken over as printed, with what they should be beside. */
function Wrong({ file, onFinding }: Pick<TakenTableProps, 'file' | 'onFinding'>) {
  const { t } = useTexts()
  const wrong = file.found.filter(({ isTaken }) => isTaken)
  if (wrong.length === 0) return null
  return (
    <ul className="small">
      {wrong.map(({ finding, row, column, printed, expected }) => (
        <li key={`${finding}-${row}-${column}`}>
          {[row, column].filter((label) => label !== null).join(' · ')}:{' '}
          <strong>
            {expected === null
              ? t('examine.takeOver.doubt', { printed: printed ?? '' })
              : t('examine.takeOver.wrong', { printed: printed ?? '', expected })}
          </strong>{' '}
          <button type="button" className="text-button" onClick={() => onFinding(finding)}>
            {t('examine.takeOver.toFinding', { number: String(finding) })}
          </button>
        </li>
      ))}
    </ul>
  )
}

function LeftOutList({ file }: { file: TakenFile }) {
  const { t } = useTexts()
  const [first] = file.leftOut
  if (first === undefined) return null
  // What holds for the table as a whole is its reason, and needs no list.
  if (first.row === null && first.column === null) return <p className="small">{t(`examine.takeOver.why.${first.why}`)}</p>
  return (
    <details className="small">
      <summary>{t('examine.takeOver.leftOut', { count: file.leftOut.length })}</summary>
      <ul>
        {file.leftOut.map(({ row, column, text, why }, at) => (
          <li key={at}>
            {[row, column].filter((label) => label !== null).join(' · ')}
            {text !== null && ` «${text}»`}: {t(`examine.takeOver.why.${why}`)}
          </li>
        ))}
      </ul>
    </details>
  )
}

function FileButtons({ file, year, onLeave }: Pick<TakenTableProps, 'file' | 'year' | 'onLeave'>) {
  const { t } = useTexts()
  const session = useSession()
  const navigate = useNavigate()
  // With the mark that has Excel read the letters as they are.
  const made = () => new File([`\uFEFF${file.csv}`], file.fileName, { type: 'text/csv' })
  const open = () => {
    onLeave()
    handOver({ file: made(), kind: file.kind, chapter: file.chapter, year })
    void navigate({ to: '/kilder/ny' })
  }
  return (
    <div className="row">
      {hasRight(session, 'enter') && (
        <Button data-size="sm" aria-label={t('examine.takeOver.openOf', { file: file.fileName })} onClick={open}>
          {t('examine.takeOver.open')}
        </Button>
      )}
      <Button
        data-size="sm"
        aria-label={t('examine.takeOver.saveOf', { file: file.fileName })}
        onClick={() => saveAs(made(), file.fileName)}
      >
        {t('examine.takeOver.save')}
      </Button>
    </div>
  )
}
