import type { ReportDraft } from './report-draft.ts'

/** Sentences full of numbers that say nothing of the tables: dates, laws, telephones, cases, addresses, temperatures, plans. */
function noise(draft: ReportDraft): string[] {
  const { random: r, year } = draft
  const day = (): string => `${r.int(1, 28)}.${r.int(1, 12)}.${year}`
  const phone = (): string => `${r.int(21, 77)} ${r.int(10, 99)} ${r.int(10, 99)} ${r.int(10, 99)}`
  const [early, late] = [`0${r.int(7, 9)}.${r.pick(['00', '15', '30', '45'])}`, `${r.int(14, 19)}.${r.pick(['00', '30'])}`]
  const s = (nb: string, nn: string): string => draft.say(nb, nn)
  return [
    s(
      `Planen ble vedtatt ${day()} i sak ${r.int(10, 190)}/${year % 100}.`,
      `Planen vart vedteken ${day()} i sak ${r.int(10, 190)}/${year % 100}.`,
    ),
    s(
      `Oppgaven følger av kommuneloven § ${r.int(2, 29)}-${r.int(1, 12)} og forskrift ${r.int(100, 1900)} av ${year - r.int(4, 20)}.`,
      `Oppgåva følgjer av kommunelova § ${r.int(2, 29)}-${r.int(1, 12)} og forskrift ${r.int(100, 1900)} av ${year - r.int(4, 20)}.`,
    ),
    s(
      `Publikum når oss på telefon ${phone()} mellom kl. ${early} og ${late}.`,
      `Publikum når oss på telefon ${phone()} mellom kl. ${early} og ${late}.`,
    ),
    s(
      `Kontoret ligger i Storgata ${r.int(1, 140)}, ${r.int(1, 7)}. etasje, og har postnummer 0${r.int(100, 999)}.`,
      `Kontoret ligg i Storgata ${r.int(1, 140)}, ${r.int(1, 7)}. etasje, og har postnummer 0${r.int(100, 999)}.`,
    ),
    s(
      `Anlegget er godkjent etter ISO ${r.pick(['9001:2015', '14001:2015', '27001:2022'])} og NS ${r.int(3000, 9900)}.`,
      `Anlegget er godkjent etter ISO ${r.pick(['9001:2015', '14001:2015', '27001:2022'])} og NS ${r.int(3000, 9900)}.`,
    ),
    s(
      `Den kaldeste dagen i januar var det −${r.int(11, 24)} grader, og ${r.int(12, 40)} cm snø falt på ett døgn.`,
      `Den kaldaste dagen i januar var det −${r.int(11, 24)} grader, og ${r.int(12, 40)} cm snø fall på eitt døgn.`,
    ),
    s(
      `Målet for ${year + 2} er å svare på alle henvendelser innen ${r.int(5, 21)} dager.`,
      `Målet for ${year + 2} er å svare på alle førespurnader innan ${r.int(5, 21)} dagar.`,
    ),
    s(
      `Kurset går over ${r.int(2, 5)} kvelder og passer for dem mellom ${r.int(16, 20)} og ${r.int(60, 75)} år.`,
      `Kurset går over ${r.int(2, 5)} kveldar og passar for dei mellom ${r.int(16, 20)} og ${r.int(60, 75)} år.`,
    ),
    s(
      `Rammeavtalen er signert ${day()} og løper i ${r.int(2, 4)} år med mulighet for ${r.int(1, 2)} års forlengelse.`,
      `Rammeavtalen er signert ${day()} og varer i ${r.int(2, 4)} år med høve til ${r.int(1, 2)} års forlenging.`,
    ),
    s(
      `Bygget er fra ${r.int(1890, 1998)} og har fredningsklasse ${r.int(1, 3)}.`,
      `Bygget er frå ${r.int(1890, 1998)} og har fredingsklasse ${r.int(1, 3)}.`,
    ),
    s(
      `Rutinen er beskrevet i kapittel ${r.int(2, 9)}.${r.int(1, 6)} i håndboken, versjon ${r.int(1, 6)}.${r.int(0, 9)}.`,
      `Rutinen er omtalt i kapittel ${r.int(2, 9)}.${r.int(1, 6)} i handboka, versjon ${r.int(1, 6)}.${r.int(0, 9)}.`,
    ),
    s(
      `Buss ${r.int(20, 85)} stopper utenfor, og inngangen er fra plan ${r.int(1, 3)}.`,
      `Buss ${r.int(20, 85)} stoppar utanfor, og inngangen er frå plan ${r.int(1, 3)}.`,
    ),
    s(
      `Økonomiplanen for ${year + 1}–${year + 4} legger til grunn en lønnsvekst på ${r.int(3, 5)},${r.int(0, 9)} prosent.`,
      `Økonomiplanen for ${year + 1}–${year + 4} legg til grunn ein lønsvekst på ${r.int(3, 5)},${r.int(0, 9)} prosent.`,
    ),
    s(
      `Brukerutvalget har ${r.int(5, 9)} medlemmer og møtes ${r.int(4, 8)} ganger i året.`,
      `Brukarutvalet har ${r.int(5, 9)} medlemer og møtest ${r.int(4, 8)} gonger i året.`,
    ),
    s(
      `Serverrommet skal holde mellom 18 og 24 grader, og loggen slettes etter ${r.int(3, 12)} måneder.`,
      `Serverrommet skal halde mellom 18 og 24 grader, og loggen blir sletta etter ${r.int(3, 12)} månader.`,
    ),
    s(
      `Innen ${year + r.int(3, 8)} skal minst ${r.int(4, 9) * 10} prosent av kjøretøyene være utslippsfrie.`,
      `Innan ${year + r.int(3, 8)} skal minst ${r.int(4, 9) * 10} prosent av køyretøya vere utsleppsfrie.`,
    ),
    s(
      `Gnr. ${r.int(10, 240)}, bnr. ${r.int(1, 900)} ble regulert til offentlig formål i ${year - r.int(6, 30)}.`,
      `Gnr. ${r.int(10, 240)}, bnr. ${r.int(1, 900)} vart regulert til offentleg føremål i ${year - r.int(6, 30)}.`,
    ),
    s(
      `Merknaden i rapport ${r.int(1, 20)}/${year} fra revisjonen er lukket.`,
      `Merknaden i rapport ${r.int(1, 20)}/${year} frå revisjonen er lukka.`,
    ),
    s(
      `Lederen tiltrådte 1. ${r.pick(['mars', 'mai', 'august', 'oktober'])} ${year - r.int(1, 4)} på åremål i seks år.`,
      `Leiaren tok til 1. ${r.pick(['mars', 'mai', 'august', 'oktober'])} ${year - r.int(1, 4)} på åremål i seks år.`,
    ),
    s(
      `Svarfristen er ${r.int(2, 4)} uker, og klagefristen er 3 uker etter forvaltningsloven § 29.`,
      `Svarfristen er ${r.int(2, 4)} veker, og klagefristen er 3 veker etter forvaltningslova § 29.`,
    ),
    s(
      `Møterommet på ${r.int(12, 90)} kvadratmeter tar ${r.int(8, 40)} personer og kan bestilles fra kl. 8.`,
      `Møterommet på ${r.int(12, 90)} kvadratmeter tek ${r.int(8, 40)} personar og kan tingast frå kl. 8.`,
    ),
    s(
      `Varslingsrutinen ble revidert i uke ${r.int(2, 50)}, se sak ${year}/${r.int(1000, 9900)}.`,
      `Varslingsrutinen vart revidert i veke ${r.int(2, 50)}, sjå sak ${year}/${r.int(1000, 9900)}.`,
    ),
    s(
      `Huset har ${r.int(2, 6)} etasjer, to heiser og sykkelparkering med ${r.int(20, 90)} plasser.`,
      `Huset har ${r.int(2, 6)} etasjar, to heisar og sykkelparkering med ${r.int(20, 90)} plassar.`,
    ),
    s(
      `Beredskapsøvelsen varte i ${r.int(2, 7)} timer, og evalueringen var klar etter ${r.int(5, 20)} virkedager.`,
      `Beredskapsøvinga varte i ${r.int(2, 7)} timar, og evalueringa var klar etter ${r.int(5, 20)} yrkedagar.`,
    ),
    s(
      `Kontrollen skal etter instruksen gjøres hver ${r.int(3, 9)}. uke av to personer.`,
      `Kontrollen skal etter instruksen gjerast kvar ${r.int(3, 9)}. veke av to personar.`,
    ),
    s(
      `E-post besvares normalt innen ${r.int(24, 72)} timer, og skjemaet er versjon ${r.int(2, 9)}.`,
      `E-post blir normalt svara på innan ${r.int(24, 72)} timar, og skjemaet er versjon ${r.int(2, 9)}.`,
    ),
  ]
}

