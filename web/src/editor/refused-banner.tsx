import { useState } from 'react'
import type { Node } from '@tiptap/pm/model'
import { Alert, Heading, Paragraph } from '@digdir/designsystemet-react'
import type { FactValue, Language } from '@arsring/shared'
import type { DocumentNode } from '@arsring/document'
import { useTexts } from '../texts/provider.tsx'
import type { Translate } from '../texts/translate.ts'
import { Button } from '../ui/button.tsx'
import { Failed } from '../ui/states.tsx'
import { plainText } from './plain-text.ts'
import type { Refusal, SaveState } from './save-queue.ts'

interface RefusedBannerProps {
  readonly state: SaveState<Node>
  readonly olderDraft: Node | null
  readonly values: ReadonlyMap<string, FactValue>
  readonly language: Language
  readonly onAdopt: () => Promise<void>
}

/** When the server could not take the words: what happened, that they are kept, and how to get at them. */
export function RefusedBanner({ state, olderDraft, values, language, onAdopt }: RefusedBannerProps) {
  const { t } = useTexts()
  const [isCopied, setIsCopied] = useState(false)
  const [failure, setFailure] = useState<unknown>(null)
  const { refusal } = state
  if (refusal === null && olderDraft === null) return null

  const words = refusal === null ? olderDraft : state.latest
  const hadWords = refusal === null || state.latest !== state.saved
  const copy = () => {
    if (words === null) return
    void navigator.clipboard.writeText(plainText(words.toJSON() as DocumentNode, values, language)).then(() => setIsCopied(true))
  }
  return (
    <Alert data-color="warning" role="alert">
      <div className="stack stack-tight">
        <Heading level={2} data-size="2xs">
          {refusal === null ? t('refused.older') : titleOf(refusal, t)}
        </Heading>
        <Paragraph>{hadWords ? t(state.setAside.length > 0 ? 'refused.keeping' : 'refused.kept') : t('refused.nothingLost')}</Paragraph>
        <div className="row">
          {refusal !== null && (
            <Button tone="primary" data-size="sm" onClick={() => void onAdopt().catch(setFailure)}>
              {t('refused.show')}
            </Button>
          )}
          {hadWords && (
            <Button tone="quiet" data-size="sm" onClick={copy}>
              {isCopied ? t('refused.copied') : t('refused.copy')}
            </Button>
          )}
        </div>
        {failure !== null && <Failed error={failure} />}
      </div>
    </Alert>
  )
}

function titleOf(refusal: Refusal, t: Translate): string {
  switch (refusal.kind) {
    case 'locked':
      return t(refusal.wasMine ? 'refused.takenOver' : 'refused.locked', { by: refusal.by })
    case 'stale':
      return t('refused.stale')
    case 'other':
      return refusal.detail
  }
}
