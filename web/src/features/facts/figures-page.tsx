import { useEffect, useState } from 'react'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router'
import { Field, Label, Search, Select } from '@digdir/designsystemet-react'
import { useTexts } from '../../texts/provider.tsx'
import { Page } from '../../ui/page.tsx'
import { Empty, Loaded } from '../../ui/states.tsx'
import { useDelayed } from '../../ui/use-delayed.ts'
import { unitsQuery, useSession } from '../access/index.ts'
import { FigureTable } from './figure-table.tsx'
import { figuresQuery } from './queries.ts'
import './figures.css'

const route = getRouteApi('/shell/signed-in/tall')
const SHOWN = 100

/** The catalogue of figures: search by name, unit, year or value; the address holds the search. */
export function FiguresPage() {
  const { t } = useTexts()
  const session = useSession()
  const search = route.useSearch()
  const navigate = useNavigate()
  const units = useQuery(unitsQuery)
  const [typed, setTyped] = useState(search.q ?? '')
  const q = useDelayed(typed, 250)
  const figures = useQuery(figuresQuery({ q: search.q, unit: search.enhet, year: search.aar, limit: SHOWN }))

  useEffect(() => {
    if (q === (search.q ?? '')) return
    void navigate({
      to: '/tall',
      replace: true,
      resetScroll: false,
      search: ({ q: _, ...before }) => (q === '' ? before : { ...before, q }),
    })
  }, [navigate, q, search.q])

  const thisYear = Number(session.today.slice(0, 4))
  const years = Array.from({ length: 8 }, (_, back) => thisYear - back)
  return (
    <Page title={t('figures.title')} lead={t('figures.lead')} width="wide">
      <div className="figure-search sheet">
        <Field className="figure-search-text">
          <Label>{t('figures.search')}</Label>
          <Search>
            <Search.Input value={typed} placeholder={t('figures.example')} onChange={(event) => setTyped(event.target.value)} />
            <Search.Clear aria-label={t('figures.clear')} onClick={() => setTyped('')} />
          </Search>
        </Field>
        <Field>
          <Label>{t('figures.unit')}</Label>
          <Select
            value={search.enhet ?? ''}
            onChange={({ target }) =>
              void navigate({
                to: '/tall',
                replace: true,
                resetScroll: false,
                search: ({ enhet: _, ...before }) => (target.value === '' ? before : { ...before, enhet: target.value }),
              })
            }
          >
            <Select.Option value="">{t('figures.allUnits')}</Select.Option>
            {(units.data ?? []).map((unit) => (
              <Select.Option key={unit.id} value={unit.id}>
                {unit.name}
              </Select.Option>
            ))}
          </Select>
        </Field>
        <Field>
          <Label>{t('figures.year')}</Label>
          <Select
            value={search.aar === undefined ? '' : String(search.aar)}
            onChange={({ target }) =>
              void navigate({
                to: '/tall',
                replace: true,
                resetScroll: false,
                search: ({ aar: _, ...before }) => (target.value === '' ? before : { ...before, aar: Number(target.value) }),
              })
            }
          >
            <Select.Option value="">{t('figures.allYears')}</Select.Option>
            {years.map((year) => (
              <Select.Option key={year} value={String(year)}>
                {year}
              </Select.Option>
            ))}
          </Select>
        </Field>
      </div>
      <Loaded query={figures}>
        {({ figures: list, total }) =>
          list.length === 0 ? (
            <Empty
              title={t('figures.noneTitle')}
              text={search.q === undefined ? t('figures.noneAtAll') : t('figures.none')}
              action={search.q === undefined ? <Link to="/kilder/ny">{t('sources.new')}</Link> : undefined}
            />
          ) : (
            <>
              <p className="small soft" role="status">
                {total > list.length ? t('figures.first', { count: list.length, total }) : t('figures.count', { count: total })}
              </p>
              <FigureTable figures={list} />
            </>
          )
        }
      </Loaded>
    </Page>
  )
}
