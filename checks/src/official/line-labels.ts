const TOTAL =
  /^[-–\s]*(?:(?:del)?sum(?!\p{L}*(?:mering|maries))|total(?:t|sum|er|e)?|i alt|til sammen|tilsammen|til saman|tilsaman|samla|samlet|samtlige|samtlege|alle|begge|all|both)(?!\p{L})|(?:\bi alt|\btotalt|\btil sammen|\btil saman|\bsum|\btotal)\s*(?:\(.*\))?\d*$/iu
const PART = /^[-–•\s]*(?:herav|hvorav|derav|av dette|av disse|av desse|herunder|kvarav|of which)(?!\p{L})/iu
const AVERAGE = /snitt|average|(?<!\p{L})(?:mean|median)/iu
const RELATIVE =
  /(?<!\p{L})(?:alder(?:en)?|per|pr|del(?:en)?)(?!\p{L})|andel|prosent|%|(?<!\p{L})pst(?!\p{L})|rate(?!\p{L})|indeks|score|grad(?!\p{L})|(?:kr|kroner|kwh|liter|timer|timar|dager|dagar)\s?\/\s?\p{L}/iu

/** Whether a row or column is named as the total of others. */
export function isTotalLabel(label: string): boolean {
  return TOTAL.test(label.trim()) && !PART.test(label)
}

/** "Herav", "av dette": counted already in the line above. */
export function isPartLabel(label: string): boolean {
  return PART.test(label)
}

/** Whether a row or column is named as the average of others. */
export function isAverageLabel(label: string): boolean {
  return AVERAGE.test(label)
}

/** Whether a row or column is named as something that is not added up: an average, a share, a rate, so much per unit. */
export function isNotAdded(label: string): boolean {
  return isAverageLabel(label) || RELATIVE.test(label)
}

/** Whether a label names another: "Lekkasje i prosent av produsert" names both "Lekkasje" and "Produsert i alt", "lærer" "Lærere". */
export function namesOther(label: string, other: string): boolean {
  const words = label.toLowerCase().match(/\p{L}{4,}/gu) ?? []
  const isAlike = (one: string, word: string) => one.slice(0, 6) === word.slice(0, 6) || (one.length > 4 && word.startsWith(one))
  return (other.toLowerCase().match(/\p{L}{4,}/gu) ?? []).some((word) => words.some((one) => isAlike(one, word)))
}

const LOWER_IS_BETTER =
  /fravær|fråvær|(?<!\p{L})klage(?!\p{L}*(?:behandl|instans))|ventetid|saksbehandlingstid|svartid|behandlingstid|avvik(?!\p{L})|fristbrudd|fristbrot|utslipp|utslepp|lekkasje|restans|svinn|sykmeld|sjukmeld|turnover|ulykke|skade(?:r|tilfell)|feil(?!\p{L})/iu
const HIGHER_IS_BETTER =
  /tilfreds|fornøyd|fornøgd|innen fristen|innan fristen|innen frist|innan frist|til rett tid|dekning|trivsel|trivst|trives|gjennomført|fullført|oppmøte|heltid/iu

/** Which way a figure is better, where its name leaves no doubt. */
export function betterWay(label: string): 'higher' | 'lower' | null {
  const [lower, higher] = [LOWER_IS_BETTER.test(label), HIGHER_IS_BETTER.test(label)]
  return lower === higher ? null : lower ? 'lower' : 'higher'
}
