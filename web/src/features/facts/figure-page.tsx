import { useState } from 'react'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { Heading } from '@digdir/designsystemet-react'
import { isSeries } from '@arsring/shared'
import { useTexts } from '../../texts/provider.tsx'
import { Button } from '../../ui/button.tsx'
import { Page } from '../../ui/page.tsx'
import { Loaded } from '../../ui/states.tsx'
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
    <Loaded query={figure}>
      {(detail) => (
        <Page
          title={detail.figure.label}
          lead={[detail.figure.period, isSeries(detail.figure.series) ? t(`series.${detail.figure.series}`) : detail.figure.series].join(
            ' · ',
          )}
        >
          <FigureSheet key={key} figureKey={key} />
        </Page>
      )}
    </Loaded>
  )
}

function FigureSheet({ figureKey }: { figureKey: string }) {
  const { t, dates } = useTexts()
  const [isChanging, setIsChanging] = useState(false)
  const query = useQuery(figureQuery(figureKey))
  return (
    <Loaded query={query}>
      {({ figure, definition, reference, explain, usedIn, history, can }) => (
        <div className="stack stack-wide">
          <section className="sheet stack">
            <p className={`figure-value figure-value-large number value-${figure.value.kind}`}>{figure.text}</p>
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
          </section>

          <FigureOverTime figure={figure} />

          <div className="figure-columns">
            <section className="sheet stack" aria-labelledby="explain">
              <Heading level={2} data-size="xs" id="explain">
                {t('figure.whereFrom')}
              </Heading>
              <ExplanationTree explanation={explain} />
            </section>
            <section className="sheet stack" aria-labelledby="usage">
              <Heading level={2} data-size="xs" id="usage">
                {t('figure.usedIn')}
              </Heading>
              <UsageList usages={usedIn} />
            </section>
          </div>

          <section className="sheet stack" aria-labelledby="values">
            <Heading level={2} data-size="xs" id="values">
              {t('figure.values')}
            </Heading>
            {history.length === 0 ? (
              <p className="soft">{t('figure.noValues')}</p>
            ) : (
              <ol role="list" className="history">
                {history.map((entry) => (
                  <li key={`${entry.at}-${entry.value}`}>
                    <p>
                      <strong className="number">{entry.value}</strong> <span>{entry.source}</span>
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
          {isChanging && <ChangeFigure figure={figure} onClose={() => setIsChanging(false)} />}
        </div>
      )}
    </Loaded>
  )
}
