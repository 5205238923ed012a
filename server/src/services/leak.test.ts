import { extname } from 'node:path'
import { formatDecimal } from '@arsring/shared'
import type { DocumentNode, PublicImage } from '@arsring/document'
import { sql } from 'kysely'
import { beforeAll, describe, expect, it } from 'vitest'
import { fromBuffer, type Entry, type ZipFile } from 'yauzl'
import { currentDefinitions, enterFigure, keyOf, withdrawBatch } from '../modules/facts/testing.ts'
import { listBatches } from '../modules/facts/index.ts'
import {
  declareNotApplicable,
  moveReport,
  publishReport,
  receiveAttachment,
  receivePicture,
  removeAttachment,
  saveSection,
  startReport,
  type PublicationView,
} from '../modules/reports/index.ts'
import { cameraNotes, chunk, jpegOf, pngOf } from '../platform/images/testing.ts'
import { approveSections, REPORT, textOf } from '../modules/reports/testing.ts'
import { readPdf, type PdfNode } from '../../test/golden/render/read-pdf.ts'
import { actorWith, done, post, sampleFile, testTenant, type TestTenant } from './testing.ts'

/** What the public must never see, each made so that it cannot be there by chance. */
const STAFF = { poster: 'Regnskapsfører-7Qzx9', writer: 'Skribent-7Qzx9', head: 'Enhetsleder-7Qzx9', publisher: 'Utgiver-7Qzx9' }
const poster = actorWith(STAFF.poster, 'read', 'enter')
const writer = actorWith(STAFF.writer, 'read', 'write')
const head = actorWith(STAFF.head, 'read', 'write', 'approve')
const publisher = actorWith(STAFF.publisher, 'read', 'publish')
const SECRET = '87654321.98'
/** Pay that was told while there were enough to tell it of, and is withheld now. */
const WITHHELD = '654321'
const PAY_HEAD = 'År;Gruppe;Menn %;Kvinner %;Antall;Lønn menn;Lønn kvinner\n'
const SIGNATURE = { title: 'Ombud', place: 'Oslo', date: '2025-01-20' }

const FILES = [
  ['indicators', 'hemmelig-definisjoner-7Qzx9.csv', sampleFile('ombud/indicators.csv')],
  ['key-figures', 'hemmelig-nøkkeltall-7Qzx9.xlsx', sampleFile('ombud/key-figures.xlsx')],
  ['accounts', 'hemmelig-regnskap-7Qzx9.csv', sampleFile('ombud/accounts-2024.csv')],
  ['staffing', 'hemmelig-lønnsliste-7Qzx9.csv', sampleFile('ombud/staffing.csv')],
  ['sick-leave', 'hemmelig-fravær-7Qzx9.csv', sampleFile('ombud/sick-leave.csv')],
  ['pay', 'hemmelig-lønn-før-7Qzx9.csv', `${PAY_HEAD}2024;Ledere;50;50;6;${WITHHELD};700 123\n`],
  ['pay', 'hemmelig-lønn-7Qzx9.csv', `${PAY_HEAD}2024;Ledere;40;60;5;*;700 123\n`],
] as const

let tenant: TestTenant
let publication: PublicationView
let shown: ReadonlyMap<string, string>
let forbidden: readonly (readonly [string, string])[]

