import type { Locator, Page } from 'playwright-core'
import { readPage, tabTo, textOf } from '../actions.ts'
import type { Journey, Stage } from '../stage.ts'

const PHONE = { width: 375, height: 700 }

/** Tabs to what is wanted and presses Enter on it. */
async function press(page: Page, target: Locator): Promise<void> {
  await tabTo(page, target)
  await page.keyboard.press('Enter')
}

/** From the text to the chapters or to what stands beside it: one switch, moved by the arrows. */
async function show(page: Page, arrow: 'ArrowLeft' | 'ArrowRight'): Promise<void> {
  await tabTo(page, page.locator('.report-views input:checked'))
  await page.keyboard.press(arrow)
  await page.keyboard.press('Space')
}

/** What has the focus is on the screen, whole and with nothing over it. */
async function checkInSight(stage: Stage, page: Page, what: string): Promise<void> {
  // As text: these workspaces know no page.
  const isInSight = await page.evaluate<boolean>(`(() => {
    const element = document.activeElement
    const box = element.getBoundingClientRect()
    const at = (x, y) => element.contains(document.elementFromPoint(x, y))
    return at(box.left + 6, box.top + 6) && at(box.right - 6, box.bottom - 6)
  })()`)
  stage.check(`${what} has the focus in sight`, isInSight)
}

function hasFocus(target: Locator): Promise<boolean> {
  return target.evaluate((element) => element === element.ownerDocument.activeElement)
}

/** The first tour by keyboard only, as wide as a phone: a number to its source, a finding to its place, a reason, and the search. */
export const narrow: Journey = {
  name: 'a newcomer goes the first tour by keyboard on a narrow screen',
  async play(stage) {
    const page = await stage.person()
    await page.setViewportSize(PHONE)
    await page.goto('/')
    await press(page, page.getByRole('button', { name: 'Virksomhetsleder' }))
    await page.getByRole('heading', { level: 1, name: 'Mitt' }).waitFor()
    await press(page, page.getByRole('link', { name: 'Åpne rapporten' }))
    await show(page, 'ArrowLeft')
    await press(page, page.getByRole('link', { name: /3\.1 Driftsregnskap/ }))
    const heading = page.getByRole('heading', { level: 1, name: /Driftsregnskap/ })
    await heading.waitFor()
    stage.check('the heading of the section takes the focus', await hasFocus(heading))

    const wages = page.getByRole('row', { name: /000-099/ }).getByRole('button')
    await tabTo(page, wages.first())
    for (const key of ['ArrowRight', 'End', 'ArrowLeft', 'Home']) {
      await page.keyboard.press(key)
      await checkInSight(stage, page, `the cell after ${key}`)
    }
    await page.keyboard.press('Enter')
    await press(page, page.getByRole('link', { name: /^accounts-2024\.csv, linje \d+/ }))
    await page.getByRole('heading', { level: 1, name: 'accounts-2024.csv' }).waitFor()
    stage.check('the number leads to the line of its file', (await readPage(page)).includes('20 396 885'))

    await page.goto('/rapporter/ombud-2024/goal-gaps')
    await textOf(page).waitFor()
    await show(page, 'ArrowRight')
    await press(page, page.getByRole('button', { name: 'Vis stedet' }))
    await page.locator('.lit').first().waitFor()
    stage.check('a finding leads into the text, at its words', await hasFocus(textOf(page)))

    await page.locator('.report-views input:checked').focus()
    await show(page, 'ArrowRight')
    await press(page, page.getByRole('button', { name: 'Godta med begrunnelse' }))
    const reason = page.getByLabel('Hvorfor kan dette stå?')
    stage.check('the question takes the focus', await hasFocus(reason))
    await tabTo(page, page.getByRole('button', { name: 'Avbryt' }))
    await page.keyboard.press('Enter')
    stage.check('the button that asked has the focus again', await hasFocus(page.getByRole('button', { name: 'Godta med begrunnelse' })))
    await page.keyboard.press('Enter')
    await page.keyboard.type('Kildens egne ord er gjengitt uendret.')
    await press(page, page.getByRole('button', { name: 'Godta', exact: true }))
    await page.getByText('Funnet er godtatt.').waitFor()
    stage.check('one stays among the findings', await hasFocus(page.getByRole('tabpanel', { name: 'Funn' })))
    await press(page, page.getByText('1 funn er godtatt'))
    await page.keyboard.press('Tab')
    await checkInSight(stage, page, 'what stands below the notice')

    await page.keyboard.press('Control+k')
    const search = page.getByRole('combobox')
    await search.waitFor()
    await page.keyboard.type('sykefrav')
    await page.getByRole('option', { name: /4\.7\.6 Sykefravær/, selected: true }).waitFor()
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { level: 1, name: /^4\.7\.6 Sykefravær/ }).waitFor()
  },
}
