import { useCallback, useEffect, useImperativeHandle, useMemo, useRef, useState, type Ref } from 'react'
import { useQueryClient } from '@tanstack/react-query'
import { EditorContent, useEditor } from '@tiptap/react'
import type { FactValue, Language } from '@arsring/shared'
import type { DocumentNode } from '@arsring/document'
import { matchNumbers } from '../api/facts.ts'
import type { Figure, Finding, Section } from '../api/types.ts'
import { useTexts } from '../texts/provider.tsx'
import { cellElementId } from '../ui/fact-table.tsx'
import { editorExtensions } from './extensions.ts'
import { FigureBubble } from './figure-bubble.tsx'
import { FigureMenu } from './figure-menu.tsx'
import { FigureSearch } from './figure-menu-plugin.ts'
import { findTextPlace } from './find-place.ts'
import { light } from './light-plugin.ts'
import { NumberBubble } from './number-bubble.tsx'
import { PasteDialog, recognise, type Recognised } from './paste-dialog.tsx'
import { RefusedBanner } from './refused-banner.tsx'
import { SaveStatus } from './save-status.tsx'
import { SectionWorldContext, type SectionWorld } from './section-world.ts'
import { litCells, worstByCell } from './table-marks.ts'
import { Toolbar } from './toolbar.tsx'
import type { PlacedNumber } from './unbound-plugin.ts'
import { useSectionSaver } from './use-section-saver.ts'
import './editor.css'

export interface SectionEditorHandle {
  /** Resolves when the server has the text, or has refused it. */
  flush(): Promise<void>
  takeOver(): Promise<void>
  /** Unsaved words are no longer possible: the section has been opened anew. */
  focus(): void
}

interface SectionEditorProps {
  readonly report: { readonly id: string; readonly unit: string; readonly year: number; readonly language: Language }
  readonly user: string
  readonly view: Section
  /** The finding that was opened, and how many times one was: opening the same again leads there again. */
  readonly finding: Finding | null
  readonly findingTurn: number
  readonly onOpenFigure: (key: string) => void
  readonly ref: Ref<SectionEditorHandle>
}

