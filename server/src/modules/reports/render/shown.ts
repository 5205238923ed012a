import type { FactValue } from '@arsring/shared'
import { showDirection, showFigure } from '@arsring/document'
import type { DirectionAttrs, FigureAttrs, PublicFigure, PublicReport } from '@arsring/document'

/** A figure of the text as it is printed. @throws when the report doesn't hold it. */
export function figureText(attrs: FigureAttrs, report: PublicReport): string {
  const figure = figureOf(attrs.key, report)
  return figure.measure === null || figure.value === null ? figure.text : showFigure(attrs, valueOf(figure), report.language)
}

export function directionText(attrs: DirectionAttrs, report: PublicReport): string {
  return showDirection(attrs, valueOf(figureOf(attrs.key, report)), report.language)
}

function figureOf(key: string, report: PublicReport): PublicFigure {
  const figure = Object.hasOwn(report.figures, key) ? report.figures[key] : undefined
  if (figure === undefined) throw new Error(`the report shows figure ${key} and does not hold it`)
  return figure
}

function valueOf(figure: PublicFigure): FactValue {
  if (figure.value === null || figure.measure === null) return { kind: 'text', value: figure.text }
  return { kind: 'number', value: figure.value, unit: figure.measure.unit, decimals: figure.measure.decimals }
}
