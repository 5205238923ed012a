import { useState } from 'react'
import type { Editor } from '@tiptap/core'
import { Checkbox, Textfield } from '@digdir/designsystemet-react'
import { IMAGE_TEXT_LIMIT, type ImageAttrs } from '@arsring/document'
import { useTexts } from '../texts/provider.tsx'
import { Button } from '../ui/button.tsx'
import { Modal } from '../ui/modal.tsx'
import { useNotice } from '../ui/notice.tsx'
import { useSectionWorld } from './section-world.ts'

interface ImageDialogProps {
  readonly editor: Editor
  /** Where in the document the picture stands. */
  readonly position: number
  readonly onClose: () => void
}

/** The words of a picture: what stands for it where it is not seen, and its caption. Also the way to take it out. */
export function ImageDialog({ editor, position, onClose }: ImageDialogProps) {
  const { t } = useTexts()
  const { addressOf } = useSectionWorld()
  const notify = useNotice()
  const node = editor.state.doc.nodeAt(position)
  const attrs = node?.attrs as ImageAttrs | undefined
  const [alternative, setAlternative] = useState(attrs?.alternative ?? '')
  const [isDecorative, setIsDecorative] = useState(attrs?.decorative ?? false)
  const [caption, setCaption] = useState(attrs?.caption ?? '')
  const [isAsked, setIsAsked] = useState(false)
  if (node?.type.name !== 'image' || attrs === undefined) return null

  const isLacking = !isDecorative && alternative.trim() === ''
  const close = () => {
    onClose()
    editor.commands.focus()
  }
  const save = () => {
    setIsAsked(true)
    if (isLacking) return
    const words = { alternative: isDecorative ? '' : alternative.trim(), decorative: isDecorative, caption: caption.trim() }
    editor.view.dispatch(editor.state.tr.setNodeMarkup(position, undefined, { ...attrs, ...words }))
    close()
  }
  const remove = () => {
    editor.view.dispatch(editor.state.tr.delete(position, position + node.nodeSize))
    close()
    notify({ text: t('image.removed'), undo: () => editor.commands.undo() })
  }
  return (
    <Modal
      title={t('image.title')}
      onClose={close}
      actions={
        <>
          <Button tone="primary" onClick={save}>
            {t('image.save')}
          </Button>
          <Button tone="danger" onClick={remove}>
            {t('image.remove')}
          </Button>
        </>
      }
    >
      <img className="image-preview" src={addressOf(attrs.sha256)} alt="" width={attrs.width} height={attrs.height} />
      <Textfield
        multiline
        rows={3}
        label={t('image.alternative')}
        description={t('image.alternativeHelp')}
        value={isDecorative ? '' : alternative}
        disabled={isDecorative}
        maxLength={IMAGE_TEXT_LIMIT}
        error={isAsked && isLacking ? t('image.alternativeNeeded') : undefined}
        onChange={(event) => setAlternative(event.target.value)}
      />
      <Checkbox
        data-color="accent"
        label={t('image.decorative')}
        description={t('image.decorativeHelp')}
        checked={isDecorative}
        onChange={(event) => setIsDecorative(event.target.checked)}
      />
      <Textfield
        label={t('image.caption')}
        description={t('image.captionHelp')}
        value={caption}
        maxLength={IMAGE_TEXT_LIMIT}
        onChange={(event) => setCaption(event.target.value)}
      />
    </Modal>
  )
}
