import { enterAs, openSection, plain, readPage, textOf, untilSaved } from '../actions.ts'
import type { Journey } from '../stage.ts'

/** Two people, two browsers, the same section: one writes, one takes over; both are told and no word is lost. */
export const twoPeople: Journey = {
  name: 'two people want the same section, and nothing is lost',
  async play(stage) {
    const first = await stage.person()
    const second = await stage.person()
    await enterAs(first, 'Controller')
    await enterAs(second, 'Virksomhetsleder')
    // A lock that is held answers 423, and a text that was overtaken 412 or 423: what this journey is about.
    stage.expectNoise(/^answer: (412|423) /)

    await openSection(first, 'goal-gaps')
    await textOf(first).click()
    await first.keyboard.press('Home')
    await first.keyboard.type('Den første skriver dette. ')
    await untilSaved(first)

    await openSection(second, 'goal-gaps')
    await second.getByText(/^Controller skriver her nå/).waitFor()
    stage.check(
      'the second person reads what the first has written',
      plain(await textOf(second).innerText()).includes('Den første skriver dette.'),
    )
    stage.check('the second person cannot write meanwhile', (await textOf(second).getAttribute('contenteditable')) === 'false')
    await stage.look(second, 'held-by-another')

    await second.getByRole('button', { name: 'Ta over' }).click()
    await second.locator('[contenteditable="true"]').waitFor()
    await textOf(second).click()
    await second.keyboard.press('Home')
    await second.keyboard.type('Den andre skriver dette. ')
    await untilSaved(second)

    await first.keyboard.type('Dette er skrevet for sent. ')
    await first.getByRole('alert').getByText('Virksomhetsleder har tatt over kapittelet').waitFor()
    await first.getByText('Ordene dine er tatt vare på ved siden av teksten. ', { exact: false }).waitFor()
    stage.check(
      'the words that came too late still stand on the screen',
      plain(await textOf(first).innerText()).includes('Dette er skrevet for sent.'),
    )
    await stage.look(first, 'taken-over')

    await first.getByRole('button', { name: 'Vis teksten slik den er nå' }).click()
    await first.getByText('Den andre skriver dette.', { exact: false }).first().waitFor()
    const now = plain(await textOf(first).innerText())
    stage.check(
      'both people’s words stand in the text',
      now.includes('Den første skriver dette.') && now.includes('Den andre skriver dette.'),
    )
    await first.getByRole('tab', { name: 'Historikk' }).click()
    await first.getByText('ikke tatt inn').first().waitFor()
    await stage.look(first, 'history')

    await second.getByRole('tab', { name: 'Historikk' }).click()
    await second.getByText('ikke tatt inn').first().waitFor()
    stage.check('the second person is told too', (await readPage(second)).includes('ikke tatt inn'))
  },
}
