import { useCallback, useEffect, useRef } from 'react'
import { useQueryClient } from '@tanstack/react-query'
import type { Editor } from '@tiptap/core'
import type { Node } from '@tiptap/pm/model'
import type { DocumentNode } from '@arsring/document'
import type { Section } from '../api/types.ts'
import type { SectionSaver } from './saver.ts'

interface FollowedText {
  /** Puts the server's text in the editor; what was not saved is set aside first. */
  adopt(): Promise<void>
  takeOver(): Promise<void>
}

/**
 * Keeps editor and server together: a text someone else saved is shown when nobody writes here, and what a save changes
 * beside the text (findings, figures, outline) is fetched again.
 */
export function useFollowedText(editor: Editor, saver: SectionSaver<Node>, report: string, view: Section): FollowedText {
  const queries = useQueryClient()
  const { revision, content, savedAt } = view
  const show = useCallback(
    (text: DocumentNode) => void editor.commands.setContent(text as object, { emitUpdate: false, errorOnInvalidContent: false }),
    [editor],
  )
  const refresh = useCallback(() => queries.invalidateQueries({ queryKey: ['report', report] }), [queries, report])

  const followed = useRef(revision)
  useEffect(() => {
    if (revision === followed.current) return
    followed.current = revision
    if (saver.follow(revision, editor.schema.nodeFromJSON(content), savedAt)) show(content)
  }, [editor, saver, show, revision, content, savedAt])

  const savedRevision = saver.view().save.revision
  useEffect(() => {
    if (savedRevision <= followed.current) return
    followed.current = savedRevision
    void refresh()
  }, [refresh, savedRevision])

  const showWhatTheServerHas = useCallback(async () => {
    show(saver.view().save.latest.toJSON() as DocumentNode)
    await refresh()
  }, [refresh, saver, show])
  const adopt = useCallback(async () => {
    await saver.adopt()
    await showWhatTheServerHas()
  }, [saver, showWhatTheServerHas])
  const takeOver = useCallback(async () => {
    await saver.takeOver()
    await showWhatTheServerHas()
  }, [saver, showWhatTheServerHas])
  return { adopt, takeOver }
}
