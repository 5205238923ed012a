import { describe, expect, it } from 'vitest'
import { sortForms } from './sort-forms.ts'

const form = (name: string, url: string) => ({ form: name, url, bytes: 1, mediaType: 'x' })

describe('the forms of an edition', () => {
  it('come with the page first, and the single tables apart', () => {
    const { main, tables } = sortForms([
      form('csv', '/publisert/x/2024/1/data/datapackage.json'),
      form('csv', '/publisert/x/2024/1/data/figures.csv'),
      form('csv', '/publisert/x/2024/1/data/tables/staffing.csv'),
      form('csv', '/publisert/x/2024/1/data/tables/accounts.csv'),
      form('json', '/publisert/x/2024/1/x.json'),
      form('pdf', '/publisert/x/2024/1/x.pdf'),
      form('html', '/publisert/x/2024/1/'),
    ])
    expect(main.map(({ name }) => name)).toEqual(['html', 'pdf', 'json', 'csv', 'datapackage'])
    expect(tables.map(({ name }) => name)).toEqual(['accounts.csv', 'staffing.csv'])
  })

  it('keeps a form it does not know', () => {
    expect(sortForms([form('odt', '/a.odt')]).main.map(({ name }) => name)).toEqual(['odt'])
  })
})
