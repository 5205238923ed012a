import { useState } from 'react'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { Heading, Tag } from '@digdir/designsystemet-react'
import { isSeries } from '@arsring/shared'
import type { FigurePage as FigureAnswer } from '../../api/types.ts'
import { useTexts } from '../../texts/provider.tsx'
import { Button } from '../../ui/button.tsx'
import { valueClass } from '../../ui/long-text.ts'
import { Page } from '../../ui/page.tsx'
import { LoadedPage } from '../../ui/loaded-page.tsx'
import { HistoryList } from '../audit/index.ts'
import { ChangeFigure } from './change-figure.tsx'
import { ExplanationTree } from './explanation-tree.tsx'
import { FigureOverTime } from './figure-over-time.tsx'
import { figureQuery } from './queries.ts'
import { UsageList } from './usage-list.tsx'
import './figures.css'

const route = getRouteApi('/shell/signed-in/tall/$key')

/** One figure: what it means, what it is, where it comes from, where it is used, what it has been. */
export function FigurePage() {
  const { key } = route.useParams()
  const { t } = useTexts()
  const figure = useQuery(figureQuery(key))
  return (
    <LoadedPage query={figure}>
      {(answer) => {
        const { series, period } = answer.figure
        return (
          <Page
            key={key}
            title={answer.figure.label}
            lead={[answer.unitName, period, isSeries(series) ? t(`series.${series}`) : series].join(' · ')}
            actions={<Link to="/tall">{t('figures.all')}</Link>}
          >
            <div className="stack stack-wide">
              <FigureSheet answer={answer} />
              <FigureOverTime figure={answer.figure} years={answer.years} />
              <div className="figure-columns">
                <section className="sheet stack" aria-labelledby="explain">
                  <Heading level={2} data-size="xs" id="explain">
                    {t('figure.whereFrom')}
                  </Heading>
                  <ExplanationTree explanation={answer.explain} />
                </section>
                <section className="sheet stack" aria-labelledby="usage">
                  <Heading level={2} data-size="xs" id="usage">
                    {t('figure.usedIn')}
                  </Heading>
                  <UsageList usages={answer.usedIn} />
                </section>
              </div>
              <EarlierValues answer={answer} />
            </div>
          </Page>
        )
      }}
    </LoadedPage>
  )
}

function FigureSheet({ answer: { figure, definition, reference, can, seen } }: { answer: FigureAnswer }) {
  const { t } = useTexts()
  const [isChanging, setIsChanging] = useState(false)
  return (
    <section className="sheet stack">
      <p className={`figure-value figure-value-large ${valueClass(figure.text)} value-${figure.value.kind}`}>{figure.text}</p>
      {figure.value.kind === 'missing' && <p className="soft">{t('figure.isMissing')}</p>}
      <dl className="figure-facts">
        <div>
          <dt>{t('figure.definition')}</dt>
          <dd>{definition}</dd>
        </div>
        {reference !== '' && (
          <div>
            <dt>{t('figure.reference')}</dt>
            <dd>{reference}</dd>
          </div>
        )}
        {figure.direction !== 'neutral' && (
          <div>
            <dt>{t('figure.goodDirection')}</dt>
            <dd>{t(`direction.${figure.direction}`)}</dd>
          </div>
        )}
        <div>
          <dt>{t('figure.address')}</dt>
          <dd className="figure-key">{figure.key}</dd>
        </div>
      </dl>
      {can.enter && (
        <div>
          <Button onClick={() => setIsChanging(true)}>{t('change.open')}</Button>
        </div>
      )}
      {isChanging && <ChangeFigure figure={figure} seen={seen} onClose={() => setIsChanging(false)} />}
    </section>
  )
}

/** The values a figure has had, newest first; those from a withdrawn file are told apart. */
function EarlierValues({ answer: { figure, history } }: { answer: FigureAnswer }) {
  const { t, dates } = useTexts()
  return (
    <section className="sheet stack" aria-labelledby="values">
      <Heading level={2} data-size="xs" id="values">
        {t('figure.values')}
      </Heading>
      {history.length === 0 ? (
        <p className="soft">{t('figure.noValues')}</p>
      ) : (
        <ol role="list" className="history">
          {history.map((entry, index) => (
            <li key={`${entry.at}-${index}`}>
              <p>
                {entry.isWithdrawn ? (
                  <s className={valueClass(entry.text)}>{entry.text}</s>
                ) : (
                  <strong className={valueClass(entry.text)}>{entry.text}</strong>
                )}{' '}
                {entry.source} {entry.isWithdrawn && <Tag data-size="sm">{t('batch.withdrawn')}</Tag>}
              </p>
              <p className="small soft">
                {entry.by} · <time dateTime={entry.at}>{dates.moment(entry.at)}</time>
              </p>
            </li>
          ))}
        </ol>
      )}
      <details>
        <summary>{t('history.title')}</summary>
        <HistoryList subject={figure.key} />
      </details>
    </section>
  )
}
