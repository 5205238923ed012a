import { describe, expect, it } from 'vitest'
import { cleanWordHtml } from './paste-word.ts'

const words = (html: string) => html.replace(/\s+/g, ' ').trim()

describe('text from Word', () => {
  it('keeps paragraphs and drops what is not text', () => {
    const html = `<html><head><style>p.MsoNormal{margin:0}</style><xml><w:WordDocument></w:WordDocument></xml></head><body><!--StartFragment-->
      <p class=MsoNormal style='mso-fareast-language:EN-US'>Ombudet behandlet <b>7 047</b> saker.<o:p></o:p></p><!--EndFragment--></body></html>`
    expect(words(cleanWordHtml(html))).toBe(
      `<p class=MsoNormal style='mso-fareast-language:EN-US'>Ombudet behandlet <b>7 047</b> saker.</p>`,
    )
  })

  it('makes bullets a list', () => {
    const item = (text: string) =>
      `<p class=MsoListParagraphCxSpFirst style='text-indent:-18.0pt;mso-list:l0 level1 lfo1'><![if !supportLists]><span style='font-family:Symbol'><span style='mso-list:Ignore'>·<span>&nbsp; </span></span></span><![endif]>${text}</p>`
    expect(words(cleanWordHtml(`<p>Tre grep:</p>${item('rådgivning')}${item('opplæring')}<p>Etterpå</p>`))).toBe(
      '<p>Tre grep:</p><ul><li><p>rådgivning</p></li><li><p>opplæring</p></li></ul><p>Etterpå</p>',
    )
  })

  it('makes numbered paragraphs a numbered list', () => {
    const item = (n: number, text: string) =>
      `<p style='mso-list:l1 level1 lfo2'><!--[if !supportLists]--><span>${n}.&nbsp;</span><!--[endif]-->${text}</p>`
    expect(words(cleanWordHtml(item(1, 'først') + item(2, 'så')))).toBe('<ol><li><p>først</p></li><li><p>så</p></li></ol>')
  })

  it('keeps two lists apart when there is text between them', () => {
    const item = (text: string) => `<p style='mso-list:l0'><![if !supportLists]>·<![endif]>${text}</p>`
    expect(words(cleanWordHtml(`${item('a')}<p>mellom</p>${item('b')}`))).toBe(
      '<ul><li><p>a</p></li></ul><p>mellom</p><ul><li><p>b</p></li></ul>',
    )
  })

  it('makes Word headings headings', () => {
    expect(cleanWordHtml('<p class=MsoHeading2>Sykefravær</p>')).toBe('<h2>Sykefravær</h2>')
    expect(cleanWordHtml('<p class="MsoTitle">Årsberetning</p>')).toBe('<h1>Årsberetning</h1>')
  })

  it('leaves a table as it is', () => {
    const table = '<table><tr><td>Ansatte</td><td>22</td></tr></table>'
    expect(cleanWordHtml(table)).toBe(table)
  })

  it('drops scripts', () => {
    expect(cleanWordHtml('<p>a</p><script>alert(1)</script><p>b</p>')).toBe('<p>a</p><p>b</p>')
  })
})
