import { describe, expect, it } from 'vitest'
import { gridOf } from './testing.ts'

const FORM = `Tabell 4 HMS
Svar Kommentar
Er det satt mål for 2024? Nei Ble utsatt. Tas opp i 2025.
Er målene i budsjettet? Delvis
Antall brudd på arbeidstiden i 2024 3
Antall meldinger i 2024
Hva gjøres for å hindre trakassering? Rutinene følges.
Gjelder planen alle?
Egen plan Ja
Tiltak i 2024 Rampen er bygd.
`

describe('a form of one column of answers, a line each', () => {
  it('is read to its question mark, its answer and its comment', () => {
    expect(gridOf(FORM)).toEqual([
      ' | Svar | Kommentar',
      'Er det satt mål for 2024? | Nei | Ble utsatt. Tas opp i 2025.',
      'Er målene i budsjettet? | Delvis | ',
      'Antall brudd på arbeidstiden i 2024 | 3 | ',
      'Antall meldinger i 2024 |  | ',
      'Hva gjøres for å hindre trakassering? | Rutinene følges. | ∅ ? 1,2',
      'Gjelder planen alle? |  | ',
      'Egen plan | Ja | ',
      ' | Tiltak i 2024 Rampen er bygd. | ∅ ? 1,2',
    ])
  })

  it('ends where its lines do', () => {
    expect(gridOf(`${FORM}\nEr dette en del av skjemaet? Nei Det er brødtekst.\n`)).toHaveLength(9)
  })

  it('is none where a line goes on the one above it', () => {
    expect(gridOf('Svar Kommentar\nEr det satt mål? Nei Ble\nutsatt.\nEr de i budsjettet? Ja\n')).toEqual([])
  })

  it('may have no comments', () => {
    expect(gridOf('Spørsmål Svar\nEr det satt mål? Nei\nEr de i budsjettet? Ja\n')).toEqual([
      'Spørsmål | Svar',
      'Er det satt mål? | Nei',
      'Er de i budsjettet? | Ja',
    ])
  })
})

it('a table of amounts and of when they end has its heading though its names have none', () => {
  const text =
    'Note 29 Leieforpliktelser\nI hele tusen kroner\nÅrlig driftsutgift Avtalen utløper\nLeie av biler 0\nLeie av lokaler 3 462 252 31.12.24\n'
  expect(gridOf(text)).toEqual([
    ' | Årlig driftsutgift | Avtalen utløper',
    'Leie av biler | 0 | ',
    'Leie av lokaler | 3 462 252 | 31.12.24',
  ])
})
