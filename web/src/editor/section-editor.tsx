import { useCallback, useImperativeHandle, useMemo, useRef, useState, type Ref } from 'react'
import { EditorContent } from '@tiptap/react'
import type { Language } from '@arsring/shared'
import { matchNumbers } from '../api/facts.ts'
import type { Finding, Section } from '../api/types.ts'
import { useTexts } from '../texts/provider.tsx'
import { FigureBubble } from './figure-bubble.tsx'
import { FigureMenu } from './figure-menu.tsx'
import { FigureSearch } from './figure-menu-plugin.ts'
import { ImageDialog } from './image-dialog.tsx'
import { ImagePicker, type ImagePickerHandle } from './image-picker.tsx'
import { NumberBubble } from './number-bubble.tsx'
import { PasteDialog, recognise, type Recognised } from './paste-dialog.tsx'
import { RefusedBanner } from './refused-banner.tsx'
import { SaveStatus } from './save-status.tsx'
import { SectionWorldContext } from './section-world.ts'
import { Toolbar } from './toolbar.tsx'
import type { PlacedNumber } from './unbound-plugin.ts'
import { useFollowedText } from './use-followed-text.ts'
import { useImageIntake } from './use-image-intake.ts'
import { useLitFinding } from './use-lit-finding.ts'
import { useReportEditor } from './use-report-editor.ts'
import { useSectionSaver } from './use-section-saver.ts'
import { useSectionWorldOf } from './use-section-world.ts'
import { useWarnBeforeLeaving } from './use-warn-before-leaving.ts'
import './editor.css'

export interface SectionEditorHandle {
  /** Resolves when the server has the text, or has refused it. */
  flush(): Promise<void>
  takeOver(): Promise<void>
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
  const { unit, year, language } = report
  const place = useMemo(() => ({ user, report: report.id, section: view.id }), [user, report.id, view.id])
  const { saver, start, olderDraft, state } = useSectionSaver(place, view)
  const [openedNode, setOpenedNode] = useState<number | null>(null)
  const [openedNumber, setOpenedNumber] = useState<PlacedNumber | null>(null)
  const [recognised, onPasted] = useRecognised(unit, year)
  const [search] = useState(() => new FigureSearch())

  const isHeldByOther = view.lock !== null && !view.lock.isMine && state.lock === null
  const isEditable = view.can.write && view.notApplicable === null && !isHeldByOther && state.save.refusal === null
  const intake = useImageIntake(report.id, view.id, setOpenedNode)
  const picker = useRef<ImagePickerHandle>(null)
  const pickImage = () => picker.current?.open()
  const editor = useReportEditor({
    title: view.title,
    language,
    start,
    isEditable,
    search,
    onTyped: (text) => saver.typed(text),
    onOpenNode: setOpenedNode,
    onOpenNumber: setOpenedNumber,
    onPasted,
    images: intake,
  })
  const { adopt, takeOver } = useFollowedText(editor, saver, report.id, view)
  const { world, values, learn } = useSectionWorldOf({
    view,
    report: report.id,
    isEditable,
    language,
    finding,
    openNode: setOpenedNode,
    openFigure: onOpenFigure,
  })
  useLitFinding(editor, { section: view.id, language, values, finding, turn: findingTurn })
  useWarnBeforeLeaving(state.save.status === 'retrying')
  useImperativeHandle(ref, () => ({ flush: () => saver.flush(), takeOver }), [saver, takeOver])

  return (
    <SectionWorldContext value={world}>
      {isEditable && (
        <Toolbar editor={editor} onImage={pickImage}>
          <SaveStatus state={state.save} />
        </Toolbar>
      )}
      <RefusedBanner state={state.save} olderDraft={olderDraft} values={values} language={language} onAdopt={adopt} />
      <EditorContent editor={editor} />
      {isEditable && <p className="editor-help small soft">{t('editor.help')}</p>}
      <FigureMenu editor={editor} search={search} unit={unit} year={year} onInserted={learn} onImage={pickImage} />
      {isEditable && <ImagePicker ref={picker} editor={editor} intake={intake} />}
      {openedNode !== null && editor.state.doc.nodeAt(openedNode)?.type.name === 'image' && isEditable && (
        <ImageDialog key={`image-${openedNode}`} editor={editor} position={openedNode} onClose={() => setOpenedNode(null)} />
      )}
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
          unit={unit}
          year={year}
          onClose={() => setOpenedNumber(null)}
          onLearned={learn}
        />
      )}
      {recognised.length > 0 && <PasteDialog editor={editor} recognised={recognised} onClose={() => onPasted([])} onLearned={learn} />}
    </SectionWorldContext>
  )
}

/** The pasted numbers that stored figures fit, once the server has looked; an empty paste puts the question away. */
function useRecognised(unit: string, year: number) {
  const [recognised, setRecognised] = useState<readonly Recognised[]>([])
  const onPasted = useCallback(
    (numbers: readonly PlacedNumber[]) => {
      if (numbers.length === 0) return setRecognised([])
      matchNumbers([...new Set(numbers.map((number) => number.text))], unit, year).then(
        (matches) => {
          const known = recognise(numbers, matches)
          if (known.some((item) => item.figures.length > 0)) setRecognised(known)
        },
        // The numbers stay marked in the text, and each can be looked up by itself.
        () => undefined,
      )
    },
    [unit, year],
  )
  return [recognised, onPasted] as const
}
