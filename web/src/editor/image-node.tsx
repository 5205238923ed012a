import { useState } from 'react'
import { NodeViewWrapper, ReactNodeViewRenderer, type ReactNodeViewProps } from '@tiptap/react'
import { ExclamationmarkTriangleFillIcon } from '@navikt/aksel-icons'
import { Image, type ImageAttrs } from '@arsring/document'
import { useTexts } from '../texts/provider.tsx'
import { Button } from '../ui/button.tsx'
import { useSectionWorld } from './section-world.ts'

/** A picture in the text with the words that belong to it; its room is kept while it is fetched. */
function ImageInText({ node, selected, getPos }: ReactNodeViewProps) {
  const { t } = useTexts()
  const { isEditable, openNode } = useSectionWorld()
  const attrs = node.attrs as ImageAttrs
  const isLacking = !attrs.decorative && attrs.alternative.trim() === ''
  const open = () => {
    const position = getPos()
    if (position !== undefined) openNode(position)
  }
  return (
    <NodeViewWrapper as="figure" className="image-node" data-selected={selected} data-lacking={isLacking} contentEditable={false}>
      {attrs.caption !== '' && <figcaption>{attrs.caption}</figcaption>}
      <Picture attrs={attrs} />
      {isEditable && (
        <div className="image-words">
          <p className="small soft">
            {isLacking ? (
              <strong className="image-lacking">
                <ExclamationmarkTriangleFillIcon aria-hidden="true" /> {t('image.lacking')}
              </strong>
            ) : attrs.decorative ? (
              t('image.isDecorative')
            ) : (
              <>
                {t('image.alternative')}: {attrs.alternative}
              </>
            )}
          </p>
          <Button tone="plain" data-size="sm" onClick={open}>
            {isLacking ? t('image.write') : t('image.change')}
          </Button>
        </div>
      )}
    </NodeViewWrapper>
  )
}

function Picture({ attrs: { sha256, width, height, alternative } }: { attrs: ImageAttrs }) {
  const { t } = useTexts()
  const { addressOf } = useSectionWorld()
  const [state, setState] = useState<'loading' | 'shown' | 'failed'>('loading')
  const [attempt, setAttempt] = useState(0)
  if (state === 'failed')
    return (
      <div className="image-failed" role="alert">
        <p>{t('image.notFetched')}</p>
        <Button
          data-size="sm"
          onClick={() => {
            setAttempt(attempt + 1)
            setState('loading')
          }}
        >
          {t('action.tryAgain')}
        </Button>
      </div>
    )
  return (
    <img
      key={attempt}
      src={addressOf(sha256)}
      alt={alternative}
      width={width}
      height={height}
      data-state={state}
      draggable={false}
      onLoad={() => setState('shown')}
      onError={() => setState('failed')}
    />
  )
}

export const ImageWithView = Image.extend({ addNodeView: () => ReactNodeViewRenderer(ImageInText) })
