import type { Chart } from '@arsring/document'
import { printable } from '../../../../platform/print/printable.ts'
import { PAGE, renderChart, type ChartSize } from './render-chart.ts'

/** A chart is drawn once for each size, however many forms of a publication show it. */
const drawn = new WeakMap<Chart, Map<ChartSize, string>>()

/** A chart for the screen, where the reader's machine has letters that our font lacks. */
export function screenChart(chart: Chart, size: ChartSize): string {
  return once(chart, size, () => renderChart(chart, size))
}

/** A chart for the printed page and for Word, with nothing our font cannot draw. */
export function pageChart(chart: Chart): string {
  return once(chart, PAGE, () => {
    const series = chart.series.map((each) => ({ ...each, name: printable(each.name) }))
    return renderChart({ ...chart, categories: chart.categories.map(printable), series }, PAGE)
  })
}

function once(chart: Chart, size: ChartSize, draw: () => string): string {
  const known = drawn.get(chart) ?? new Map<ChartSize, string>()
  drawn.set(chart, known)
  const svg = known.get(size) ?? draw()
  known.set(size, svg)
  return svg
}
