import { describe, expect, it } from 'vitest'
import { partsOfText } from './parts-of-text.ts'

const told = (text: string) =>
  partsOfText(text).map((part) =>
    part.kind === 'heading' ? `${part.level ?? '-'}# ${part.text}` : part.kind === 'paragraph' ? part.text : 'table',
  )

describe('headings of a text without marking', () => {
  it.each([
    ['numbered sections', '2.3.1 Internkontroll\nAlt er i orden.', ['3# 2.3.1 Internkontroll', 'Alt er i orden.']],
    ['chapters in capitals', '3. SAMMENLIGNING AV REGNSKAP\nTekst her.', ['1# 3. SAMMENLIGNING AV REGNSKAP', 'Tekst her.']],
    ['a chapter over two lines', '6 OPPFØLGING OG\nMERKNADER\n\n6.1 Vedtak', ['1# 6 OPPFØLGING OG MERKNADER', '2# 6.1 Vedtak']],
    ['a heading that breaks after og', '4.7 Miljø og\n\narbeidstid\n\nVi har plan.', ['2# 4.7 Miljø og arbeidstid', 'Vi har plan.']],
    ['a chapter that is one by its sections', '2 Resultater\n2.1 Tjenester\nTekst.', ['1# 2 Resultater', '2# 2.1 Tjenester', 'Tekst.']],
    ['a list is no chapter', '1. Er alt i orden?\n\n2. Hvem svarer?', ['1. Er alt i orden?', '2. Hvem svarer?']],
    [
      'nor is a line of a text that begins with a number',
      'Rutinen for internkontroll er omtalt i kapittel 5.3 i håndboken, som er versjon\n3.3. Den ble vedtatt i 2019. Den gjelder for alle som arbeider i etaten og\nalle andre.',
      [
        'Rutinen for internkontroll er omtalt i kapittel 5.3 i håndboken, som er versjon 3.3. Den ble vedtatt i 2019. Den gjelder for alle som arbeider i etaten og alle andre.',
      ],
    ],
    ['nor is the table of contents', '2.1 Mål ........ 4\n2.2 Tiltak ....... 9', ['2.1 Mål ........ 4', '2.2 Tiltak ....... 9']],
    ['with pages and no dots', '2.1 Mål 4\n2.2 Tiltak 9', ['2.1 Mål 4', '2.2 Tiltak 9']],
    ['the foreword', 'Lederens beretning\n\nÅret var godt.', ['-# Lederens beretning', 'Året var godt.']],
    ['a year is no page', '5.0 MILJØ 2023\n6.0 VEDTAK 2024', ['1# 5.0 MILJØ 2023', '1# 6.0 VEDTAK 2024']],
  ])('%s', (_, text, parts) => {
    expect(told(text)).toEqual(parts)
  })
})

describe('paragraphs whose lines stand apart', () => {
  const line = 'Virksomheten har arbeidet med dette gjennom hele året, og har nådd'
  it.each([
    ['a sentence over blank lines', `${line} \n\nmålene sine.`, [`${line} målene sine.`]],
    ['a divided word', `${line} virksomhets-\n\nledernes mål.`, [`${line} virksomhetsledernes mål.`]],
    ['a word divided by a soft hyphen', `${line} virksomhets\u00AD\n\nledernes mål.`, [`${line} virksomhetsledernes mål.`]],
    ['a soft hyphen for a minus', `${line} \u00AD17 464 kr i 000\u00AD099.`, [`${line} -17 464 kr i 000-099.`]],
    ['a word that leaves its end out', `${line} helse-\n\nog omsorgsmål.`, [`${line} helse- og omsorgsmål.`]],
    ['an abbreviation', `${line} IKT-\n\nmålene.`, [`${line} IKT-målene.`]],
    ['the end of a sentence in a short line', 'Det er alt.\n\nSå kom neste.', ['Det er alt.', 'Så kom neste.']],
    ['items', '• ett mål\n• to mål', ['• ett mål', '• to mål']],
    ['a caption and a unit line', 'Tabell 3.1 Drift\n\nTall i hele kroner\n\nTekst.', ['Tabell 3.1 Drift', 'Tall i hele kroner', 'Tekst.']],
    ['a note', '* Bystyret vedtar kun summer\n\nog resultat.', ['* Bystyret vedtar kun summer og resultat.']],
    ['a page number', `${line}\n\n12\n\nmålene.`, [`${line} målene.`]],
  ])('%s', (_, text, parts) => {
    expect(told(text)).toEqual(parts)
  })

  it('says the line of the text', () => {
    expect(partsOfText('\n\n1.1 Mål\n\nTekst.').map(({ place }) => place.line)).toEqual([3, 5])
  })
})
