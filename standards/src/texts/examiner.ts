/** What the examiner says of a document as a whole; what is wrong in it is said by the checks. */
const nb = {
  'examiner.refused.not-found': 'Filen finnes ikke, eller vi har ikke lov til å lese den.',
  'examiner.refused.unknown-format':
    'Filen er ikke av et slag vi kan lese. Vi leser PDF, Word (.docx), Excel (.xlsx), HTML, Markdown og ren tekst. Lagre den som en av disse og prøv igjen.',
  'examiner.refused.damaged': 'Filen er ødelagt eller ikke hel. Åpne den i programmet den er laget i, lagre den på nytt og prøv igjen.',
  'examiner.refused.encrypted': 'Filen er låst med passord. Fjern passordet, lagre den på nytt og prøv igjen.',
  'examiner.refused.no-text':
    'Filen har bilder av sider og ingen tekst. Bruk dokumentet den ble skannet fra, eller kjør tekstgjenkjenning (OCR) på den først.',
  'examiner.refused.empty': 'Filen er tom.',
  'examiner.refused.too-large': 'Filen er for stor. Grensen er {limit}, og denne er {found}.',
  'examiner.refused.too-many-pages': 'Dokumentet har {found} sider. Grensen er {limit}. Del det opp og prøv igjen.',
  'examiner.refused.too-slow': 'Det tok for lang tid å lese filen, og vi stoppet. Del den opp eller lagre den på nytt og prøv igjen.',
  'examiner.busy': 'Det er mange som får undersøkt rapporter akkurat nå. Prøv igjen om et minutt.',
  'examiner.summary.errors': '{count} feil',
  'examiner.summary.warnings': '{count} å se på',
  'examiner.summary.roundings': '{count} avrundinger',
  'examiner.summary.clean': 'ingen feil funnet',
  'examiner.summary.tables': '{count} tabeller',
  'examiner.summary.pages': '{count} sider',
  'examiner.place.page': 's. {page}',
  'examiner.place.line': 'linje {line}',
  'examiner.place.sheet': 'ark {sheet}',
  'examiner.severity.fatal': 'Feil',
  'examiner.severity.error': 'Feil',
  'examiner.severity.warning': 'Se på',
  'examiner.severity.info': 'Avrunding',
  'examiner.compared': 'står {printed}, skal være {expected}',
  'examiner.blank': 'står ikke, skal være {expected}',
  'examiner.also': 'henger sammen med',
}

const nn: typeof nb = {
  'examiner.refused.not-found': 'Fila finst ikkje, eller vi har ikkje lov til å lese henne.',
  'examiner.refused.unknown-format':
    'Fila er ikkje av eit slag vi kan lese. Vi les PDF, Word (.docx), Excel (.xlsx), HTML, Markdown og rein tekst. Lagre henne som ein av desse og prøv igjen.',
  'examiner.refused.damaged': 'Fila er øydelagd eller ikkje heil. Opne henne i programmet ho er laga i, lagre henne på nytt og prøv igjen.',
  'examiner.refused.encrypted': 'Fila er låst med passord. Fjern passordet, lagre henne på nytt og prøv igjen.',
  'examiner.refused.no-text':
    'Fila har bilete av sider og ingen tekst. Bruk dokumentet ho vart skanna frå, eller køyr tekstgjenkjenning (OCR) på henne først.',
  'examiner.refused.empty': 'Fila er tom.',
  'examiner.refused.too-large': 'Fila er for stor. Grensa er {limit}, og denne er {found}.',
  'examiner.refused.too-many-pages': 'Dokumentet har {found} sider. Grensa er {limit}. Del det opp og prøv igjen.',
  'examiner.refused.too-slow': 'Det tok for lang tid å lese fila, og vi stoppa. Del henne opp eller lagre henne på nytt og prøv igjen.',
  'examiner.busy': 'Det er mange som får undersøkt rapportar akkurat no. Prøv igjen om eit minutt.',
  'examiner.summary.errors': '{count} feil',
  'examiner.summary.warnings': '{count} å sjå på',
  'examiner.summary.roundings': '{count} avrundingar',
  'examiner.summary.clean': 'ingen feil funne',
  'examiner.summary.tables': '{count} tabellar',
  'examiner.summary.pages': '{count} sider',
  'examiner.place.page': 's. {page}',
  'examiner.place.line': 'linje {line}',
  'examiner.place.sheet': 'ark {sheet}',
  'examiner.severity.fatal': 'Feil',
  'examiner.severity.error': 'Feil',
  'examiner.severity.warning': 'Sjå på',
  'examiner.severity.info': 'Avrunding',
  'examiner.compared': 'står {printed}, skal vere {expected}',
  'examiner.blank': 'står ikkje, skal vere {expected}',
  'examiner.also': 'heng saman med',
}

const en: typeof nb = {
  'examiner.refused.not-found': 'The file does not exist, or we may not read it.',
  'examiner.refused.unknown-format':
    'This is not a kind of file we can read. We read PDF, Word (.docx), Excel (.xlsx), HTML, Markdown and plain text. Save it as one of these and try again.',
  'examiner.refused.damaged':
    'The file is damaged or incomplete. Open it in the program it was made with, save it again and try once more.',
  'examiner.refused.encrypted': 'The file is locked with a password. Remove the password, save it again and try once more.',
  'examiner.refused.no-text':
    'The file holds pictures of pages and no text. Use the document it was scanned from, or run text recognition (OCR) on it first.',
  'examiner.refused.empty': 'The file is empty.',
  'examiner.refused.too-large': 'The file is too large. The limit is {limit}, and this one is {found}.',
  'examiner.refused.too-many-pages': 'The document has {found} pages. The limit is {limit}. Divide it and try again.',
  'examiner.refused.too-slow': 'Reading the file took too long, and we stopped. Divide it or save it again and try once more.',
  'examiner.busy': 'Many reports are being examined right now. Try again in a minute.',
  'examiner.summary.errors': '{count} errors',
  'examiner.summary.warnings': '{count} to look at',
  'examiner.summary.roundings': '{count} roundings',
  'examiner.summary.clean': 'no errors found',
  'examiner.summary.tables': '{count} tables',
  'examiner.summary.pages': '{count} pages',
  'examiner.place.page': 'p. {page}',
  'examiner.place.line': 'line {line}',
  'examiner.place.sheet': 'sheet {sheet}',
  'examiner.severity.fatal': 'Error',
  'examiner.severity.error': 'Error',
  'examiner.severity.warning': 'Look at',
  'examiner.severity.info': 'Rounding',
  'examiner.compared': '{printed} is printed, it should be {expected}',
  'examiner.blank': 'nothing is printed, it should be {expected}',
  'examiner.also': 'goes with',
}

export const examinerTexts = { nb, nn, en }
export type ExaminerTextId = keyof typeof nb
