// Takes the pictures of the documents from the running product: `node scripts/pictures.ts`.
import { mkdirSync, mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium } from 'playwright-core'
import { findChromium } from '../e2e/src/find-chromium.ts'
import { removeData, startProduct } from '../e2e/src/product.ts'

const FOLDER = join(import.meta.dirname, '../docs/pictures')

const dataFolder = mkdtempSync(join(tmpdir(), 'arsring-pictures-'))
const product = await startProduct(dataFolder, join(dataFolder, 'server.log'))
const { executablePath, args, env } = await findChromium()
const browser = await chromium.launch({ executablePath, args: [...args], env: { ...process.env, ...env } })
try {
  mkdirSync(FOLDER, { recursive: true })
  const context = await browser.newContext({
    baseURL: product.address,
    viewport: { width: 1280, height: 800 },
    locale: 'nb-NO',
    reducedMotion: 'reduce',
  })
  const page = await context.newPage()
  await page.goto('/', { waitUntil: 'networkidle' })
  await page.screenshot({ path: join(FOLDER, 'first-screen.png') })
  console.log('docs/pictures/first-screen.png')
} finally {
  await browser.close()
  await product.stop()
  removeData(dataFolder)
}
