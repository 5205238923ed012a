import type { Locator, Page } from 'playwright-core'
import { chooseImage, describeImage, openSection, PICTURE, plain, tabTo, textOf, untilSaved } from '../actions.ts'
import type { Journey, Stage } from '../stage.ts'

/** Waits until the list has stopped changing: answers to what was typed come one after the other. */
async function untilSettled(menu: Locator): Promise<void> {
  for (let before = '', same = 0; same < 4;) {
    const now = await menu.innerText()
    same = now === before ? same + 1 : 0
    before = now
    await menu.page().waitForTimeout(150)
  }
}

/** Moves down the open list until the line that fits is chosen, and takes it. */
async function chooseByArrows(page: Page, menu: Locator, wanted: RegExp): Promise<void> {
  await menu.getByRole('option').filter({ hasText: wanted }).first().waitFor()
  await untilSettled(menu)
  for (let presses = 0; presses < 12; presses++) {
    if (wanted.test(await menu.getByRole('option', { selected: true }).innerText())) return page.keyboard.press('Enter')
    await page.keyboard.press('ArrowDown')
  }
  throw new Error(`no line of the list reads ${String(wanted)}`)
}

/** Puts a picture into the text: one that is none is refused and disturbs nothing, one that is asks for its words. */
async function illustrate(stage: Stage, page: Page): Promise<void> {
  const text = textOf(page)
  await tabTo(page, text)
  await page.keyboard.press('Control+End')
  await page.keyboard.type('Slik arbeider vi.')
  stage.expectNoise(/400 POST .*\/images$/)
  await chooseImage(page, { name: 'tegning.png', mimeType: 'image/png', buffer: Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>') })
  const refused = page.getByRole('alert').filter({ hasText: 'Filen er SVG' })
  await refused.waitFor()
  await stage.look(page, 'image-refused')
  await tabTo(page, refused.getByRole('button', { name: 'Legg bort' }))
  await page.keyboard.press('Enter')
  await refused.waitFor({ state: 'hidden' })
  stage.check('what was written stands when a picture is refused', plain(await text.innerText()).includes('Slik arbeider vi.'))

  await page.keyboard.press('Control+End')
  await chooseImage(page, PICTURE)
  const dialog = page.getByRole('dialog', { name: 'Bildet' })
  await dialog.waitFor()
  await page.keyboard.press('Escape')
  await dialog.waitFor({ state: 'hidden' })
  await untilSaved(page)
  await page.getByText('Mangler alternativ tekst', { exact: true }).waitFor()
  await stage.look(page, 'image-lacking')
  await tabTo(page, page.getByRole('button', { name: 'Skriv den' }))
  await page.keyboard.press('Enter')
  await dialog.waitFor()
  await stage.look(page, 'image-dialog')
  await describeImage(page, { alternative: 'Fire sirkler på rad.', caption: 'Fra spørsmål til bedre tjenester' })
  await untilSaved(page)
  stage.check('the picture says what it shows', (await text.getByRole('img', { name: 'Fire sirkler på rad.' }).count()) === 1)

  await tabTo(page, text.getByRole('button', { name: 'Endre', exact: true }))
  await page.keyboard.press('Enter')
  await tabTo(page, dialog.getByRole('button', { name: 'Fjern bildet' }))
  await page.keyboard.press('Enter')
  await dialog.waitFor({ state: 'hidden' })
  stage.check('the picture is taken out', (await text.getByRole('img', { name: 'Fire sirkler på rad.' }).count()) === 0)
  await page.keyboard.press('Control+z')
  await text.getByRole('img', { name: 'Fire sirkler på rad.' }).waitFor()
  await untilSaved(page)
  await page.reload()
  // Fetched and drawn, not only in its place.
  await text.locator('img[data-state="shown"]').waitFor()
  await stage.look(page, 'image')
}

/** Writes with live figures and a word that follows the sign, without a mouse. */
export const writer: Journey = {
  name: 'a writer puts live figures into the text by keyboard only',
  async play(stage) {
    const page = await stage.person()
    await page.goto('/logg-inn')
    await tabTo(page, page.getByRole('button', { name: 'Virksomhetsleder' }))
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { level: 1, name: 'Mitt' }).waitFor()
    await openSection(page, 'goal-gaps')
    const text = textOf(page)
    await tabTo(page, text)
    const menu = page.getByRole('listbox', { name: 'Tall som passer' })
    await page.keyboard.type('{')
    await menu.getByRole('option').first().waitFor()
    await stage.look(page, 'figure-menu')
    await page.keyboard.press('Escape')
    await page.keyboard.press('Backspace')

    await page.keyboard.type('Ombudet behandlet {henvendelser i alt 2024', { delay: 15 })
    await chooseByArrows(page, menu, /7\s047/)
    await page.keyboard.type(' saker, og tallet har ')
    stage.check('the figure stands in the text', /Ombudet behandlet 7 047 saker, og tallet har /.test(plain(await text.innerText())))
    await untilSaved(page)

    await page.keyboard.type('{henvendelser i alt 2024', { delay: 15 })
    await chooseByArrows(page, menu, /7\s047/)
    await untilSaved(page)
    await page.keyboard.press('ArrowLeft')
    await page.locator('.live[data-selected="true"]').waitFor()
    await page.keyboard.press('Enter')
    const figure = page.getByRole('dialog', { name: 'Om tallet' })
    await figure.getByRole('button', { name: 'økt', exact: true }).waitFor()
    await stage.look(page, 'figure-bubble')
    await tabTo(page, figure.getByRole('button', { name: 'økt', exact: true }))
    await page.keyboard.press('Enter')
    await figure.waitFor({ state: 'hidden' })
    stage.check('the word follows the sign', /og tallet har økt 7 047/.test(plain(await text.innerText())))

    await tabTo(page, text)
    await page.keyboard.press('End')
    await page.keyboard.type(' Slutt på året: 6 992 før.')
    for (let step = 0; step < ' før.'.length + 1; step++) await page.keyboard.press('ArrowLeft')
    await untilSaved(page)
    await page.keyboard.press('Alt+Enter')
    const number = page.getByRole('dialog', { name: 'Tallet 6 992' })
    const fitting = number.getByRole('button', { name: /6\s992/ }).first()
    await fitting.waitFor()
    stage.check('the bubble takes the focus', await number.evaluate((bubble) => bubble.contains(bubble.ownerDocument.activeElement)))
    await stage.look(page, 'number-by-hand')
    await tabTo(page, fitting)
    await page.keyboard.press('Enter')
    await number.waitFor({ state: 'hidden' })
    await untilSaved(page)

    await page.reload()
    await textOf(page).waitFor()
    const kept = plain(await textOf(page).innerText())
    stage.check(
      'all of it was saved',
      kept.includes('Ombudet behandlet 7 047 saker, og tallet har økt') && kept.includes('Slutt på året: 6 992 før.'),
    )
    stage.check(
      'the number typed by hand is live now',
      (await textOf(page)
        .getByRole('button', { name: /6\s992/ })
        .count()) === 1,
    )
    await stage.look(page, 'section')
    await illustrate(stage, page)
  },
}
