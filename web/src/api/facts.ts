import { answer, api } from './client.ts'
import type { Batch, BatchPage, Figure, FigureMatch, FigurePage, ImportKind, ImportPreview } from './types.ts'

export interface FigureQuery {
  readonly q?: string | undefined
  readonly unit?: string | undefined
  readonly year?: number | undefined
  readonly limit?: number | undefined
}

/** Only what was asked for goes into the address: an empty search is no search. */
function asked(query: FigureQuery): { q?: string; unit?: string; year?: number; limit?: number } {
  return Object.fromEntries(Object.entries(query).filter(([, value]) => value !== undefined && value !== ''))
}

export const findFigures = (query: FigureQuery): Promise<{ figures: Figure[]; total: number }> =>
  answer(api.GET('/api/figures', { params: { query: asked(query) } }))
export const matchNumbers = (numbers: readonly string[], unit: string, year: number): Promise<readonly FigureMatch[]> =>
  answer(api.POST('/api/figures/match', { body: { numbers: [...numbers], unit, year } })).then(({ matches }) => matches)
export const getFigure = (key: string): Promise<FigurePage> => answer(api.GET('/api/figures/one', { params: { query: { key } } }))
export const getImpact = (key: string) => answer(api.GET('/api/figures/impact', { params: { query: { key } } }))
/** `seen` is what `getFigure` gave: 412 when someone changed the figure in between. */
export const enterFigure = (key: string, value: string, because: string, seen: number) =>
  answer(api.POST('/api/figures/enter', { body: { key, value, because, seen } }))

export const getImportKinds = (): Promise<ImportKind[]> => answer(api.GET('/api/import-kinds')).then(({ kinds }) => kinds)
export const templateAddress = (kind: string) => `/api/import-kinds/${encodeURIComponent(kind)}/template.csv`

export interface ImportScope {
  readonly kind: string
  readonly unit: string
  readonly year: number
}
export function previewImport(file: File, scope: ImportScope): Promise<ImportPreview> {
  const form = new FormData()
  // Fields before the file: a server that reads the form as a stream then already knows what the file is.
  form.set('kind', scope.kind)
  form.set('unit', scope.unit)
  form.set('year', String(scope.year))
  form.set('file', file)
  // The description has no schema for multipart forms.
  return answer(api.POST('/api/imports/preview', { body: form as never }))
}
export const postImport = (sourceFile: string, scope: ImportScope): Promise<Batch> =>
  answer(api.POST('/api/imports', { body: { sourceFile, ...scope } }))
export const getBatches = (): Promise<Batch[]> => answer(api.GET('/api/batches')).then(({ batches }) => batches)
export const getBatch = (id: string): Promise<BatchPage> => answer(api.GET('/api/batches/{id}', { params: { path: { id } } }))
export const withdrawBatch = (id: string, because: string): Promise<Batch> =>
  answer(api.POST('/api/batches/{id}/withdraw', { params: { path: { id } }, body: { because } }))
