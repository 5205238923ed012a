import { describe, expect, it } from 'vitest'
import { partsOfText } from './parts-of-text.ts'
import { gridOf } from './testing.ts'

describe('forms', () => {
  it('question, answer and comment over several lines each', () => {
    const text = `Spørsmål Ja Delvis Nei 
Hvis nei eller delvis, 

kommenter 

Er det laget et system 
for internkontroll?  Delvis  

Analysen er gjort 
på noen 
områder. Den 
skal bli ferdig i år. 

Følges rutinene?  Ja    

Samlet: Virksomheten er styrt slik 
at mål nås og 
regler følges. Ja    

Er alle avvik fulgt opp? 

Nei 

Se over

Er det mer?

Ja   Det er det.
`
    expect(gridOf(text)).toEqual([
      'Spørsmål | Ja | Delvis | Nei | Hvis nei eller delvis, kommenter',
      'Er det laget et system for internkontroll? |  | Delvis |  | Analysen er gjort på noen områder. Den skal bli ferdig i år.',
      'Følges rutinene? | Ja |  |  | ',
      'Samlet: Virksomheten er styrt slik at mål nås og regler følges. | Ja |  |  | ',
      'Er alle avvik fulgt opp? |  |  | Nei | Se over',
      'Er det mer? | Ja |  |  | Det er det.',
    ])
  })

  it('marks, placed by the empty cells around them', () => {
    const text = `    Ja  Nei 
Har virksomheten en plan for mangfold? x   
Hvis ja - er dette  I en egen plan   x  
I overordnede planer x   
Gjelder planen alle grunnlag?     
Hvis nei, gjelder planen? Flerkulturelt mangfold x   
  Kjønns- og 
seksualitetsmangfold  
x   
Er det oppnevnt en kontakt?   x 
Har andre svart? x
4.7 Neste kapittel`
    expect(gridOf(text)).toEqual([
      ' | Ja | Nei',
      'Har virksomheten en plan for mangfold? | x | ',
      'Hvis ja - er dette I en egen plan |  | x',
      'I overordnede planer | x | ',
      'Gjelder planen alle grunnlag? |  | ',
      'Hvis nei, gjelder planen? Flerkulturelt mangfold | x | ',
      'Kjønns- og seksualitetsmangfold | x | ',
      'Er det oppnevnt en kontakt? |  | x',
      'Har andre svart? | x | ∅ ? 1,2',
    ])
  })

  it('parts of a form, numbers and words for answers, a question cut by the end of a page', () => {
    const text = `  Ja Nei Hvis nei, kommentarer 
Er mål satt for 
2024? 
 Nei 
Lite tid i år. Vi 
satser neste år 
ARBEIDSTID 
Oppgi antall brudd på 
reglene i 2023.  
Antall: 0 Kommentar: 
Har virksomheten kontroll med tiden, og for å sikre at 
Ja   Alle ser sine egne timer.  
ordningene er 
forsvarlig? 
VOLD OG TRUSLER 
Hva gjøres for å hindre vold? 
Rutinene følges 
Er det flere?       
`
    expect(gridOf(text)).toEqual([
      ' | Ja | Nei | Hvis nei, kommentarer',
      'Er mål satt for 2024? |  | Nei | Lite tid i år. Vi satser neste år',
      'ARBEIDSTID | ∅ | ∅ | ∅',
      'Oppgi antall brudd på reglene i 2023. |  |  | Antall: 0 Kommentar:',
      'Har virksomheten kontroll med tiden, og for å sikre at ordningene er forsvarlig? | Ja |  | Alle ser sine egne timer.',
      'VOLD OG TRUSLER | ∅ | ∅ | ∅',
      'Hva gjøres for å hindre vold? |  |  | Rutinene følges',
      'Er det flere? |  |  | ',
    ])
  })

  it('one column of answers, and measures that are counted', () => {
    const text = `Områder fra planen Ja/nei
Er det laget en plan? Nei*
Er det laget tiltak? 
Tiltak i 2024
1. Det første tiltaket, som
går over to linjer.
Ja
*Det er ikke laget en plan.`
    expect(gridOf(text)).toEqual([
      'Områder fra planen | Ja/nei',
      'Er det laget en plan? | Nei*',
      'Er det laget tiltak? | ',
      'Tiltak i 2024 | ',
      '1. Det første tiltaket, som går over to linjer. | Ja',
    ])
  })

  it('ends where running text begins', () => {
    const prose = 'Etter dette følger vanlig tekst som går helt ut til kanten av siden, og den hører ikke til i noe skjema i det hele tatt.'
    const text = `Spørsmål Ja Nei Kommentar\nEr det greit?\nJa\n\n\n\n${prose}\n${prose}`
    expect(partsOfText(text).map(({ kind }) => kind)).toEqual(['table', 'paragraph'])
  })

  it.each([
    ['a sentence with both words', 'Svaret er Ja eller Nei etter hva man mener.\nEr det sant?\nJa'],
    ['a heading without questions', 'Spørsmål Ja Nei\n\n3.1 Driftsregnskap'],
  ])('is not %s', (_, text) => {
    expect(gridOf(text)).toEqual([])
  })
})

describe('a name, a number and words', () => {
  it('the number stands for itself, words before a date are doubtful', () => {
    const text = `Note 29 Vesentlige leieforpliktelser
I hele tusen kroner
Type avtale Årlig driftsutgift Avtalen utløper
Biler 0
Lokaler 3 462 252 eks mva. 31.12.24. Ny avtale
inngått
Lager på 2 steder 1 200 31.12.25
Maskiner 450 30.06.2026
Drift`
    expect(gridOf(text)).toEqual([
      'Type avtale | Årlig driftsutgift | Avtalen utløper',
      'Biler | 0 | ',
      'Lokaler | 3 462 252 | eks mva. 31.12.24. Ny avtale inngått ? 2',
      'Lager på | 2 steder 1 200 31.12.25 | ∅ ? 1,2',
      'Maskiner | 450 | 30.06.2026',
      'Drift |  | ',
    ])
  })
})
