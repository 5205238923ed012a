import { readFileSync } from 'node:fs'
import type { Page } from 'playwright-core'
import { readPage, tabTo } from '../actions.ts'
import type { Journey, Stage } from '../stage.ts'

const WRONG = 'Tabell 1 Ansatte\nEnhet\t2023\t2024\nNord\t10\t12\nSør\t20\t21\nVest\t15\t16\nSum\t45\t50\n'

/** Presses a button by keyboard and gives the file that comes. */
async function download(page: Page, name: string): Promise<Buffer> {
  const coming = page.waitForEvent('download')
  await tabTo(page, page.getByRole('button', { name }))
  await page.keyboard.press('Enter')
  return readFileSync(await (await coming).path())
}

const visits = (year: number, cells: string): string =>
  `# Årsmelding ${year}\n\n## 1.1 Besøk\n\n| Besøk | ${year - 1} | ${year} |\n|---|---|---|\n| Museum | ${cells} |\n`
const given = (name: string, content: string) => ({ name, mimeType: 'text/markdown', buffer: Buffer.from(content) })

/** Last year's report: after the first answer, one that cannot be read, and beside the report from the start. */
async function comparePrevious(page: Page, stage: Stage): Promise<void> {
  const [document, previous] = [page.locator('input[type="file"]').first(), page.locator('input[type="file"]').last()]
  await document.setInputFiles(given('i-år.md', visits(2024, '12 435 | 13 000')))
  const fold = page.locator('summary', { hasText: 'Sammenlign med fjorårets rapport' })
  await tabTo(page, fold)
  await page.keyboard.press('Enter')
  await previous.setInputFiles(given('fjor.doc', 'noe annet\u0000'))
  await page.getByRole('alert').getByText('Vi kunne ikke lese fjorårets rapport, fjor.doc').waitFor()
  const refused = await readPage(page)
  stage.check('it is told what to do with a file from last year that is not read', refused.includes('lagre den som .docx'))
  stage.check('the first answer is still there', refused.includes('Funn i i-år.md'))
  await tabTo(page, fold)
  await page.keyboard.press('Enter')
  await previous.setInputFiles(given('fjor.md', visits(2023, '11 870 | 12 345')))
  await page.getByText('Sammenlignet med fjor.md').waitFor()
  const compared = await readPage(page)
  stage.check(
    'a figure that differs from last year’s report is told',
    compared.includes('12 435, men i rapporten fra året før står 12 345'),
  )
  stage.check('with its place in last year’s report', compared.includes('fjorårets rapport · linje 7: 12 345'))
  await stage.look(page, 'compared')

  await tabTo(page, page.getByRole('button', { name: /^fjorårets rapport · linje 7/ }))
  await page.keyboard.press('Enter')
  const before = page.getByRole('article', { name: 'Fjorårets rapport' })
  const focused = before.locator('.examined-number:focus')
  stage.check('the place in last year’s report is shown', (await focused.locator('xpath=..').innerText()).startsWith('12 345'))
  await stage.look(page, 'before')
  await page.keyboard.press('Enter')
  const back = await page.locator('li:focus').innerText()
  stage.check('and leads back to the finding', back.replaceAll('\u00a0', ' ').includes('12 435'))
  await tabTo(page, page.getByRole('radio', { name: 'Fjorårets rapport' }))
  await page.keyboard.press('ArrowLeft')
  await page.keyboard.press('Enter')
  await page.getByRole('article', { name: 'Dokument' }).waitFor()
  stage.check('this report is one key away', (await before.count()) === 0)

  await tabTo(page, page.getByRole('button', { name: 'Undersøk en til' }))
  await page.keyboard.press('Enter')
  await previous.setInputFiles(given('fjor.md', visits(2023, '11 870 | 12 345')))
  await page.getByText('Fjorårets rapport: fjor.md').waitFor()
  await stage.look(page, 'previous')
  await document.setInputFiles(given('i-år.md', visits(2024, '12 345 | 13 000')))
  await page.getByText('Ingen feil funnet').waitFor()
  stage.check('the same figures in both are no finding', (await readPage(page)).includes('1 tall for tidligere år, 0 er forskjellige'))
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

    const next = page.getByRole('button', { name: 'Neste funn' })
    await tabTo(page, next)
    await page.keyboard.press('Enter')
    stage.check('the next finding is shown, and the button keeps the focus', (await readPage(page)).includes('Funn 3 av 3'))
    stage.check('it is marked in the document', (await page.locator('.examined-number[data-current]').innerText()) === '3')
    await page.locator('.examined-list').focus()
    await page.keyboard.press('p')
    stage.check('the key p leads to the one before', (await page.locator('li:focus').innerText()).includes('423'))
    await tabTo(page, page.locator('summary', { hasText: 'Dette er kontrollert' }))
    await page.keyboard.press('Enter')
    stage.check('what was checked is told, and what was not', /regnet etter[^]*Ikke kontrollert/.test(await readPage(page)))
    await stage.look(page, 'checked')

    await tabTo(page, page.getByRole('button', { name: 'Undersøk en til' }))
    await page.keyboard.press('Enter')
    await page.locator('h1:focus', { hasText: 'Undersøk en ferdig rapport' }).waitFor()
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
      .first()
      .setInputFiles({ name: 'bilde.png', mimeType: 'image/png', buffer: Buffer.from('\u0089PNG\r\n') })
    await page.getByRole('alert').getByText('Filen er et bilde').waitFor()
    stage.check('what was pasted is still there after a refusal', (await field.inputValue()) === WRONG)
    await stage.look(page, 'refused')

    await comparePrevious(page, stage)
  },
}
