/** Why the text of a section is refused when it is saved. */
export const documentTexts = {
  nb: {
    'document.invalid': 'Teksten har et innhold som rapporten ikke kan vise ({detail}). Last siden på nytt og lim inn igjen.',
    'document.too-deep': 'Teksten har lister eller sitater i for mange nivåer (grensen er {limit}).',
    'document.too-large': 'Teksten er for lang for ett avsnitt (grensen er {limit} tegn). Del den på flere avsnitt.',
    'document.link': 'Lenken «{link}» kan ikke brukes. En lenke må begynne med https:// eller mailto:.',
    'document.attribute': 'Verdien «{value}» er ikke gyldig her.',
  },
  nn: {
    'document.invalid': 'Teksten har eit innhald som rapporten ikkje kan vise ({detail}). Last sida på nytt og lim inn igjen.',
    'document.too-deep': 'Teksten har lister eller sitat i for mange nivå (grensa er {limit}).',
    'document.too-large': 'Teksten er for lang for eitt avsnitt (grensa er {limit} teikn). Del han på fleire avsnitt.',
    'document.link': 'Lenkja «{link}» kan ikkje brukast. Ei lenkje må byrje med https:// eller mailto:.',
    'document.attribute': 'Verdien «{value}» er ikkje gyldig her.',
  },
  en: {
    'document.invalid': 'The text holds something that the report cannot show ({detail}). Reload the page and paste again.',
    'document.too-deep': 'The text has lists or quotations in too many levels (the limit is {limit}).',
    'document.too-large': 'The text is too long for one section (the limit is {limit} characters). Divide it into several.',
    'document.link': 'The link “{link}” cannot be used. A link must begin with https:// or mailto:.',
    'document.attribute': 'The value “{value}” is not valid here.',
  },
} as const
