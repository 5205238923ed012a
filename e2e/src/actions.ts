import type { Locator, Page } from 'playwright-core'

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
