import { join } from 'node:path'
import type { FileChooser, Locator, Page } from 'playwright-core'

export type DemoRole = 'Controller' | 'HR-rådgiver' | 'Virksomhetsleder' | 'Sentral økonomiavdeling' | 'Revisor'

/** Goes to the door and in as a role, and waits for the first page inside. */
export async function enterAs(page: Page, role: DemoRole): Promise<void> {
  await page.goto('/logg-inn')
  await page.getByRole('button', { name: role }).click()
  await page.getByRole('heading', { level: 1, name: 'Mitt' }).waitFor()
}

/** Opens a section of the sample's report by its id, and waits until it can be read. */
export async function openSection(page: Page, section: string): Promise<void> {
  await page.goto(`/rapporter/ombud-2024/${section}`)
  await textOf(page).waitFor()
}

/** The text one writes in. */
export function textOf(page: Page): Locator {
  return page.getByRole('textbox', { name: /^Tekst i / })
}

/** Waits until the server has every word. */
export async function untilSaved(page: Page): Promise<void> {
  await page.locator('.save-status', { hasText: /Lagret \d/ }).waitFor()
}

/** Presses Tab until `target` has the focus, as a person without a mouse does. @throws when it cannot be reached. */
export async function tabTo(page: Page, target: Locator): Promise<void> {
  await target.waitFor()
  for (let presses = 0; presses < 150; presses++) {
    if (await target.evaluate((element) => element === element.ownerDocument.activeElement)) return
    await page.keyboard.press('Tab')
  }
  throw new Error(`the keyboard does not reach ${String(target)}`)
}

/** The page as one text, spaces of every kind made plain: what a person reads. */
export async function readPage(page: Page): Promise<string> {
  return plain(await page.locator('body').innerText())
}

export function plain(text: string): string {
  return text.replace(/[\s\u00a0\u202f]+/g, ' ')
}

/** A picture of the sample. */
export const PICTURE = join(import.meta.dirname, '../../samples/oslo-2024/images/enquiry-steps.png')

/** Chooses a picture in the list under the caret, as a person without a mouse does, and answers the machine's choice of files. */
export async function chooseImage(page: Page, file: Parameters<FileChooser['setFiles']>[0]): Promise<void> {
  const chooser = page.waitForEvent('filechooser')
  await page.keyboard.type(' /bilde', { delay: 15 })
  await page.getByRole('option', { name: /^Bilde/, selected: true }).waitFor()
  await page.keyboard.press('Enter')
  await (await chooser).setFiles(file)
}

/** Says what a picture shows, in the dialog that asks for it, by keyboard. */
export async function describeImage(page: Page, words: { readonly alternative: string; readonly caption: string }): Promise<void> {
  const dialog = page.getByRole('dialog', { name: 'Bildet' })
  await tabTo(page, dialog.getByLabel('Alternativ tekst'))
  await page.keyboard.type(words.alternative)
  await tabTo(page, dialog.getByLabel('Bildetekst'))
  await page.keyboard.type(words.caption)
  await tabTo(page, dialog.getByRole('button', { name: 'Bruk' }))
  await page.keyboard.press('Enter')
  await dialog.waitFor({ state: 'hidden' })
}
