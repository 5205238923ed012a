import { readFileSync } from 'node:fs'
import type { Page } from 'playwright-core'
import { readPage, tabTo } from '../actions.ts'
import type { Journey } from '../stage.ts'

const WRONG = 'Tabell 1 Ansatte\nEnhet\t2023\t2024\nNord\t10\t12\nSør\t20\t21\nVest\t15\t16\nSum\t45\t50\n'

/** Presses a button by keyboard and gives the file that comes. */
async function download(page: Page, name: string): Promise<Buffer> {
  const coming = page.waitForEvent('download')
  await tabTo(page, page.getByRole('button', { name }))
  await page.keyboard.press('Enter')
  return readFileSync(await (await coming).path())
}

/** A report that is finished is examined without signing in, by keyboard: the sample, and a table that is pasted. */
export const examiner: Journey = {
  name: 'anyone examines a finished report',
  async play(stage) {
    const page = await stage.person()
    await page.goto('/logg-inn')
    await tabTo(page, page.getByRole('link', { name: 'Undersøk en ferdig rapport' }))
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { level: 1, name: 'Undersøk en ferdig rapport' }).waitFor()

    await tabTo(page, page.getByRole('button', { name: 'Prøv med en eksempelrapport' }))
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { level: 1, name: /^Funn i / }).waitFor()
    const found = await readPage(page)
    stage.check('the sample has three errors', found.includes('3 feil'))
    stage.check('the arithmetic is told', found.includes('600 + 500 + 400 = 1 500, men det står 1 400'))

    const second = page.getByRole('button', { name: /^Funn 2:/ })
    await tabTo(page, second)
    await page.keyboard.press('Enter')
    const mark = page.getByRole('button', { name: 'Funn 2, vis i listen' })
    const isFocused = await mark.evaluate((element) => element === element.ownerDocument.activeElement)
    stage.check('a finding leads to its mark in the document', isFocused)
    stage.check('the mark stands in the wrong cell', (await mark.locator('xpath=..').innerText()).startsWith('432'))
    await page.keyboard.press('Enter')
    stage.check('the mark leads back to the finding', (await page.locator('li:focus').innerText()).includes('423'))

    const pdf = await download(page, 'Last ned PDF')
    stage.check('the list is a PDF', pdf.subarray(0, 5).toString('latin1') === '%PDF-' && pdf.length > 5_000)
    const workbook = await download(page, 'Last ned Excel')
    stage.check('the list is a workbook', workbook.subarray(0, 2).toString('latin1') === 'PK' && workbook.length > 2_000)
    const json = JSON.parse((await download(page, 'Last ned JSON')).toString()) as { findings: unknown[] }
    stage.check('the list is JSON', json.findings.length === 3)
    await stage.look(page, 'result')

    await tabTo(page, page.getByRole('button', { name: 'Undersøk en til' }))
    await page.keyboard.press('Enter')
    await tabTo(page, page.getByRole('textbox', { name: /Eller lim inn/ }))
    await page.keyboard.insertText(WRONG)
    await tabTo(page, page.getByRole('button', { name: 'Undersøk det som er limt inn' }))
    await page.keyboard.press('Enter')
    await page.getByText('1 feil').first().waitFor()
    stage.check('the pasted table’s sum is wrong', (await readPage(page)).includes('= 49, men det står 50'))

    await tabTo(page, page.getByRole('button', { name: 'Undersøk en til' }))
    await page.keyboard.press('Enter')
    const field = page.getByRole('textbox', { name: /Eller lim inn/ })
    await page
      .locator('input[type="file"]')
      .setInputFiles({ name: 'bilde.png', mimeType: 'image/png', buffer: Buffer.from('\u0089PNG\r\n') })
    await page.getByRole('alert').getByText('ikke av et slag vi kan lese').waitFor()
    stage.check('what was pasted is still there after a refusal', (await field.inputValue()) === WRONG)
    await stage.look(page, 'refused')
  },
}
