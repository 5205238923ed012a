import { readFileSync } from 'node:fs'
import type { Page } from 'playwright-core'
import { chooseImage, describeImage, enterAs, openSection, PICTURE, readPage, untilSaved } from '../actions.ts'
import type { Journey, Stage } from '../stage.ts'

const REPORT = '/rapporter/ombud-2024'
/** The sections of the sample that nobody has written. */
const EMPTY = /^6\.[12] /

async function declareNotApplicable(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Ikke aktuelt', exact: true }).click()
  await page.getByLabel('Hvorfor er kapittelet ikke aktuelt?').fill('Ingen vedtak eller merknader gjaldt ombudet i året.')
  await page.getByRole('button', { name: 'Sett som ikke aktuelt' }).click()
  await page.getByText('Ikke aktuelt:').waitFor()
}

async function reopen(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Åpne igjen' }).click()
  await page.getByLabel('Hvorfor åpnes kapittelet igjen?').fill('Et tall er rettet.')
  await page.getByRole('dialog').getByRole('button', { name: 'Åpne igjen' }).click()
  await page.getByRole('dialog').waitFor({ state: 'hidden' })
}

/** Approves each section that the report's front says is left, as its head would, and then the whole. */
async function approveAll(page: Page): Promise<void> {
  const left = page.locator('.front-left a')
  for (;;) {
    await page.goto(REPORT)
    await page.getByRole('heading', { name: 'Utgaver' }).waitFor()
    if ((await left.count()) === 0) break
    const title = await left.first().innerText()
    await left.first().click()
    await page.getByRole('heading', { level: 1, name: title }).waitFor()
    const approve = page.getByRole('button', { name: 'Godkjenn', exact: true })
    await approve.or(page.getByRole('button', { name: 'Åpne igjen' })).waitFor()
    if (EMPTY.test(title)) await declareNotApplicable(page)
    if ((await approve.count()) === 0) await reopen(page)
    await approve.click()
    await page.getByText(/» er godkjent\.$/).waitFor()
  }
  await page.getByRole('button', { name: 'Godkjenn hele rapporten' }).click()
  await page.getByText('Rapporten er godkjent.').waitFor()
}

/** Fills in the dialog and publishes; gives the address of the web page. */
async function publish(page: Page, edition: number, erratum: string | null): Promise<string> {
  await page.goto(REPORT)
  await page.getByRole('button', { name: edition === 1 ? 'Publiser' : 'Publiser ny utgave', exact: true }).click()
  const dialog = page.getByRole('dialog')
  // The sample keeps the figures its sources printed, with their errors: they are published knowingly.
  await dialog.getByLabel('Hvorfor publiseres rapporten med åpne feil?').fill('Kildens egne tall er gjengitt uendret.')
  await dialog.getByLabel('Sted').fill('Oslo')
  if (erratum !== null) await dialog.getByLabel('Hva er rettet siden forrige utgave?').fill(erratum)
  await dialog.getByRole('button', { name: 'Publiser nå' }).click()
  await page.getByRole('heading', { name: `Utgave ${edition} er publisert` }).waitFor()
  return (await dialog.getByRole('link', { name: /^Nettutgave/ }).getAttribute('href')) ?? ''
}

/** Lays a file with the report, takes the other away and in again, and puts the new one first. */
async function attach(page: Page): Promise<void> {
  await page.goto(REPORT)
  await page.getByRole('button', { name: 'Legg ved en fil' }).click()
  const dialog = page.getByRole('dialog')
  await dialog
    .getByLabel('Fil', { exact: true })
    .setInputFiles({ name: 'internt-navn.csv', mimeType: 'text/csv', buffer: Buffer.from('År;Saker\n2024;7047\n') })
  await dialog.getByRole('textbox', { name: 'Tittel' }).fill('Sakene år for år')
  await dialog.getByRole('button', { name: 'Legg ved', exact: true }).click()
  await dialog.waitFor({ state: 'hidden' })
  await page.getByRole('button', { name: 'Flytt «Sakene år for år» opp' }).click()
  await page.getByRole('button', { name: 'Flytt «Sakene år for år» opp', disabled: true }).waitFor()
  await page.getByRole('button', { name: /^Ta ut «Slik grupperer vi/ }).click()
  await page.getByText('er tatt ut.').waitFor()
  await page.getByRole('button', { name: 'Angre' }).click()
  await page.getByRole('link', { name: /^Slik grupperer vi/ }).waitFor()
}

/** Reads the public page without signing in: with script turned off, and then as most people do. */
async function readAsAnyone(stage: Stage, address: string, name: string, texts: readonly string[]): Promise<void> {
  const reader = await stage.person({ hasScript: false })
  await reader.goto(address)
  const page = await readPage(reader)
  for (const text of texts) stage.check(`${name}: the page without script says «${text}»`, page.includes(text))
  const withScript = await stage.person()
  await withScript.goto(address)
  await stage.look(withScript, name)
}

