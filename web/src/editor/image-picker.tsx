import { useImperativeHandle, useRef, type Ref } from 'react'
import type { Editor } from '@tiptap/core'
import { takeImages, type ImageIntakeOptions } from './image-intake.ts'

export interface ImagePickerHandle {
  /** Opens the machine's own choice of files; what is chosen is put where the caret is. */
  open(): void
}

/** The choice of pictures from the machine; the buttons that open it stand elsewhere. */
export function ImagePicker({ editor, intake, ref }: { editor: Editor; intake: ImageIntakeOptions; ref: Ref<ImagePickerHandle> }) {
  const input = useRef<HTMLInputElement>(null)
  useImperativeHandle(ref, () => ({ open: () => input.current?.click() }), [])
  return (
    <input
      ref={input}
      type="file"
      className="unseen"
      tabIndex={-1}
      aria-hidden="true"
      data-image-picker
      accept="image/png,image/jpeg"
      multiple
      onChange={(event) => {
        takeImages(editor.view, [...(event.target.files ?? [])], editor.state.selection.from, intake)
        // The same file can be chosen again after it has been mended.
        event.target.value = ''
      }}
    />
  )
}
