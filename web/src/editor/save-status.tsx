import { CheckmarkCircleIcon, CloudSlashIcon, ExclamationmarkTriangleIcon } from '@navikt/aksel-icons'
import type { SaveState } from './save-queue.ts'
import { useTexts } from '../texts/provider.tsx'

/** Whether the words are safe. Only trouble is read aloud; "saved" after every pause would drown the text. */
export function SaveStatus({ state }: { state: SaveState<unknown> }) {
  const { t, dates } = useTexts()
  switch (state.status) {
    case 'saved':
      if (state.savedAt === null) return <span className="save-status soft">{t('save.nothingYet')}</span>
      return (
        <span className="save-status soft">
          <CheckmarkCircleIcon aria-hidden="true" /> {t('save.saved', { time: dates.time(state.savedAt) })}
        </span>
      )
    case 'waiting':
    case 'saving':
      return <span className="save-status soft">{t('save.saving')}</span>
    case 'retrying':
      return (
        <span className="save-status save-trouble" role="status">
          <CloudSlashIcon aria-hidden="true" /> {t('save.retrying')}
        </span>
      )
    case 'refused':
      return (
        <span className="save-status save-trouble" role="status">
          <ExclamationmarkTriangleIcon aria-hidden="true" /> {t('save.refused')}
        </span>
      )
  }
}
