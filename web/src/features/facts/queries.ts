import { keepPreviousData, queryOptions } from '@tanstack/react-query'
import { findFigures, getBatch, getBatches, getFigure, getImpact, getImportKinds, type FigureQuery } from '../../api/facts.ts'

export const figureQuery = (key: string) => queryOptions({ queryKey: ['figure', key], queryFn: () => getFigure(key) })
export const impactQuery = (key: string) => queryOptions({ queryKey: ['figure', key, 'impact'], queryFn: () => getImpact(key) })
export const figuresQuery = (query: FigureQuery) =>
  queryOptions({ queryKey: ['figures', query], queryFn: () => findFigures(query), placeholderData: keepPreviousData })
export const kindsQuery = queryOptions({ queryKey: ['import-kinds'], queryFn: getImportKinds, staleTime: Infinity })
export const batchesQuery = queryOptions({ queryKey: ['batches'], queryFn: () => getBatches() })
export const batchQuery = (batch: string) => queryOptions({ queryKey: ['batches', batch], queryFn: () => getBatch(batch) })
