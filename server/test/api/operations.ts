/** A request to the API that its schema takes, as somebody with every right on the ombud would send it. */
export interface Example {
  readonly params?: Readonly<Record<string, string>>
  readonly query?: Readonly<Record<string, string>>
  readonly body?: Readonly<Record<string, unknown>>
  /** Sent as a form with a file instead of JSON. */
  readonly file?: true
}

const REPORT = { id: '{report}' }
const SECTION = { ...REPORT, section: 'mandate' }
const ATTACHMENT = { ...REPORT, attachment: '{attachment}' }
const KEY = 'staff-fte;{unit};2025-01-01;result'
const TEXT = { type: 'doc', content: [{ type: 'paragraph', content: [{ type: 'text', text: 'Ombudet gir råd.' }] }] }

/** What anyone may ask without being signed in; everything else answers 401 to a stranger. */
export const OPEN_TO_ALL: readonly string[] = [
  'GET /api/session',
  'POST /api/sign-in',
  'POST /api/sign-out',
  'GET /api/demo/roles',
  'GET /api/demo/story',
  'POST /api/demo/enter',
  'GET /api/publications',
  'GET /api/import-kinds/{id}/template.csv',
  'POST /api/examine',
  'POST /api/examine/list',
]

/**
 * One example for every operation of the API; a test fails when one is lacking. `{report}`, `{unit}`, `{batch}`,
 * `{image}`, `{attachment}` and `{sourceFile}` stand for things of the demo.
 */
export const EXAMPLES: Readonly<Record<string, Example>> = {
  'GET /api/session': {},
  'POST /api/sign-in': { body: { email: 'nobody@example.no', password: 'not the password' } },
  'POST /api/sign-out': {},
  'GET /api/demo/roles': {},
  'GET /api/demo/story': {},
  'POST /api/demo/enter': { body: { role: 'auditor' } },
  'GET /api/publications': {},
  'GET /api/units': {},
  'GET /api/roles': {},
  'GET /api/history': { query: { subject: '{report}' } },
  'GET /api/home': {},
  'GET /api/figures': { query: { q: 'årsverk', unit: '{unit}' } },
  'POST /api/figures/match': { body: { numbers: ['20,74', '22'], unit: '{unit}', year: 2024 } },
  'GET /api/figures/one': { query: { key: KEY } },
  'GET /api/figures/impact': { query: { key: KEY } },
  'POST /api/figures/enter': { body: { key: KEY, value: '20,5', because: 'telt på nytt', seen: 0 } },
  'GET /api/import-kinds': {},
  'GET /api/import-kinds/{id}/template.csv': { params: { id: 'accounts' } },
  'POST /api/examine': { file: true },
  'POST /api/examine/list': { body: { form: 'xlsx', name: 'rapport.pdf', year: 2024, pages: 3, tables: 1, findings: [] } },
  'POST /api/imports/preview': { file: true, body: { kind: 'staffing', unit: '{unit}', year: '2024' } },
  'POST /api/imports': { body: { sourceFile: '{sourceFile}', kind: 'staffing', unit: '{unit}', year: 2024 } },
  'GET /api/batches': { query: { unit: '{unit}' } },
  'GET /api/batches/{id}': { params: { id: '{batch}' } },
  'POST /api/batches/{id}/withdraw': { params: { id: '{batch}' }, body: { because: 'feil uttrekk' } },
  'GET /api/reports': {},
  'POST /api/reports': { body: { unit: '{unit}', year: 2024, language: 'nb' } },
  'GET /api/reports/{id}': { params: REPORT },
  'GET /api/reports/{id}/findings': { params: REPORT },
  'POST /api/reports/{id}/findings/accept': { params: REPORT, body: { fingerprint: 'section-presence|section:mandate', because: 'kjent' } },
  'POST /api/reports/{id}/findings/reopen': { params: REPORT, body: { fingerprint: 'section-presence|section:mandate' } },
  'GET /api/reports/{id}/preview/{*}': { params: { ...REPORT, '*': 'index.html' } },
  'POST /api/reports/{id}/publish': {
    params: REPORT,
    body: { because: 'x', erratum: 'x', signature: { title: 'Virksomhetsleder', place: 'Oslo', date: '2025-01-20' } },
  },
  'POST /api/reports/{id}/remind': { params: REPORT, body: { text: 'Fristen er 3. februar.' } },
  'POST /api/reports/{id}/transitions': { params: REPORT, body: { to: 'approved', because: 'x' } },
  'GET /api/reports/{id}/sections/{section}': { params: SECTION },
  'PUT /api/reports/{id}/sections/{section}/content': { params: SECTION, body: { revision: 1, content: TEXT } },
  'POST /api/reports/{id}/sections/{section}/unmerged': { params: SECTION, body: { content: TEXT } },
  'POST /api/reports/{id}/sections/{section}/images': { params: SECTION, file: true },
  'GET /api/reports/{id}/images/{sha256}': { params: { ...REPORT, sha256: '{image}' } },
  'GET /api/reports/{id}/attachments': { params: REPORT },
  'POST /api/reports/{id}/attachments': { params: REPORT, file: true, body: { title: 'Bemanning' } },
  'PUT /api/reports/{id}/attachments/{attachment}': { params: ATTACHMENT, body: { title: 'Slik grupperer vi', place: 0 } },
  'DELETE /api/reports/{id}/attachments/{attachment}': { params: ATTACHMENT },
  'POST /api/reports/{id}/attachments/{attachment}/restore': { params: ATTACHMENT },
  'GET /api/reports/{id}/attachments/{attachment}/file': { params: ATTACHMENT },
  'GET /api/reports/{id}/sections/{section}/lock': { params: SECTION },
  'POST /api/reports/{id}/sections/{section}/lock': { params: SECTION },
  'POST /api/reports/{id}/sections/{section}/lock/take-over': { params: SECTION },
  'DELETE /api/reports/{id}/sections/{section}/lock': { params: SECTION },
  'PUT /api/reports/{id}/sections/{section}/not-applicable': { params: SECTION, body: { because: 'Ikke hos oss.' } },
  'POST /api/reports/{id}/sections/{section}/transitions': { params: SECTION, body: { to: 'ready', because: '' } },
  'GET /api/reports/{id}/sections/{section}/revisions': { params: SECTION },
  'GET /api/reports/{id}/sections/{section}/revisions/{revision}': { params: { ...SECTION, revision: '1' } },
}
