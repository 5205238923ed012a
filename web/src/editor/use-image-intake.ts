import { useMemo, useRef } from 'react'
import { sendImage } from '../api/reports.ts'
import { useTexts } from '../texts/provider.tsx'
import { explainError } from '../ui/states.tsx'
import type { ImageIntakeOptions } from './image-intake.ts'

const TEXTS = { sending: 'image.sending', again: 'action.tryAgain', drop: 'image.putAway' } as const

/** How pictures of a section are sent, and what is said of it. The same as long as the section is. */
export function useImageIntake(report: string, section: string, onInserted: (position: number) => void): ImageIntakeOptions {
  const { t } = useTexts()
  const texts = useRef(t)
  texts.current = t
  return useMemo(
    () => ({
      send: (file) => sendImage(report, section, file),
      explain: (error) => explainError(error, texts.current),
      onInserted,
      text: (id, name) => texts.current(TEXTS[id], { name }),
    }),
    [report, section, onInserted],
  )
}
