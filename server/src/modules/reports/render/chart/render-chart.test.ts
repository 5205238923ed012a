import { expect, test } from 'vitest'
import type { Chart } from '@arsring/document'
import { cleanSvg } from './clean-svg.ts'
import { NARROW, PAGE, renderChart, WIDE } from './render-chart.ts'

const chart: Chart = {
  id: 'key-figures',
  kind: 'bar',
  title: 'Henvendelser',
  alternative: 'Henvendelser per år.',
  categories: ['2022', '2023', '2024'],
  series: [
    { name: 'Resultat', values: ['1602', null, '-1790.5'] },
    { name: 'Måltall', values: ['1500', '1600', '1700'] },
  ],
  decimals: 1,
}
const texts = (svg: string): string[] => [...svg.matchAll(/<text[^>]*>([^<]*)<\/text>/g)].map(([, text = '']) => text)

test.each(['bar', 'line'] as const)('a %s chart is the same each time, whatever was drawn before', (kind) => {
  const first = renderChart({ ...chart, kind })
  renderChart({ ...chart, id: 'other', categories: ['En lang kategori', 'b', 'c'] }, NARROW)
  expect(renderChart({ ...chart, kind })).toBe(first)
})

test('numbers are written in Norwegian form, and a missing one is a gap', () => {
  expect(texts(renderChart(chart))).toEqual(expect.arrayContaining(['1\u00a0602,0', '−1\u00a0790,5', '2023', 'Resultat']))
  expect(texts(renderChart(chart)).filter((text) => /^[\d\u00a0]+,\d$/.test(text) && text.startsWith('0,'))).toEqual(['0,0'])
})

test('long names lie down, many values stand without labels', () => {
  const sideways = renderChart({ ...chart, categories: ['Spesialisthelsetjenesten', 'NAV', 'Barnevern'] })
  expect(sideways).toMatch(/text-anchor="end"[^>]*>Spesialisthelsetjenesten/)
  const many = {
    ...chart,
    categories: Array.from({ length: 20 }, (_, i) => String(2000 + i)),
    series: [{ name: 'a', values: Array.from({ length: 20 }, () => '17.5') }],
  }
  expect(texts(renderChart(many))).not.toContain('17,5')
})

test.each([WIDE, NARROW, PAGE])('nothing is drawn outside a picture of width $width', (size) => {
  const svg = renderChart(chart, size)
  const [, width = 0, height = 0] = (/viewBox="0 0 (\d+) (\d+)"/.exec(svg) ?? []).map(Number)
  expect(width).toBe(size.width)
  for (const [, x, y] of svg.matchAll(/transform="translate\(([-\d.]+) ([-\d.]+)\)"/g)) {
    expect(Number(x)).toBeGreaterThanOrEqual(0)
    expect(Number(x)).toBeLessThanOrEqual(width)
    expect(Number(y)).toBeLessThanOrEqual(height)
  }
})

test('nothing is left that a strict content security policy stops', () => {
  const hostile = {
    ...chart,
    categories: ['<script>alert(1)</script>', '" onload="x', 'c'],
    series: [{ name: '</svg><img src=x>', values: ['1', '2', '3'] }],
  }
  const svg = renderChart(hostile)
  expect(svg).not.toMatch(/<style|\sstyle=|\sclass=|<script|<img|xlink/)
  expect(svg.replace(/>[^<]*</g, '><').replace(/"[^"]*"/g, '')).not.toMatch(/onload|script/)
})

test('a chart without categories or series is an empty picture', () => {
  expect(renderChart({ ...chart, categories: [], series: [] })).toContain('<svg')
})

test.each([
  ['an element we do not know', '<svg><foreignObject></foreignObject></svg>'],
  ['a script', '<svg><script>x</script></svg>'],
  ['a handler', '<svg><rect onclick="x"/></svg>'],
  ['a link', '<svg><g xlink:href="https://example.no"></g></svg>'],
  ['a picture from elsewhere', '<svg><rect fill="url(https://example.no/a)"/></svg>'],
  ['a style that was not taken apart', "<svg><rect style='fill:red'/></svg>"],
])('%s stops the chart', (_, svg) => {
  expect(() => cleanSvg(svg, 'c')).toThrow('not allowed')
})
