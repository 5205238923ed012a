import type { BenchReport } from '../model.ts'
import { Random } from '../random.ts'
import { ReportDraft } from '../report-draft.ts'
import { chooseStyle } from '../style.ts'
import { district } from './district.ts'
import { museum } from './museum.ts'
import { school } from './school.ts'
import { water } from './water.ts'

const KINDS = [
  { names: ['Bydel Nordlia', 'Bydel Fjordsiden', 'Bydel Bakkehaug'], write: district },
  { names: ['Skoleetaten i Vikeby', 'Skolekontoret i Storås', 'Oppvekstkontoret i Elvestad'], write: school },
  { names: ['Bymuseet i Vikeby', 'Sjøfartsmuseet i Elvestad', 'Museene i Storås'], write: museum },
  { names: ['Vannverket i Elvestad', 'Vann og avløp Storås', 'Vikeby vassverk'], write: water },
]

/** An annual report of an agency that does not exist and follows no common template. */
export function ownReport(seed: number): BenchReport {
  const random = new Random(seed)
  const style = chooseStyle(random.fork(), 'own')
  const kind = KINDS[Math.floor(seed / 2) % KINDS.length] ?? random.pick(KINDS)
  const draft = new ReportDraft(seed, 'own', random.pick(kind.names), random.int(2018, 2025), style, random.fork())
  kind.write(draft)
  return draft.finish(draft.say(`Årsrapport ${draft.year}`, `Årsmelding ${draft.year}`))
}