/** Sentences without a number. */
function filler(draft: ReportDraft): string {
  const s = (nb: string, nn: string): string => draft.say(nb, nn)
  return draft.random.pick([
    s(
      'Samarbeidet med de tillitsvalgte og vernetjenesten har vært godt gjennom hele året.',
      'Samarbeidet med dei tillitsvalde og vernetenesta har vore godt gjennom heile året.',
    ),
    s(
      'Ledergruppen går gjennom status hver måned og setter inn tiltak der det trengs.',
      'Leiargruppa går gjennom status kvar månad og set inn tiltak der det trengst.',
    ),
    s(
      'Arbeidet med klart språk er en fast del av opplæringen av nye medarbeidere.',
      'Arbeidet med klart språk er ein fast del av opplæringa av nye medarbeidarar.',
    ),
    s(
      'Innbyggerne skal møte en tjeneste som er enkel å finne fram i og lett å forstå.',
      'Innbyggjarane skal møte ei teneste som er enkel å finne fram i og lett å forstå.',
    ),
    s(
      'Erfaringene blir delt med andre virksomheter i kommunen gjennom et fast fagnettverk.',
      'Erfaringane blir delte med andre verksemder i kommunen gjennom eit fast fagnettverk.',
    ),
    s(
      'Risikovurderingen er oppdatert, og handlingsplanen følges opp i styringsdialogen.',
      'Risikovurderinga er oppdatert, og handlingsplanen blir følgd opp i styringsdialogen.',
    ),
    s(
      'Det er lagt vekt på å kartlegge behov tidlig, slik at tiltak kan settes inn før problemer vokser.',
      'Det er lagt vekt på å kartleggje behov tidleg, slik at tiltak kan setjast inn før problem veks.',
    ),
    s(
      'Rekrutteringen har vært krevende for enkelte faggrupper, særlig i sommermånedene.',
      'Rekrutteringa har vore krevjande for enkelte faggrupper, særleg i sommarmånadene.',
    ),
  ])
}

/** Small talk, some with numbers, some without. A sentence with numbers is said once in a report, or it would speak against itself. */
export function smallTalk(draft: ReportDraft, count: number): string[] {
  draft.talk ??= draft.random.shuffled(noise(draft))
  const { talk } = draft
  const list = Array.from({ length: count }, () => (draft.random.chance(0.6) ? (talk.pop() ?? filler(draft)) : filler(draft)))
  return [...new Set(list)]
}
