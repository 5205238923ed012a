import { dateInWords, editionLine, fill } from '../texts.ts'
import type { Download } from '../forms.ts'
import { attachedFiles, sizeInWords } from '../published-files.ts'
import { type Html, markup, NOTHING } from '../../../../platform/markup/markup.ts'
import type { Place } from './place.ts'
import { contentsHtml, sectionHtml } from './section.ts'
import { SOURCES_ANCHOR, sourcesHtml } from './sources.ts'

const SIGNATURE_ANCHOR = 'underskrift'
const ATTACHMENTS_ANCHOR = 'vedlegg'

/** The whole report as one page that reads without script. Style, script, fonts and mark are files beside it. */
export function pageHtml(place: Place, downloads: readonly Download[]): Html {
  const { report, sections } = place.outline
  const { texts } = place
  const last = [
    ...(report.signature === null ? [] : [{ anchor: SIGNATURE_ANCHOR, title: texts.signature }]),
    ...(report.attachments.length === 0 ? [] : [{ anchor: ATTACHMENTS_ANCHOR, title: texts.attachments }]),
    ...(place.outline.figures.length === 0 ? [] : [{ anchor: SOURCES_ANCHOR, title: texts.sources }]),
  ]
  return markup`<!doctype html>
<html lang="${report.language}">
<head>
<meta charset="utf-8">
<title>${report.title} – ${report.unit.name}</title>
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="description" content="${report.title}. ${report.unit.name}, ${report.municipality}.">
<meta name="color-scheme" content="light">
<link rel="icon" href="assets/mark.svg" type="image/svg+xml">
<link rel="stylesheet" href="assets/report.css">
<script src="assets/report.js" defer></script>
</head>
<body>
<a class="skip" href="#rapporten">${texts.skip}</a>
${coverHtml(place)}<div class="page">
<div class="side">
${searchHtml(place)}<nav class="contents" aria-labelledby="innhold-navn">
<h2 id="innhold-navn">${texts.contents}</h2>
${contentsHtml(sections, last)}</nav>
</div>
<main id="rapporten" tabindex="-1">
${erratumHtml(place)}${downloadsHtml(place, downloads)}${sections.map((entry) => sectionHtml(entry, place))}${signatureHtml(place)}${attachmentsHtml(place)}${place.outline.figures.length === 0 ? NOTHING : sourcesHtml(place)}</main>
</div>
<footer class="foot"><p>${report.unit.name} · ${report.municipality} · ${editionLine(report, texts)}</p><p>${texts.madeWith}</p></footer>
<dialog class="opened" aria-labelledby="opened-name" data-entry="${texts.toEntry}">
<form method="dialog"><button class="close">${texts.close}</button></form>
<h2 id="opened-name"></h2>
<div class="opened-content"></div>
</dialog>
</body>
</html>
`
}

function coverHtml(place: Place): Html {
  const { outline, texts } = place
  const { report } = outline
  return markup`<header class="cover">
<div class="cover-inner">
<p class="owner"><img class="owner-mark" src="assets/mark.svg" alt="" width="36" height="36">${report.municipality}</p>
<p class="unit">${report.unit.name}</p>
<h1>${report.title}</h1>
<p class="edition">${editionLine(report, texts)}</p>
</div>
</header>
`
}

function searchHtml({ texts }: Place): Html {
  return markup`<search hidden class="find" data-hits="${texts.hits}" data-none="${texts.noHits}"><label for="find">${texts.search}</label>
<input id="find" type="search" autocomplete="off" aria-describedby="find-hint"><p id="find-hint" class="hint" role="status">${texts.searchHint}</p><ol class="found"></ol></search>
`
}

function erratumHtml(place: Place): Html {
  const { erratum } = place.outline.report
  if (erratum === null) return NOTHING
  const { texts } = place
  return markup`<aside class="erratum" aria-labelledby="rettet">
<h2 id="rettet">${texts.erratum}</h2>
<p><strong>${texts.erratumBecause}:</strong> ${erratum.because}</p>
${erratum.changes.length === 0 ? NOTHING : markup`<p><strong>${texts.erratumChanges}:</strong></p>\n<ul>\n${erratum.changes.map((change) => markup`<li>${change}</li>\n`)}</ul>\n`}</aside>
`
}

function downloadsHtml({ texts }: Place, downloads: readonly Download[]): Html {
  if (downloads.length === 0) return NOTHING
  const items = downloads.map(
    ({ path, label, bytes }) =>
      markup`<li><a href="${path}" download>${label}</a>${bytes === null ? null : markup` <span class="size">${sizeInWords(bytes)}</span>`}</li>\n`,
  )
  return markup`<section class="downloads" aria-labelledby="last-ned">
<h2 id="last-ned">${texts.downloads}</h2>
<ul>
${items}</ul>
</section>
`
}

function signatureHtml(place: Place): Html {
  const { signature } = place.outline.report
  if (signature === null) return NOTHING
  const { texts } = place
  return markup`<section class="signature" id="${SIGNATURE_ANCHOR}" aria-labelledby="${SIGNATURE_ANCHOR}-navn">
<h2 id="${SIGNATURE_ANCHOR}-navn">${texts.signature}</h2>
<p>${fill(texts.signed, { place: signature.place, date: dateInWords(signature.date, texts) })}</p>
<p class="signer">${signature.title}</p>
</section>
`
}

function attachmentsHtml(place: Place): Html {
  const { report } = place.outline
  if (report.attachments.length === 0) return NOTHING
  const items = attachedFiles(report).map(
    ({ attachment, path, about }) =>
      markup`<li><a href="${path}" download>${attachment.title}</a> <span class="size">${about}</span></li>\n`,
  )
  return markup`<section class="attachments" id="${ATTACHMENTS_ANCHOR}" aria-labelledby="${ATTACHMENTS_ANCHOR}-navn">
<h2 id="${ATTACHMENTS_ANCHOR}-navn">${place.texts.attachments}</h2>
<ol>
${items}</ol>
</section>
`
}