/** The page one writes on: text with live figures, tables and charts; saves itself. */
export function SectionEditor({ report, user, view, finding, findingTurn, onOpenFigure, ref }: SectionEditorProps) {
  const { t } = useTexts()
  const queries = useQueryClient()
  const place = useMemo(() => ({ user, report: report.id, section: view.id }), [user, report.id, view.id])
  const { saver, start, olderDraft, state } = useSectionSaver(place, view)
  const [learned, setLearned] = useState<ReadonlyMap<string, Figure>>(new Map())
  const [openedNode, setOpenedNode] = useState<number | null>(null)
  const [openedNumber, setOpenedNumber] = useState<PlacedNumber | null>(null)
  const [recognised, setRecognised] = useState<readonly Recognised[]>([])
  const [isMounted, setIsMounted] = useState(false)
  const [search] = useState(() => new FigureSearch())
  const texts = useRef(t)
  texts.current = t

  const isHeldByOther = view.lock !== null && !view.lock.isMine && state.lock === null
  const isEditable = view.can.write && view.notApplicable === null && !isHeldByOther && state.save.refusal === null

  const learn = useCallback((figure: Figure) => setLearned((known) => new Map(known).set(figure.key, figure)), [])
  const onPasted = useCallback(
    (numbers: readonly PlacedNumber[]) => {
      const distinct = [...new Set(numbers.map((number) => number.text))]
      matchNumbers(distinct, report.unit, report.year).then(
        (matches) => {
          const known = recognise(numbers, matches)
          if (known.some((item) => item.figures.length > 0)) setRecognised(known)
        },
        // The numbers stay marked in the text, and each can be looked up by itself.
        () => undefined,
      )
    },
    [report.unit, report.year],
  )

  const editor = useEditor({
    extensions: useMemo(
      () =>
        editorExtensions({
          search,
          placeholder: () => texts.current('editor.placeholder'),
          unboundLabel: () => texts.current('number.mark'),
          onOpenNode: setOpenedNode,
          onOpenNumber: setOpenedNumber,
          onPasted,
        }),
      [search, onPasted],
    ),
    content: start.toJSON() as object,
    editable: isEditable,
    injectCSS: false,
    shouldRerenderOnTransaction: false,
    editorProps: {
      attributes: {
        class: 'page-text',
        role: 'textbox',
        'aria-multiline': 'true',
        'aria-label': t('editor.label', { title: view.title }),
        lang: report.language,
        spellcheck: 'true',
      },
    },
    onUpdate: ({ editor: now }) => saver.typed(now.state.doc),
  })

  useEffect(() => {
    editor.setEditable(isEditable, false)
  }, [editor, isEditable])

  // The text is drawn a moment after the page: nothing in it can be lit before.
  useEffect(() => {
    const onCreate = () => setIsMounted(true)
    if (editor.isInitialized) onCreate()
    editor.on('create', onCreate)
    return () => void editor.off('create', onCreate)
  }, [editor])

  const show = useCallback(
    (content: DocumentNode) => editor.commands.setContent(content as object, { emitUpdate: false, errorOnInvalidContent: false }),
    [editor],
  )
  const adopt = useCallback(async () => {
    const text = await saver.adopt()
    show(text.toJSON() as DocumentNode)
    await queries.invalidateQueries({ queryKey: ['report', report.id] })
  }, [queries, report.id, saver, show])

  // Someone else wrote, or the server's own view moved on, while nobody wrote here.
  const followed = useRef(view.revision)
  useEffect(() => {
    if (view.revision === followed.current) return
    followed.current = view.revision
    const text = editor.schema.nodeFromJSON(view.content)
    if (saver.follow(view.revision, text, view.savedAt)) show(view.content)
  }, [editor, saver, show, view.content, view.revision, view.savedAt])

  // What a save changes beside the text: findings, figures, the outline.
  const savedRevision = state.save.revision
  useEffect(() => {
    if (savedRevision > followed.current) {
      followed.current = savedRevision
      void queries.invalidateQueries({ queryKey: ['report', report.id] })
    }
  }, [queries, report.id, savedRevision])

  useWarnBeforeLeaving(state.save.status === 'retrying')
  useImperativeHandle(
    ref,
    () => ({
      flush: () => saver.flush(),
      takeOver: async () => {
        await saver.takeOver()
        show(saver.view().save.latest.toJSON() as DocumentNode)
        await queries.invalidateQueries({ queryKey: ['report', report.id] })
      },
      focus: () => editor.commands.focus(),
    }),
    [editor, queries, report.id, saver, show],
  )

  const figures = useMemo(() => new Map([...learned, ...Object.entries(view.figures)]), [learned, view.figures])
  const values = useMemo(() => new Map<string, FactValue>([...figures].map(([key, figure]) => [key, figure.value])), [figures])
  const world = useMemo<SectionWorld>(
    () => ({
      language: report.language,
      figures,
      tables: view.tables,
      charts: view.charts,
      marksOf: (table) => worstByCell(view.findings, view.id, table),
      litIn: (table) => litCells(finding, view.id, table),
      openNode: setOpenedNode,
      openCell: (key) => onOpenFigure(key),
    }),
    [report.language, figures, view, finding, onOpenFigure],
  )

  const latestValues = useRef(values)
  latestValues.current = values
  useEffect(() => {
    if (!isMounted) return
    const at = finding?.at.find((candidate) => 'section' in candidate && candidate.section === view.id)
    if (at === undefined) return light(editor.view, null)
    if (at.kind === 'cell') {
      light(editor.view, null)
      const cell = document.getElementById(cellElementId(at.table, at))
      cell?.scrollIntoView({ block: 'center', inline: 'center', behavior: 'smooth' })
      cell?.querySelector('button')?.focus({ preventScroll: true })
    } else if (at.kind === 'text') {
      const range = findTextPlace(editor.state.doc.toJSON() as DocumentNode, at, latestValues.current, report.language)
      light(editor.view, range)
      if (range !== null)
        requestAnimationFrame(() => editor.view.dom.querySelector('.lit')?.scrollIntoView({ block: 'center', behavior: 'smooth' }))
    }
  }, [editor, isMounted, finding, findingTurn, report.language, view.id])

  return (
    <SectionWorldContext value={world}>
      {isEditable && (
        <Toolbar editor={editor}>
          <SaveStatus state={state.save} />
        </Toolbar>
      )}
      <RefusedBanner state={state.save} olderDraft={olderDraft} values={values} language={report.language} onAdopt={adopt} />
      <EditorContent editor={editor} />
      {isEditable && <p className="editor-help small soft">{t('editor.help')}</p>}
      <FigureMenu editor={editor} search={search} unit={report.unit} year={report.year} onInserted={learn} />
      {openedNode !== null && (
        <FigureBubble
          key={openedNode}
          editor={editor}
          position={openedNode}
          onClose={() => setOpenedNode(null)}
          onExplain={(key) => {
            setOpenedNode(null)
            onOpenFigure(key)
          }}
          onLearned={learn}
        />
      )}
      {openedNumber !== null && (
        <NumberBubble
          key={openedNumber.from}
          editor={editor}
          number={openedNumber}
          unit={report.unit}
          year={report.year}
          onClose={() => setOpenedNumber(null)}
          onLearned={learn}
        />
      )}
      {recognised.length > 0 && <PasteDialog editor={editor} recognised={recognised} onClose={() => setRecognised([])} onLearned={learn} />}
    </SectionWorldContext>
  )
}

/** The words are kept on this machine all the same; but a person who closes the tab should know the server lacks them. */
function useWarnBeforeLeaving(isUnsafe: boolean) {
  useEffect(() => {
    if (!isUnsafe) return
    const warn = (event: BeforeUnloadEvent) => event.preventDefault()
    window.addEventListener('beforeunload', warn)
    return () => window.removeEventListener('beforeunload', warn)
  }, [isUnsafe])
}
