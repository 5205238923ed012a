import { useEffect, useRef, useState } from 'react'
import type { Editor } from '@tiptap/core'
import type { FactValue, Language } from '@arsring/shared'
import type { DocumentNode } from '@arsring/document'
import type { Finding } from '../api/types.ts'
import { cellElementId } from '../ui/fact-table.tsx'
import { findTextPlace } from './find-place.ts'
import { light } from './light-plugin.ts'

interface LitFinding {
  readonly section: string
  readonly language: Language
  readonly values: ReadonlyMap<string, FactValue>
  readonly finding: Finding | null
  /** How many times a finding was opened: the same one, opened again, leads there again. */
  readonly turn: number
}

/** Leads to the place of the finding that was opened, and the focus with it: to its cell or picture, or to its words, which are lit. */
export function useLitFinding(editor: Editor, { section, language, values, finding, turn }: LitFinding): void {
  const isMounted = useIsMounted(editor)
  const latestValues = useRef(values)
  latestValues.current = values
  const led = useRef('')
  useEffect(() => {
    if (!isMounted) return
    // A finding that is told anew, accepted or mended lights the same place, and takes nobody there again.
    const way = `${finding?.fingerprint} ${turn}`
    const isNew = way !== led.current
    led.current = way
    const at = finding?.at.find((candidate) => 'section' in candidate && candidate.section === section)
    if (at === undefined) return light(editor.view, null)
    if (at.kind === 'cell') {
      light(editor.view, null)
      const cell = document.getElementById(cellElementId(at.table, at))
      if (!isNew) return
      cell?.querySelector('button')?.focus({ preventScroll: true })
      cell?.scrollIntoView({ block: 'center', inline: 'center', behavior: 'smooth' })
    } else if (at.kind === 'image') {
      const range = imageRange(editor, at.sha256)
      light(editor.view, range)
      const picture = range === null ? null : editor.view.nodeDOM(range.from)
      if (!isNew || !(picture instanceof Element)) return
      picture.scrollIntoView({ block: 'center', behavior: 'smooth' })
      picture.querySelector('button')?.focus({ preventScroll: true })
    } else if (at.kind === 'text') {
      const range = findTextPlace(editor.state.doc.toJSON() as DocumentNode, at, latestValues.current, language)
      light(editor.view, range)
      if (!isNew) return
      focusText(editor, range)
      if (range !== null)
        requestAnimationFrame(() => editor.view.dom.querySelector('.lit')?.scrollIntoView({ block: 'center', behavior: 'smooth' }))
    } else if (isNew) focusHeading(editor)
  }, [editor, isMounted, finding, turn, language, section])
}

/** Before the words where one may write; else to the heading above them. */
function focusText(editor: Editor, range: { readonly from: number; readonly to: number } | null): void {
  if (!editor.isEditable || range === null) return focusHeading(editor)
  editor.commands.setTextSelection(range.from)
  editor.view.dom.focus({ preventScroll: true })
}

function focusHeading(editor: Editor): void {
  editor.view.dom.closest('article')?.querySelector('h1')?.focus({ preventScroll: true })
}

/** The text is drawn a moment after the page: nothing in it can be lit before. */
function useIsMounted(editor: Editor): boolean {
  const [isMounted, setIsMounted] = useState(false)
  useEffect(() => {
    const onCreate = () => setIsMounted(true)
    if (editor.isInitialized) onCreate()
    editor.on('create', onCreate)
    return () => void editor.off('create', onCreate)
  }, [editor])
  return isMounted
}

/** The first place of a picture that lacks its words, or of the picture when none does. */
function imageRange(editor: Editor, sha256: string): { readonly from: number; readonly to: number } | null {
  const places: { readonly from: number; readonly isLacking: boolean }[] = []
  editor.state.doc.descendants((node, from) => {
    if (node.type.name === 'image' && node.attrs['sha256'] === sha256)
      places.push({ from, isLacking: node.attrs['decorative'] !== true && String(node.attrs['alternative']).trim() === '' })
  })
  const from = (places.find((place) => place.isLacking) ?? places[0])?.from
  return from === undefined ? null : { from, to: from + 1 }
}
