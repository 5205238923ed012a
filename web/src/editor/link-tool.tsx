import { useState } from 'react'
import type { Editor } from '@tiptap/core'
import { useEditorState } from '@tiptap/react'
import { Textfield } from '@digdir/designsystemet-react'
import { LinkIcon } from '@navikt/aksel-icons'
import { isAllowedLink } from '@arsring/document'
import { useTexts } from '../texts/provider.tsx'
import { Button } from '../ui/button.tsx'
import { Modal } from '../ui/modal.tsx'

/** Makes the chosen words a link, or takes the link away. Only https and e-mail: a published report outlives its site. */
export function LinkTool({ editor, isTabStop, onFocus }: { editor: Editor; isTabStop: boolean; onFocus: () => void }) {
  const { t } = useTexts()
  const [address, setAddress] = useState<string | null>(null)
  const [isWrong, setIsWrong] = useState(false)
  const isLink = useEditorState({ editor, selector: ({ editor: now }) => now.isActive('link') })
  const close = () => setAddress(null)
  const set = () => {
    const text = (address ?? '').trim()
    const whole = /^[\w.+-]+@[\w.-]+$/.test(text) ? `mailto:${text}` : /^[a-z]+:/i.test(text) ? text : `https://${text}`
    if (!isAllowedLink(whole)) return setIsWrong(true)
    const chain = editor.chain().focus().extendMarkRange('link')
    if (editor.state.selection.empty && !isLink)
      chain.insertContent({ type: 'text', text, marks: [{ type: 'link', attrs: { href: whole } }] }).run()
    else chain.setLink({ href: whole }).run()
    close()
  }
  return (
    <>
      <button
        type="button"
        data-tool="link"
        className="tool"
        title={t('tool.link')}
        aria-label={t('tool.link')}
        aria-pressed={isLink}
        tabIndex={isTabStop ? 0 : -1}
        onFocus={onFocus}
        onClick={() => {
          setIsWrong(false)
          setAddress(String(editor.getAttributes('link')['href'] ?? ''))
        }}
      >
        <LinkIcon aria-hidden="true" />
      </button>
      {address !== null && (
        <Modal
          title={t('tool.link')}
          onClose={close}
          actions={
            <>
              <Button tone="primary" onClick={set}>
                {t('link.set')}
              </Button>
              {isLink && (
                <Button
                  onClick={() => {
                    editor.chain().focus().extendMarkRange('link').unsetLink().run()
                    close()
                  }}
                >
                  {t('link.remove')}
                </Button>
              )}
            </>
          }
        >
          <Textfield
            label={t('link.address')}
            description={t('link.help')}
            value={address}
            error={isWrong ? t('link.wrong') : undefined}
            onChange={(event) => setAddress(event.target.value)}
            onKeyDown={(event) => {
              if (event.key === 'Enter') set()
            }}
          />
        </Modal>
      )}
    </>
  )
}
