import { useEffect, useRef } from 'react'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Heading } from '@digdir/designsystemet-react'
import { useTexts } from '../../texts/provider.tsx'
import { Button } from '../../ui/button.tsx'
import { valueClass } from '../../ui/long-text.ts'
import { Loaded } from '../../ui/states.tsx'
import { ExplanationTree } from './explanation-tree.tsx'
import { figureQuery } from './queries.ts'
import { UsageList } from './usage-list.tsx'
import './figures.css'

/** A figure opened beside the page: value, definition, where it comes from, where it is used. Takes the focus when it opens. */
export function FigurePanel({ figureKey, onClose }: { figureKey: string; onClose: () => void }) {
  const { t } = useTexts()
  const figure = useQuery(figureQuery(figureKey))
  const heading = useRef<HTMLHeadingElement>(null)
  const opener = useRef<Element | null>(null)
  const isLoaded = figure.data !== undefined
  useEffect(() => {
    if (!isLoaded) return
    // Opened from a cell or a sentence: that is where one returns to. From a figure inside the panel, the first place is kept.
    if (heading.current?.closest('.figure-panel')?.contains(document.activeElement) !== true) opener.current = document.activeElement
    heading.current?.focus()
  }, [figureKey, isLoaded])
  const close = () => {
    onClose()
    requestAnimationFrame(() => {
      if (opener.current instanceof HTMLElement && opener.current.isConnected) opener.current.focus()
    })
  }
  return (
    <Loaded query={figure}>
      {({ figure: shown, definition, reference, explain, usedIn }) => (
        <div className="figure-panel stack" onKeyDown={(event) => event.key === 'Escape' && close()}>
          <div>
            <Heading level={2} data-size="2xs" ref={heading} tabIndex={-1}>
              {shown.label}
            </Heading>
            <p className={`figure-value ${valueClass(shown.text)} value-${shown.value.kind}`}>{shown.text}</p>
            <p className="small">{definition}</p>
            {reference !== '' && <p className="small soft">{reference}</p>}
          </div>
          <section className="stack stack-tight" aria-labelledby="panel-explain">
            <Heading level={3} data-size="2xs" id="panel-explain">
              {t('figure.whereFrom')}
            </Heading>
            <ExplanationTree explanation={explain} />
          </section>
          <section className="stack stack-tight" aria-labelledby="panel-usage">
            <Heading level={3} data-size="2xs" id="panel-usage">
              {t('figure.usedIn')}
            </Heading>
            <UsageList usages={usedIn} />
          </section>
          <div className="row">
            <Link to="/tall/$key" params={{ key: figureKey }}>
              {t('figure.openPage')}
            </Link>
            <Button tone="plain" data-size="sm" onClick={close}>
              {t('figure.closePanel')}
            </Button>
          </div>
        </div>
      )}
    </Loaded>
  )
}
