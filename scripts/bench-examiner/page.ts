/** The page that keeps the last run, with how it was made. */
export function page(told: string, documents: number): string {
  return `# How much the examiner finds

Written by \`npm run bench:examiner -- --write\`. Replay one report with \`npm run bench:examiner -- --seed 17 --show\`;
\`--out folder\` writes its files.

${told}
## Method

${documents} reports are invented from seeds: half by the common template's chapters, half of a district, a school office, a museum
and a water utility with tables of their own, in bokmål and nynorsk. Every number is drawn exactly and rounded where it is
printed, so the reports are right as printed, though sums may differ by a rounding. Each house has its own order of years,
unit, sign, minus, separator of thousands, word for total, place of caption and unit, merged headings and turned tables. Beside them stand the two
published reports of \`samples/oslo-2024/expected\`, their known errors mended by the list in
\`scripts/bench-examiner/printed/mended.json\`.

Each report is printed as HTML, Markdown, DOCX, XLSX, PDF, text with its columns aligned and text whose columns were lost. It is
examined once as it is in every format; what is raised then is false. Then one error at a time is put in, each in the next
format, and only what is raised beyond the first examination counts.

- **Found**: an error or warning names the changed cell or sentence, another cell of a relation that it broke, or a sentence
  that rests on it, as its place or among its other places. A dropped row is found by any cell of a sum over it, a moved
  column by any cell of the two columns or of a relation between them.
- **Root cause first**: the first new finding names the changed cell or sentence itself. Where the cell broke one relation
  only, nothing tells which of its cells is wrong: another cell of the relation is counted in the column beside.
- **Precision**: the share of the new errors and warnings that speak of the changed place.
- **Hidden by rounding**: every relation of the changed cell can still be right with the numbers behind the printed ones. What is
  counted has nothing behind it; what is paid, measured or divided may have, for all a reader knows.
- **False errors**: findings of severity error on a right report. A page is the PDF's own, or ${'2 500'} characters.

The two published reports are examined as they were printed too, with every error they had: in the formats above, and in files
that Chromium and LibreOffice make of them where they are installed. An error is found when an error or warning names a place
that \`mended.json\` mends for it. Every other place called an error is false.

The generator knows no rule of the examiner: layouts and phrases were written from how reports look.
`
}
