import { init, setPlatformAPI } from 'echarts/dist/echarts.esm.min.mjs'
import { formatDecimal } from '@arsring/shared'
import { cleanText, type Chart } from '@arsring/document'
import { slug } from '../anchor.ts'
import { sourceSans } from '../../../../platform/print/font.ts'
import { cleanSvg } from './clean-svg.ts'
import { GRID, INK, SERIES_COLOURS, SOFT_INK } from './palette.ts'

// Texts are measured with the font they are drawn in; without it the library guesses, and labels collide.
setPlatformAPI({ measureText: (text, font) => measure(text, font) })

const FONT_SIZE = 13
const LINE_HEIGHT = 16
const SYMBOLS = ['circle', 'rect', 'triangle', 'diamond'] as const
const LEGEND = { symbol: 18, gap: 22, line: 24 } as const
const LONGEST_UPRIGHT_LABEL = 12
const LONGEST_LABEL = 60
/** Values are printed at the marks while there are few of them; the table beside the chart has them all. */
const MOST_LABELLED_MARKS = 14

export interface ChartSize {
  readonly width: number
}
export const WIDE: ChartSize = { width: 720 }
export const NARROW: ChartSize = { width: 340 }
/** As wide as the text of an A4 page, in points. */
export const PAGE: ChartSize = { width: 640 }

/**
 * A chart as an SVG picture in Source Sans 3, cleaned for a strict content security policy. The same chart and size give
 * the same bytes. Its text alternative and its figures as a table stand beside it, made by the rendition.
 */
export function renderChart(chart: Chart, size: ChartSize = WIDE): string {
  const isSideways = chart.kind === 'bar' && chart.categories.some((label) => label.length > LONGEST_UPRIGHT_LABEL)
  const height = legendHeight(chart, size) + (isSideways ? sidewaysHeight(chart) : Math.round(Math.max(220, size.width * 0.42)))
  const picture = init(null, null, { renderer: 'svg', ssr: true, width: size.width, height })
  try {
    picture.setOption(optionOf(chart, size, isSideways))
    return cleanSvg(picture.renderToSVGString(), `c-${slug(chart.id)}-${size.width}`)
  } finally {
    // Without it the library's timers keep the process alive.
    picture.dispose()
  }
}

function optionOf(chart: Chart, { width }: ChartSize, isSideways: boolean) {
  const format = (value: unknown): string => shown(value, chart.decimals)
  const marks = chart.categories.length * chart.series.length
  const isLabelled = marks <= (width < 500 && !isSideways ? MOST_LABELLED_MARKS / 2 : MOST_LABELLED_MARKS)
  const text = { fontFamily: 'Source Sans 3', fontSize: FONT_SIZE, color: INK }
  const names = {
    type: 'category' as const,
    data: chart.categories.map(labelText),
    inverse: isSideways,
    axisTick: { show: false },
    axisLine: { lineStyle: { color: SOFT_INK } },
    axisLabel: isSideways ? { ...text, width: Math.round(width * 0.34), overflow: 'break' as const, lineHeight: LINE_HEIGHT } : text,
  }
  const values = {
    type: 'value' as const,
    splitNumber: width < 500 ? 3 : 4,
    axisLabel: { ...text, color: SOFT_INK, formatter: (value: number) => format(value), hideOverlap: true },
    splitLine: { lineStyle: { color: GRID } },
  }
  return {
    animation: false,
    textStyle: text,
    color: [...SERIES_COLOURS],
    legend: {
      show: chart.series.length > 1,
      top: 0,
      left: 0,
      padding: 0,
      itemGap: LEGEND.gap,
      itemWidth: LEGEND.symbol,
      selectedMode: false,
      textStyle: text,
    },
    grid: { left: 4, right: isSideways && isLabelled ? 64 : 20, top: legendHeight(chart, { width }) + 20, bottom: 4 },
    xAxis: isSideways ? values : names,
    yAxis: isSideways ? names : values,
    series: chart.series.map((series, i) => ({
      name: labelText(series.name),
      type: chart.kind,
      data: series.values.map((value) => mark(value, isSideways)),
      connectNulls: false,
      barMaxWidth: isSideways ? 18 : 56,
      barGap: '12%',
      symbol: SYMBOLS[i % SYMBOLS.length],
      symbolSize: 9,
      lineStyle: { width: 2.5 },
      label: {
        ...text,
        show: isLabelled,
        position: isSideways ? ('right' as const) : ('top' as const),
        textBorderColor: '#fff',
        textBorderWidth: 3,
        formatter: ({ value }: { value?: unknown }) => format(value),
      },
    })),
  }
}

/** A value where it is drawn. The label of a negative bar stands below it, or right of it where the names are to the left. Missing is a gap. */
function mark(value: string | null, isSideways: boolean) {
  if (value === null) return null
  if (isSideways || !value.startsWith('-')) return Number(value)
  return { value: Number(value), label: { position: 'bottom' as const } }
}

function sidewaysHeight(chart: Chart): number {
  return 52 + chart.categories.length * (chart.series.length * 20 + 16)
}

/** The legend breaks into lines where its names no longer fit beside each other. */
function legendHeight(chart: Chart, { width }: ChartSize): number {
  if (chart.series.length < 2) return 0
  let lines = 1
  let used = 0
  for (const { name } of chart.series) {
    const item = LEGEND.symbol + 6 + measure(labelText(name), undefined).width + LEGEND.gap
    if (used > 0 && used + item > width) {
      lines += 1
      used = 0
    }
    used += item
  }
  return lines * LEGEND.line
}

/** A name as the picture has room for it; the table beside has it whole. */
function labelText(name: string): string {
  const text = cleanText(name)
  return text.length <= LONGEST_LABEL ? text : `${text.slice(0, LONGEST_LABEL - 1).toWellFormed()}…`
}

/** A number of the chart in Norwegian form; the library gives back the number it was given, or nothing. */
function shown(value: unknown, decimals: number): string {
  if (typeof value !== 'number' || !Number.isFinite(value) || Math.abs(value) >= 1e21) return ''
  return formatDecimal(value.toFixed(Math.min(decimals, 20)), decimals)
}

function measure(text: string, font: string | undefined): { width: number } {
  const size = Number(/(\d+(?:\.\d+)?)px/.exec(font ?? '')?.[1] ?? FONT_SIZE)
  return { width: sourceSans('400Regular').width(text, size) }
}
