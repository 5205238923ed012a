export type { Examination, ExaminedFinding, ExaminedPlace } from './model/examination.ts'
export type { GridRow, Part, PartPlace, Reader, Reading, ReadLimits, Refusal, TablePart } from './model/part.ts'
