import { useEffect, useState, useSyncExternalStore } from 'react'
import type { Node } from '@tiptap/pm/model'
import { schema } from '@arsring/document'
import { getSection, keepUnmerged, releaseLock, saveContent, takeLock, takeOverLock } from '../api/reports.ts'
import type { Section } from '../api/types.ts'
import { keepDraft, readDraft, type LocalDraft } from './local-draft.ts'
import { SectionSaver, type SaverPort, type SaverView } from './saver.ts'

export interface SectionPlace {
  readonly user: string
  readonly report: string
  readonly section: string
}

function portOf({ user, report, section }: SectionPlace): SaverPort<Node> {
  return {
    takeLock: () => takeLock(report, section),
    takeOverLock: () => takeOverLock(report, section),
    releaseLock: () => releaseLock(report, section),
    save: (revision, text) => saveContent(report, section, revision, text.toJSON()),
    keep: (text) => keepUnmerged(report, section, text.toJSON()),
    load: async () => {
      const view = await getSection(report, section)
      return { revision: view.revision, text: readText(view.content), savedAt: view.savedAt }
    },
    // Texts of the editor and of the server are read by two instances of the same schema: their JSON is what can be compared.
    isSame: (a, b) => JSON.stringify(a.toJSON()) === JSON.stringify(b.toJSON()),
    remember: (revision, text) => keepDraft(user, report, section, text === null ? null : { revision, content: text.toJSON() }),
  }
}

/** The server's JSON as a document of the editor's own schema. */
export function readText(content: unknown): Node {
  return schema.nodeFromJSON(content ?? { type: 'doc', content: [{ type: 'paragraph' }] })
}

/** A draft left on this machine, as far as it says something else than the server. */
function leftBehind(place: SectionPlace, view: Section): LocalDraft | null {
  const draft = readDraft(place.user, place.report, place.section)
  if (draft === null) return null
  try {
    return readText(draft.content).eq(readText(view.content)) ? null : draft
  } catch {
    return null
  }
}

export interface OpenedSection {
  readonly saver: SectionSaver<Node>
  /** What the editor starts with: the server's text, or unsaved words from this machine that build on it. */
  readonly start: Node
  /** Words on this machine that build on an older text: given to the server as a side revision. */
  readonly olderDraft: Node | null
}

function open(place: SectionPlace, view: Section): OpenedSection {
  const text = readText(view.content)
  const saver = new SectionSaver(portOf(place), view.revision, text, view.savedAt, view.lock)
  const draft = view.can.write ? leftBehind(place, view) : null
  if (draft === null) return { saver, start: text, olderDraft: null }
  const words = readText(draft.content)
  if (draft.revision === view.revision) return { saver, start: words, olderDraft: null }
  return { saver, start: text, olderDraft: words }
}

/** Opens a section for writing, once; saves what is left and gives the lock back when the page leaves it. */
export function useSectionSaver(place: SectionPlace, view: Section): OpenedSection & { readonly state: SaverView<Node> } {
  const [opened] = useState(() => open(place, view))
  const { saver, start, olderDraft } = opened
  const state = useSyncExternalStore(saver.subscribe, saver.view)

  useEffect(() => {
    saver.reopen()
    if (start !== saver.view().save.latest && saver.view().save.status === 'saved') saver.typed(start)
    return () => void saver.close()
  }, [saver, start])

  useEffect(() => {
    if (olderDraft === null) return
    void keepUnmerged(place.report, place.section, olderDraft.toJSON()).then(() => keepDraft(place.user, place.report, place.section, null))
  }, [olderDraft, place.report, place.section, place.user])

  useEffect(() => {
    const wake = () => saver.wake()
    window.addEventListener('online', wake)
    return () => window.removeEventListener('online', wake)
  }, [saver])

  return { ...opened, state }
}