beforeAll(async () => {
  tenant = await testTenant()
  const files = tenant.installation.files
  for (const [kind, name, bytes] of FILES) done(await post(tenant, poster, { bytes, kind, name }))
  const withdrawn = done(await post(tenant, poster, { bytes: 'Dato;Ansatte;Årsverk\n01.01.2024;23;7654,32\n', name: 'trukket-7Qzx9.csv' }))
  done(await tenant.run(poster, (ctx) => withdrawBatch(ctx, { batchId: withdrawn.id, because: 'trukket fordi-7Qzx9' })))
  // A figure no table or text shows, and one that is shown but was entered by somebody with a reason.
  await enter('operating-amount;ombud;2011;accounts;chapter=111;group=000-099', SECRET.replace('.', ','), 'hemmelig grunn-7Qzx9')
  await enter('outreach-events;ombud;2020;result', '7654329', 'hemmelig grunn-7Qzx9')
  await enter('staff-headcount;ombud;2025-01-01;result', '24', 'åpen sak-7Qzx9')

  done(await tenant.run(head, (ctx) => startReport(ctx, { unitId: 'ombud', year: 2024, language: 'nb' })))
  const save = async (sectionId: string, revision: number, text: string, image?: PublicImage): Promise<void> => {
    const words = textOf(text)
    const content =
      image === undefined || words.type !== 'doc' ? words : { ...words, content: [...(words.content ?? []), imageNode(image)] }
    done(await tenant.run(writer, (ctx) => saveSection(ctx, { reportId: REPORT, sectionId, revision, content })))
  }
  const receive = async (bytes: Buffer): Promise<PublicImage> =>
    done(await receivePicture((work) => tenant.run(writer, work), files, { reportId: REPORT, sectionId: 'mandate', bytes }))
  // Two pictures with all that a camera tells; one is shown, the other was taken out of the text again.
  const notes: [number, Buffer][] = [
    [0xe1, cameraNotes(6, 'sted-7Qzx9')],
    [0xfe, Buffer.from('ord-7Qzx9')],
  ]
  const shownImage = await receive(jpegOf({ width: 24, height: 16, segments: notes }))
  const hiddenImage = await receive(pngOf({ width: 31, height: 17, before: [chunk('tEXt', 'Comment\0sted-7Qzx9')] }))
  await save('mandate', 1, 'Forkastet utkast-7Qzx9.', hiddenImage)
  await save('mandate', 2, 'Ombudet gir råd.', shownImage)
  await save('full-cost', 1, 'Skjult tekst-7Qzx9.')
  done(
    await tenant.run(writer, (ctx) =>
      declareNotApplicable(ctx, { reportId: REPORT, sectionId: 'full-cost', because: 'Ingen selvkosttjenester.' }),
    ),
  )
  await tenant.sql(sql`insert into reports.unmerged_text (tenant_id, report_id, section_id, content, saved_at, saved_by, saved_by_title)
    values (${tenant.id}, ${REPORT}, 'mandate', ${JSON.stringify(textOf('Bortgjemt tekst-7Qzx9.'))}, now(), 'x', 'x')`)
  const attach = async (title: string, bytes: Buffer) =>
    done(await receiveAttachment((work) => tenant.run(writer, work), files, { reportId: REPORT, title, bytes }))
  await attach('Bilde av treet', jpegOf({ width: 32, height: 16, segments: notes }))
  const removed = await attach('Trukket vedlegg-7Qzx9', Buffer.from('Hemmelig;vedlegg-7Qzx9\n'))
  done(await tenant.run(writer, (ctx) => removeAttachment(ctx, { reportId: REPORT, id: removed.id })))
  await approveSections(tenant)
  done(await tenant.run(head, (ctx) => moveReport(ctx, { reportId: REPORT, to: 'approved', because: 'intern merknad-7Qzx9' })))
  publication = done(
    await publishReport((work) => tenant.run(publisher, work), files, {
      reportId: REPORT,
      because: 'åpne feil-7Qzx9',
      erratum: '',
      signature: SIGNATURE,
    }),
  )

  const texts = new Map<string, string>()
  for (const file of publication.renditions)
    for (const [path, text] of await textsOf(file.path, await files.get(file.sha256))) texts.set(path, text)
  shown = texts
  const batches = await tenant.as(poster, (ctx) => listBatches(ctx))
  const hashes = await tenant.sql(sql<{ sha256: string }>`select sha256 from facts.source_file where tenant_id = ${tenant.id}`)
  forbidden = [
    ...[...FILES.map(([, name]) => name), 'trukket-7Qzx9.csv'].map((name) => ['the name of a file', name] as const),
    ...Object.values(STAFF).map((title) => ['the title of somebody on the staff', title] as const),
    ...batches.flatMap((batch) => [['the id of a batch', batch.id] as const, ['the id of a source file', batch.sourceFile] as const]),
    ...hashes.map((row) => ['the hash of a source file', row.sha256] as const),
    ...['hemmelig grunn-7Qzx9', 'åpen sak-7Qzx9', 'trukket fordi-7Qzx9', 'intern merknad-7Qzx9', 'åpne feil-7Qzx9'].map(
      (why) => ['a reason given inside', why] as const,
    ),
    ...['utkast-7Qzx9', 'Skjult tekst-7Qzx9', 'Bortgjemt tekst-7Qzx9'].map((text) => ['a text that was not published', text] as const),
    ...[
      SECRET,
      formatDecimal(SECRET, 2),
      formatDecimal(SECRET, 0),
      '7654329',
      formatDecimal('7654329', 0),
      '7654.32',
      '7654,32',
      WITHHELD,
      formatDecimal(WITHHELD, 0),
    ].map((figure) => ['a figure that is not shown', figure] as const),
    ['anything of the kind', '7Qzx9'],
    ['a picture that was not published', hiddenImage.sha256],
    ['a picture that was not published', (await files.get(hiddenImage.sha256)).toString('utf8')],
    ['notes of a camera', 'Exif'],
    ['the municipality’s key in the database', tenant.id],
    ['a path on the machine', tenant.installation.config.dataFolder],
  ]
})

