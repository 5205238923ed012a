import { expect, it } from 'vitest'
import { oneSection, told } from '../testing.ts'
import { fractionClaim } from './fraction-claim.ts'

const inspections = {
  caption: 'Tilsyn etter tema',
  columns: ['2023', '2024'],
  rows: [
    ['Bassenger', '180', '205'],
    ['Lekeplasser', '410', '520'],
    ['Solarier', '290', '275'],
    ['Totalt', '880', '1 000'],
  ],
}
const ages = {
  caption: 'Innbyggere etter alder',
  columns: ['2024'],
  rows: [
    ['0–15 år', '2 100'],
    ['16–66 år', '6 150'],
    ['67 år og over', '1 750'],
    ['Sum', '10 000'],
  ],
}

it.each([
  ['Om lag en av fem tilsyn gjaldt bassenger.', []],
  ['En femdel av tilsynene gjaldt bassenger.', []],
  ['Rundt en firedel av tilsynene gjaldt bassenger.', []],
  ['Om lag to av tre tilsyn gjaldt bassenger.', ['error «to av tre» to av tre → 20,5 %']],
  ['Halvparten av tilsynene gjaldt lekeplasser.', []],
  ['Over halvparten av tilsynene gjaldt lekeplasser.', []],
  ['Halvparten av tilsynene gjaldt solarier.', ['error «Halvparten» Halvparten → 27,5 %']],
  ['Ein tredel av tilsyna gjaldt solarier i 2023.', []],
  ['Nær to tredeler av innbyggerne er mellom 16 og 66 år.', []],
  ['Om lag en av fem innbyggere er mellom 16 og 66 år.', ['error «en av fem» en av fem → 61,5 %']],
  // Of something else, and about something narrower.
  ['Halvparten av klagene gjaldt solarier.', []],
  ['Halvparten av tilsynene gjaldt solarier uten betjening i sentrum.', []],
  ['En av fem tilsyn blir varslet.', []],
  ['Halvparten av tilsynene på solarier er varslet på bassenger.', []],
  ['To av tre ansatte er kvinner.', []],
])('%s', (sentence, findings) => {
  expect(told(fractionClaim, oneSection([inspections, ages], [sentence]))).toEqual(findings)
})
