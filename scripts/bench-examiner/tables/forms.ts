import type { ReportDraft } from '../report-draft.ts'
import { WHOLE } from '../table-draft.ts'

type Answer = readonly [question: string, answer: string, comment: string]

/** A form with answers and comments. */
export function form(draft: ReportDraft, caption: string, answers: readonly Answer[]): void {
  const table = draft.table(caption, { fixed: true }).column('answer', 'Svar', WHOLE).column('comment', 'Kommentar', WHOLE)
  for (const [i, [question, answer, comment]] of answers.entries()) {
    table
      .row(`q${i + 1}`, question)
      .set(`q${i + 1}`, 'answer', answer)
      .set(`q${i + 1}`, 'comment', comment)
  }
  draft.add(table)
}

export function controlForm(draft: ReportDraft): void {
  const partly = (question: string, comment: string): Answer =>
    draft.random.chance(0.25) ? [question, 'Delvis', comment] : [question, 'Ja', '']
  form(draft, 'Internkontroll', [
    partly('Er det etablert et risikobasert, helhetlig system for internkontroll?', 'To områder gjenstår og tas neste vår.'),
    ['Er det satt inn tiltak og kontroller ut fra risikovurderingen, og er de fulgt opp?', 'Ja', ''],
    partly('Er nødvendige rutiner på viktige områder laget ut fra risiko?', 'Rutinen for innkjøp er under revisjon.'),
    ['Følges rutinene?', 'Ja', ''],
    ['Er vesentlige avvik, hendelser og svakheter fulgt opp?', 'Ja', ''],
    ['Er anmerkninger fra tilsyn og revisjon fulgt opp?', 'Ja', ''],
    ['Samlet: er internkontrollen egnet til å sikre god drift, pålitelig rapportering og at lover følges?', 'Ja', ''],
  ])
}

export function disabilityForm(draft: ReportDraft): void {
  form(draft, 'Handlingsplan funksjonsnedsettelse', [
    ['Er det laget egen handlingsplan?', 'Ja', ''],
    ['Er det laget konkrete tiltak?', 'Ja', ''],
    ['Lydanlegg i møterom', 'Ja', 'Gjennomført.'],
    ['Ledelinjer i resepsjonen', 'Ja', 'Gjennomført.'],
  ])
}

export function equalityForm(draft: ReportDraft): void {
  form(draft, 'Diskriminering', [
    ['Plan for mangfold og likeverd og mot diskriminering?', 'Ja', ''],
    ['I en egen plan?', 'Nei', ''],
    ['I overordnede planer?', 'Ja', ''],
    ['Gjelder planen alle diskrimineringsgrunnlag?', 'Ja', ''],
    ['Opplæring av egne ansatte?', 'Ja', ''],
    ['Likeverdige tjenester?', 'Ja', ''],
    ['Representativ rekruttering?', 'Ja', ''],
    ['Holdningsarbeid?', 'Ja', ''],
    ['Er OXLO-kontakt oppnevnt?', 'Ja', ''],
    ['Er adgangen til å klage gjort kjent?', 'Ja', ''],
    ['Eksempel på god praksis', '', 'Temaet er tatt opp på samling for nye ansatte.'],
  ])
}

export function safetyForm(draft: ReportDraft, breaches: number): void {
  form(draft, 'HMS-området', [
    [`Er det satt oppdaterte mål på HMS-området for ${draft.year}?`, 'Ja', ''],
    ['Er det laget handlingsplaner ut fra målene?', 'Ja', ''],
    ['Er planene tatt inn i årsbudsjett og økonomiplan?', 'Ja', ''],
    ['Finnes rutiner og internkontroll for arbeidstid, jf. rundskriv 31/2020?', 'Ja', ''],
    ['Føres det løpende kontroll med arbeidstiden?', 'Ja', ''],
    [`Antall brudd på arbeidstidsbestemmelsene i ${draft.year}`, String(breaches), ''],
    ['Hvordan er bruddene behandlet i AMU?', '', 'Lagt fram i møtet i november.'],
    ['Er vernetjenesten involvert i oppfølgingen?', 'Ja', ''],
    ['Hva gjøres for å hindre trakassering?', '', 'Temaet er med i vernerunden.'],
    ['Er risikoen for vold og trusler vurdert?', 'Ja', ''],
    ['Finnes rutiner for opplæring og øvelse?', 'Ja', ''],
  ])
}
