import { request } from './client.ts'
import type { Batch, BatchDetail, FigureDetail, FigureMatch, FigureView, Impact, ImportKind, ImportPreview } from './types.ts'

export interface FigureQuery {
  readonly q?: string | undefined
  readonly unit?: string | undefined
  readonly year?: number | undefined
  readonly limit?: number | undefined
}

export const findFigures = (query: FigureQuery) =>
  request<{ figures: FigureView[] }>('GET', '/api/figures', { query: { ...query } }).then((answer) => answer.figures)
export const matchNumbers = (numbers: readonly string[], unit: string, year: number) =>
  request<{ matches: FigureMatch[] }>('POST', '/api/figures/match', { body: { numbers, unit, year } }).then((answer) => answer.matches)
export const getFigure = (key: string) => request<FigureDetail>('GET', '/api/figures/one', { query: { key } })
export const getImpact = (key: string) => request<Impact>('GET', '/api/figures/impact', { query: { key } })
export const enterFigure = (key: string, value: string, because: string) =>
  request<{ figure: FigureView }>('POST', '/api/figures/enter', { body: { key, value, because } })

export const getImportKinds = () => request<{ kinds: ImportKind[] }>('GET', '/api/import-kinds').then((answer) => answer.kinds)
export const templateAddress = (kind: string) => `/api/import-kinds/${encodeURIComponent(kind)}/template.csv`

export interface ImportScope {
  readonly kind: string
  readonly unit: string
  readonly year: number
}
export function previewImport(file: File, scope: ImportScope): Promise<ImportPreview> {
  const form = new FormData()
  // Fields before the file: a server that streams the file then already knows what it is.
  form.set('kind', scope.kind)
  form.set('unit', scope.unit)
  form.set('year', String(scope.year))
  form.set('file', file)
  return request<ImportPreview>('POST', '/api/imports/preview', { body: form })
}
export const postImport = (sourceFile: string, scope: ImportScope) =>
  request<Batch>('POST', '/api/imports', { body: { sourceFile, ...scope } })
export const getBatches = (unit?: string) =>
  request<{ batches: Batch[] }>('GET', '/api/batches', { query: { unit } }).then((answer) => answer.batches)
export const getBatch = (batch: string) => request<BatchDetail>('GET', `/api/batches/${encodeURIComponent(batch)}`)
export const withdrawBatch = (batch: string, because: string) =>
  request<Batch>('POST', `/api/batches/${encodeURIComponent(batch)}/withdraw`, { body: { because } })