async function enter(key: string, value: string, because: string): Promise<void> {
  const [row] = await tenant.sql(
    sql<{ seq: number | null }>`select max(seq) as seq from facts.fact where tenant_id = ${tenant.id} and key_text = ${key}`,
  )
  done(
    await tenant.run(poster, async (ctx) =>
      enterFigure(ctx, { key: keyOf(key), value, because, seen: row?.seq ?? 0 }, await currentDefinitions(ctx)),
    ),
  )
}

function imageNode({ sha256, width, height }: PublicImage): DocumentNode {
  return { type: 'image', attrs: { sha256, width, height, alternative: 'Et tre på en slette.', decorative: false, caption: 'Treet' } }
}

describe('what is published', () => {
  it('is read here in every form, down to the files inside the packages', () => {
    for (const form of ['index.html', '.pdf', '.json', '.csv'])
      expect(
        [...shown.keys()].some((path) => path.endsWith(form)),
        form,
      ).toBe(true)
    const whole = [...shown].filter(
      ([path]) => /\.(html|pdf|json)$/.test(path) && !path.includes('datapackage') && !path.includes('manifest'),
    )
    // The same words and the same figure are found in each, so that "not found" means something.
    for (const [path, text] of whole) {
      expect(flat(text), path).toContain('Ombudet gir råd.')
      expect(flat(text), path).toContain('24')
    }
    expect(flat(shown.get('index.html') ?? '')).toContain('Ingen selvkosttjenester.')
    // The picture that is shown lies beside the page and in the packages.
    expect([...shown.keys()].filter((path) => path.endsWith('.jpg')).length).toBeGreaterThanOrEqual(6)
  })

  it('holds the signature, and nothing that is internal', () => {
    expect(flat(shown.get('index.html') ?? '')).toContain('Ombud')
    const secrets = forbidden.map(([what, secret]) => [what, flat(secret)] as const)
    const leaks = [...shown].flatMap(([path, text]) => {
      const said = `${flat(path)} ${flat(text)}`
      return secrets.filter(([, secret]) => said.includes(secret)).map(([what, secret]) => `${path}: ${what}: ${secret}`)
    })
    expect(leaks).toEqual([])
  })

  it('tells that pay is withheld, in every form, and never what it was', () => {
    const html = flat(shown.get('index.html') ?? '')
    expect(html).toContain('* Færre enn 3 av kjønnet i gruppen')
    const row = /Ledere 2024(.*?)<\/tr>/.exec(html)?.[1] ?? ''
    expect(
      row
        .replace(/<[^>]*>/g, ' ')
        .replace(/ +/g, ' ')
        .trim(),
    ).toBe('40 60 5 * 700 123 *')
    const table = [...shown].find(([path]) => path.endsWith('tables/pay.csv'))?.[1] ?? ''
    expect(flat(table)).toContain('*')
    expect([...shown].filter(([, text]) => /654.?321/.test(flat(text))).map(([path]) => path)).toEqual([])
  })

  it('gives every figure’s source in words, with the day it came', () => {
    const data = [...shown].find(([path]) => /^[^/]*-2024\.json$/.test(path))?.[1] ?? ''
    expect(data).toContain('mottatt 20.01.2025')
    expect(data).toContain('Ført manuelt 20.01.2025')
  })

  it('holds in its figures none but those that are shown', () => {
    const html = flat(shown.get('index.html') ?? '')
    const data = JSON.parse([...shown].find(([path]) => /^[^/]*-2024\.json$/.test(path))?.[1] ?? '{}') as {
      figures?: { key: string; text: string }[] | Record<string, { text: string }>
    }
    const figures = Array.isArray(data.figures)
      ? data.figures
      : Object.entries(data.figures ?? {}).map(([key, figure]) => ({ key, ...figure }))
    expect(figures.length).toBeGreaterThan(100)
    expect(
      figures.filter((figure) => figure.text !== '' && !html.includes(flat(figure.text).split(' ')[0] ?? '')).map((figure) => figure.key),
    ).toEqual([])
  })
})

