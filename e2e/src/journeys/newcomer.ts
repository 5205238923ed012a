import { enterAs, readPage } from '../actions.ts'
import type { Journey } from '../stage.ts'

/** Sees what is wrong with a published number, enters without signing up, and walks from a figure to the line of its file. */
export const newcomer: Journey = {
  name: 'a newcomer follows a printed number to the line it came from',
  async play(stage) {
    const page = await stage.person()
    await page.goto('/')
    await page.getByRole('heading', { name: 'Velg en rolle og gå rett inn' }).waitFor()
    await page.getByRole('button', { name: 'Revisor' }).waitFor()
    stage.check('five roles are offered', (await page.locator('.enter-role').count()) === 5)
    stage.check('the demo says which day it is', (await readPage(page)).includes('20. januar 2025'))
    await page.getByRole('heading', { name: 'En publisert sum som ikke stemmer' }).waitFor()
    const door = await readPage(page)
    stage.check(
      'the first screen shows a printed total and the right one',
      /6 692.{0,20}6 992/.test(door) && door.includes('bygger på feilen'),
    )
    await stage.look(page, 'door')

    await enterAs(page, 'Controller')
    const story = page.getByRole('region', { name: 'En publisert sum som ikke stemmer' })
    await story.waitFor()
    stage.check('the home page shows what rests on the printed total', /bygger på feilen/.test(await readPage(page)))
    await stage.look(page, 'home')

    await story.getByRole('link', { name: 'Åpne rapporten' }).click()
    await page.getByRole('navigation', { name: 'Kapitler' }).waitFor()
    await stage.look(page, 'report')
    await page
      .getByRole('navigation', { name: 'Kapitler' })
      .getByRole('link', { name: /^3\.1|Driftsregnskap/ })
      .first()
      .click()
    await page.getByRole('heading', { level: 1, name: /Driftsregnskap/ }).waitFor()
    await page
      .getByRole('row', { name: /000-099/ })
      .getByRole('button')
      .first()
      .click()
    const source = page.getByRole('link', { name: /^accounts-2024\.csv, linje \d+/ })
    await source.first().waitFor()
    await stage.look(page, 'section-with-figure')

    await source.first().click()
    await page.getByRole('heading', { level: 1, name: 'accounts-2024.csv' }).waitFor()
    stage.check('the file shows the line of the figure', (await readPage(page)).includes('20 396 885'))
    await stage.look(page, 'file')

    for (const [path, name] of [
      ['/aar', 'year'],
      ['/tall?q=problemstillinger', 'figures'],
      ['/tall/operating-amount;ombud;2024;variance;chapter=111;group=net', 'figure'],
      ['/kilder', 'sources'],
      ['/utgivelser', 'published'],
      ['/innstillinger', 'settings'],
      ['/finnes-ikke', 'not-found'],
    ] as const) {
      await page.goto(path, { waitUntil: 'networkidle' })
      await page.getByRole('heading', { level: 1 }).waitFor()
      await stage.look(page, name)
    }
  },
}
