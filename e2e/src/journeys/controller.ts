import type { Page } from 'playwright-core'
import { enterAs, openSection, readPage } from '../actions.ts'
import type { Journey } from '../stage.ts'

const HEAD = 'Kapittel;Regnskapsdel;Artsgruppe;År;Regnskap;Dok. 3;Regulert budsjett'
const WAGES = '000-099 Lønn og sosiale utgifter'
const GOODS = '100-299 Kjøp av varer og tjenester'

async function choose(page: Page, name: string, lines: readonly string[]): Promise<void> {
  await page.locator('input[type="file"]').setInputFiles({ name, mimeType: 'text/csv', buffer: Buffer.from([HEAD, ...lines].join('\r\n')) })
  await page.getByRole('heading', { level: 2, name: `Dette sier ${name}` }).waitFor()
}

/** A report whose first number has a digit wrong. */
const REPORT = `<h1>Årsberetning 2024</h1><h2>3.1 Driftsregnskap</h2><p>Tabell 3.1 Driftsregnskap for kap. 111</p><table>
<tr><th></th><th>Regnskap 2024</th><th>Regulert budsjett 2024</th><th>Avvik 2024</th></tr>
<tr><td>${WAGES}</td><td>6 692</td><td>7 000</td><td>8</td></tr>
<tr><td>${GOODS}</td><td>1 000</td><td>1 500</td><td>500</td></tr>
<tr><td>Sum driftsutgifter</td><td>7 992</td><td>8 500</td><td>508</td></tr></table>`

/** Brings in a file with errors, which posts nothing and says why; then the mended one, and takes it back. Takes a table over from a report. */
export const controller: Journey = {
  name: 'a controller brings in a file, sees what is wrong and what it touches',
  async play(stage) {
    const page = await stage.person()
    await enterAs(page, 'Controller')
    await page.goto('/kilder')
    const files = page.locator('main tbody tr')
    await files.first().waitFor()
    const before = await files.count()

    await page.getByRole('link', { name: 'Les inn en fil' }).click()
    await page.getByLabel('Innhold').selectOption('accounts')
    await stage.look(page, 'new-file')
    await choose(page, 'regnskap-feil.csv', [
      `111;Drift;${WAGES};2024;20 396 8x5;21 616 000;21 621 000`,
      `999;Drift;${GOODS};2024;100;100;100`,
    ])
    const text = await readPage(page)
    stage.check('the error names line 2', /Linje 2/.test(text))
    stage.check('the error names line 3', /Linje 3/.test(text))
    stage.check('the file cannot be taken in', (await page.getByRole('button', { name: /^Ta inn/ }).count()) === 0)
    await stage.look(page, 'file-with-errors')
    await page.goto('/kilder')
    await files.first().waitFor()
    stage.check('nothing was posted', (await files.count()) === before)

    await page.getByRole('link', { name: 'Les inn en fil' }).click()
    await page.getByLabel('Innhold').selectOption('accounts')
    await choose(page, 'regnskap-rettet.csv', [`111;Drift;${WAGES};2024;20 396 985;21 616 000;21 621 000`])
    stage.check('what the file touches is told beforehand', /Endringen treffer \d+ (setning|tabell)/.test(await readPage(page)))
    await stage.look(page, 'file-to-post')
    await page.getByRole('button', { name: /^Ta inn/ }).click()
    await page.getByRole('heading', { level: 1, name: 'regnskap-rettet.csv' }).waitFor()
    await stage.look(page, 'posted')

    await openSection(page, 'operating-account')
    await page.getByRole('button', { name: '20 396 985' }).waitFor()
    stage.check('the report shows the new figure', (await page.getByRole('button', { name: '20 396 985' }).count()) > 0)

    await page.goBack()
    await page.getByRole('button', { name: 'Trekk tilbake' }).click()
    await page.getByLabel('Hvorfor trekkes filen tilbake?').fill('Feil fil.')
    await page.getByRole('dialog').getByRole('button', { name: 'Trekk tilbake' }).click()
    await page.getByText('Trukket tilbake', { exact: false }).first().waitFor()
    await openSection(page, 'operating-account')
    await page.getByRole('button', { name: '20 396 885' }).waitFor()
    stage.check(
      'after the withdrawal the figure before holds again',
      (await page.getByRole('button', { name: '20 396 985' }).count()) === 0,
    )

    await page.goto('/kilder/ny')
    await page.getByLabel('Innhold').selectOption('staffing')
    await page.locator('input[type="file"]').setInputFiles({
      name: 'feil-slag.csv',
      mimeType: 'text/csv',
      buffer: Buffer.from([HEAD, `111;Drift;${WAGES};2024;20 396 980;21 616 000;21 621 000`].join('\r\n')),
    })
    const other = page.getByRole('button', { name: 'Les den som «Regnskap og budsjett»' })
    await other.waitFor()
    await stage.look(page, 'other-kind')
    await other.click()
    await page.getByRole('button', { name: /^Ta inn 3 tall/ }).waitFor()
    stage.check('a file of another kind is read as what it looks like', (await page.getByLabel('Innhold').inputValue()) === 'accounts')

    await page.goto('/kilder/ny')
    await page.getByLabel('Innhold').selectOption('accounts')
    await choose(page, 'samme-fil.csv', [`111;Drift;${WAGES};2024;20 396 985;21 616 000;21 621 000`])
    await stage.look(page, 'same-file-again')

    await page.goto('/undersok')
    await page
      .locator('input[type="file"]')
      .first()
      .setInputFiles({ name: 'rapport.html', mimeType: 'text/html', buffer: Buffer.from(REPORT) })
    await page.getByText('Ta over tallene').click()
    await stage.look(page, 'take-over')
    stage.check('a number found wrong is told', (await readPage(page)).includes('står 6 692, skal være 6 992'))
    await page.getByRole('button', { name: 'Les inn driftsregnskap-111-2024.csv' }).click()
    await page.getByRole('button', { name: /^Ta inn 4 tall/ }).waitFor()
    stage.check('the number stands as printed in the preview', (await readPage(page)).includes('6 692'))
    await page.goBack()
    await page.getByRole('heading', { level: 1, name: 'Funn i rapport.html' }).waitFor()
  },
}
