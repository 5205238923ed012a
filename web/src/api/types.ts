import type { FigureFormat, Table } from '@arsring/shared'
import type { DocumentNode } from '@arsring/document'
import type { components, paths } from './schema.ts'

/** The server's own shapes, by the names the pages use. What travels as a shared type is given that type here. */
type Schemas = components['schemas']
type Answer<Path extends keyof paths> = paths[Path] extends { get: { responses: { 200: { content: { 'application/json': infer Body } } } } }
  ? Body
  : never

export type Session = Schemas['Session']
export type Right = Session['rights'][number]['rights'][number]
export type DemoRole = Answer<'/api/demo/roles'>['roles'][number]
export type Story = Schemas['Story']
export type Unit = Schemas['Unit']
export type HeldRole = Answer<'/api/roles'>['roles'][number]

export type Home = Answer<'/api/home'>
export type WaitingItem = Home['waiting'][number]
export type ReportSummary = Schemas['ReportSummary']
export type ReportState = ReportSummary['state']
export type Report = Schemas['Report']
export type OutlineSection = Schemas['OutlineSection']
export type SectionState = OutlineSection['state']
export type Finding = Schemas['Finding']
export type Lock = Schemas['Lock']
export type Image = Schemas['Image']
export type Attachments = Schemas['Attachments']
export type Attachment = Attachments['attachments'][number]
export type Publication = Schemas['Publication']
export type PublicationForm = Pick<Publication, 'forms'>
export type PublicPublication = Answer<'/api/publications'>['publications'][number]
export type SectionRevision = Answer<'/api/reports/{id}/sections/{section}/revisions'>['revisions'][number]

export type Section = Omit<Schemas['Section'], 'content' | 'tables'> & {
  readonly content: DocumentNode
  readonly tables: Readonly<Record<string, Table>>
}
export type Chart = Section['charts'][string]

export type Figure = Schemas['Figure']
export type FigurePage = Schemas['FigurePage']
export type Explanation = Schemas['Explanation']
export type Usage = Schemas['Usage']
export interface FigureMatch {
  readonly number: string
  readonly figures: readonly { readonly figure: Figure; readonly format: FigureFormat }[]
}

export type ImportKind = Answer<'/api/import-kinds'>['kinds'][number]
export type ImportPreview = Schemas['ImportPreview']
export type Batch = Schemas['Batch']
export type BatchPage = Answer<'/api/batches/{id}'>
export type HistoryEntry = Answer<'/api/history'>['entries'][number]

/** RFC 9457 problem document; `offline` is ours, for an answer that never came. */
export type ApiProblem = Omit<Schemas['Problem'], 'kind' | 'detail' | 'type'> & {
  readonly kind: Schemas['Problem']['kind'] | 'offline'
  readonly detail?: string
}

export type Examination = Schemas['Examination']
export type ExaminationRefusal = Schemas['ExaminationRefusal']
export type ExaminationOutcome = Examination | ExaminationRefusal
export type TakenFile = Examination['figures'][number]
export type ExaminedFinding = Examination['findings'][number]
export type ExaminedPlace = ExaminedFinding['also'][number]
export type ExaminedMark = NonNullable<ExaminedFinding['mark']>
export type ExaminedPart = Examination['parts'][number]
export type ExaminedTable = Extract<ExaminedPart, { kind: 'table' }>
