import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { AxeBuilder } from '@axe-core/playwright'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import type { Product } from './product.ts'

/** What a journey plays on: a running product, a browser, and a list of what held and what did not. */
export interface Stage {
  readonly product: Product
  /** A person with a browser of their own: cookies and storage are not shared with others. */
  person(options?: PersonOptions): Promise<Page>
  /** Looks at the page as it stands: axe, sideways scrolling at three widths, and a picture of each. Each look is a test. */
  look(page: Page, name: string): Promise<void>
  /** Something that must hold; the journey goes on either way. */
  check(what: string, holds: boolean): void
  /** A page error or a failed request that the journey provokes on purpose. */
  expectNoise(pattern: RegExp): void
}

export interface PersonOptions {
  readonly hasScript?: boolean
  readonly language?: string
}

export interface Outcome {
  readonly name: string
  readonly error: string | null
}

export interface Journey {
  /** A sentence: who does what. */
  readonly name: string
  play(stage: Stage): Promise<void>
}

const OUT = join(import.meta.dirname, '../out')
const WIDTHS = [1440, 375, 320] as const
const WCAG = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']
/** A whole published report is some forty screens: its beginning tells enough. */
const TALLEST_PICTURE = 5000
const PATIENCE_MS = 60_000

export interface ClosableStage extends Stage {
  readonly outcomes: readonly Outcome[]
  /** Pictures of what everyone saw, for a journey that broke off. */
  photograph(name: string): Promise<void>
  close(): Promise<void>
}

export function createStage(browser: Browser, product: Product, journey: string): ClosableStage {
  const outcomes: Outcome[] = []
  const contexts: BrowserContext[] = []
  const pages: Page[] = []
  const noise: string[] = []
  const expected: RegExp[] = []
  const folder = join(OUT, journey)
  mkdirSync(folder, { recursive: true })
  const record = (name: string, error: string | null): void => void outcomes.push({ name, error })

  return {
    product,
    outcomes,
    async person({ hasScript = true, language = 'nb-NO' } = {}) {
      const context = await browser.newContext({
        baseURL: product.address,
        viewport: { width: WIDTHS[0], height: 900 },
        locale: language,
        timezoneId: 'Europe/Oslo',
        javaScriptEnabled: hasScript,
        acceptDownloads: true,
        reducedMotion: 'reduce',
      })
      contexts.push(context)
      context.setDefaultTimeout(PATIENCE_MS)
      const page = await context.newPage()
      pages.push(page)
      page.on('pageerror', (error) => noise.push(`page error: ${error.message}`))
      page.on('console', (line) => {
        if (line.type() === 'error' && !line.text().startsWith('Failed to load resource')) noise.push(`console: ${line.text()}`)
      })
      page.on('response', (answer) => {
        if (answer.status() >= 400) noise.push(`answer: ${answer.status()} ${answer.request().method()} ${new URL(answer.url()).pathname}`)
      })
      return page
    },
    async look(page, name) {
      const { violations } = await new AxeBuilder({ page }).withTags(WCAG).analyze()
      const faults = violations.map((found) => `${found.id}: ${found.nodes.map((node) => node.target.join(' ')).join(' | ')}`)
      record(`${name}: axe finds nothing`, faults.length === 0 ? null : faults.join('\n'))
      for (const width of WIDTHS) {
        await page.setViewportSize({ width, height: width < 600 ? 800 : 900 })
        const [widest, height] = await page.evaluate<[number, number]>(
          '[document.documentElement.scrollWidth, document.documentElement.scrollHeight]',
        )
        record(`${name}: no sideways scrolling at ${width} px`, widest <= width ? null : `the page is ${widest} px wide`)
        const clip = { x: 0, y: 0, width, height: Math.min(height, TALLEST_PICTURE) }
        await page.screenshot({ path: join(folder, `${name}-${width}.png`), fullPage: true, clip })
      }
      await page.setViewportSize({ width: WIDTHS[0], height: 900 })
    },
    check: (what, holds) => record(what, holds ? null : 'does not hold'),
    expectNoise: (pattern) => void expected.push(pattern),
    async photograph(name) {
      for (const [index, page] of pages.entries())
        await page.screenshot({ path: join(folder, `${name}-${index + 1}.png`), fullPage: true }).catch(() => undefined)
    },
    async close() {
      const unexpected = noise.filter((line) => !expected.some((pattern) => pattern.test(line)))
      record('no page reports an error', unexpected.length === 0 ? null : [...new Set(unexpected)].join('\n'))
      for (const context of contexts) await context.close()
    },
  }
}