/** With one kind of space and without the hyphens that layout puts in. */
function flat(text: string): string {
  return text
    .replaceAll('\u00ad', '')
    .replace(/[\s\u00a0\u2009\u202f]+/g, ' ')
    .normalize('NFC')
}

/** The text in a file, and in the files inside it when it is a package, by path. */
async function textsOf(path: string, bytes: Buffer): Promise<[string, string][]> {
  if (['.jpg', '.png'].includes(extname(path))) return [[path, `${bytes.toString('latin1')} ${bytes.toString('utf8')}`]]
  if (extname(path) === '.pdf') {
    const pdf = await readPdf(bytes)
    return [
      [path, [pdf.title, pdf.author, ...pdf.bookmarks, ...pdf.links, ...pdf.pages.map(textOfNode), bytes.toString('latin1')].join(' ')],
    ]
  }
  if (bytes.subarray(0, 4).toString('latin1') !== 'PK\u0003\u0004') return [[path, bytes.toString('utf8')]]
  const inside: [string, string][] = []
  for (const [name, content] of await unzip(bytes)) inside.push(...(await textsOf(`${path}/${name}`, content)))
  return inside
}

function textOfNode(node: PdfNode): string {
  return [node.text, node.alt ?? '', ...node.children.map(textOfNode)].join(' ')
}

function unzip(bytes: Buffer): Promise<[string, Buffer][]> {
  return new Promise((resolve, reject) => {
    fromBuffer(bytes, { lazyEntries: true }, (error, zip) => {
      if (error !== null) return reject(error)
      const found: [string, Buffer][] = []
      zip.on('error', reject)
      zip.on('end', () => resolve(found))
      zip.on('entry', (entry: Entry) => {
        contentOf(zip, entry).then((content) => {
          found.push([entry.fileName, content])
          zip.readEntry()
        }, reject)
      })
      zip.readEntry()
    })
  })
}

function contentOf(zip: ZipFile, entry: Entry): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    zip.openReadStream(entry, (error, stream) => {
      if (error !== null) return reject(error)
      const chunks: Buffer[] = []
      stream.on('data', (chunk: Buffer) => chunks.push(chunk))
      stream.on('end', () => resolve(Buffer.concat(chunks)))
      stream.on('error', reject)
    })
  })
}