/** From open findings to a published report, and from a late discovery to edition 2. */
export const publisher: Journey = {
  name: 'a report is mended, approved, published, read by anyone, and corrected',
  async play(stage) {
    const head = await stage.person()
    await enterAs(head, 'Virksomhetsleder')

    await openSection(head, 'goal-gaps')
    await head.getByRole('button', { name: 'Vis stedet' }).first().click()
    await head.locator('.lit').first().waitFor()
    await stage.look(head, 'finding')
    await head.locator('.unbound').first().dblclick()
    await head.keyboard.press('Escape')
    await head.keyboard.type('55')
    await untilSaved(head)
    await head.getByText('stemmer ikke', { exact: false }).waitFor({ state: 'hidden' })

    await head.keyboard.press('Control+End')
    await chooseImage(head, PICTURE)
    await describeImage(head, { alternative: 'Fire sirkler med stadig flere årringer.', caption: 'Slik vokser en sak' })
    await untilSaved(head)

    await attach(head)
    await stage.look(head, 'attachments')
    await approveAll(head)
    await stage.look(head, 'approved')

    const central = await stage.person()
    await enterAs(central, 'Sentral økonomiavdeling')
    const first = await publish(central, 1, null)
    await stage.look(central, 'published')
    const download = central.waitForEvent('download')
    await central.getByRole('dialog').getByRole('link', { name: 'PDF' }).click()
    const pdf = readFileSync(await (await download).path())
    stage.check('the PDF is a PDF', pdf.subarray(0, 5).toString('latin1') === '%PDF-' && pdf.length > 20_000)
    await central.keyboard.press('Escape')
    await central.getByRole('dialog').waitFor({ state: 'hidden' })
    const heading = central.getByRole('heading', { level: 1 })
    stage.check(
      'the button that published is gone, and the focus is on the heading',
      await heading.evaluate((element) => element === element.ownerDocument.activeElement),
    )
    await readAsAnyone(stage, first, 'public-page', ['Årsberetning 2024', '20 396 885', '7 047', '8,1 %', 'Virksomhetsleder'])

    const reader = await stage.person({ hasScript: false })
    await reader.goto(first)
    const picture = reader
      .getByRole('figure', { name: /Slik vokser en sak$/ })
      .getByRole('img', { name: 'Fire sirkler med stadig flere årringer.' })
    await picture.scrollIntoViewIfNeeded()
    stage.check('the picture is published with its words', await picture.isVisible())
    const address = (await picture.getAttribute('src')) ?? ''
    const fetched = await fetch(new URL(address, `${stage.product.address}${first}`))
    stage.check(
      'the picture is published by its hash',
      /^images\/[0-9a-f]{64}\.png$/.test(address) && fetched.headers.get('content-type') === 'image/png',
    )

    const attached = reader.getByRole('region', { name: 'Vedlegg' }).getByRole('link')
    stage.check(
      'the attachments are published in their order',
      /^Sakene år for år,Slik grupperer vi/.test(String(await attached.allInnerTexts())),
    )
    const file = await fetch(new URL((await attached.first().getAttribute('href')) ?? '', `${stage.product.address}${first}`))
    stage.check(
      'an attachment is given to be kept, under its title',
      file.headers.get('content-disposition') === 'attachment; filename="sakene-ar-for-ar.csv"' && (await file.text()).includes('7047'),
    )

    const hr = await stage.person()
    await enterAs(hr, 'HR-rådgiver')
    await hr.goto('/tall/sick-leave-share;ombud;2024;result;length=short')
    await hr.getByRole('button', { name: 'Endre tallet' }).click()
    const dialog = hr.getByRole('dialog')
    await dialog.getByText(/^Endringen treffer/).waitFor()
    await stage.look(hr, 'change-figure')
    await dialog.getByLabel('Ny verdi').fill('2,9')
    await dialog.getByLabel('Hvorfor endres tallet?').fill('Ny kontroll av fraværet.')
    await dialog.getByRole('button', { name: 'Endre', exact: true }).click()
    await dialog.waitFor({ state: 'hidden' })

    await head.goto(`${REPORT}/sick-leave`)
    await head.getByText(/tall er endret etter at kapittelet ble godkjent/).waitFor()
    await head.getByRole('button', { name: 'Se hva som er endret' }).click()
    await stage.look(head, 'changed-after-approval')
    await approveAll(head)
    const second = await publish(central, 2, 'Sykefraværet er rettet etter ny kontroll.')
    await readAsAnyone(stage, second, 'second-edition', ['Sykefraværet er rettet etter ny kontroll.', '2,9'])
    stage.check(
      'the first edition stands as it was',
      !(await (await fetch(`${stage.product.address}${first}`)).text()).includes('Ny kontroll'),
    )
  },
}
