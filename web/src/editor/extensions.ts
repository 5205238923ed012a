import { Extension, type AnyExtension } from '@tiptap/core'
import { Placeholder } from '@tiptap/extensions'
import { NodeSelection } from '@tiptap/pm/state'
import { reportExtensionsWith } from '@arsring/document'
import { ChartWithView, FactTableWithView } from './block-nodes.tsx'
import { DirectionWithView, FigureWithView } from './figure-node.tsx'
import { ImageIntake, type ImageIntakeOptions } from './image-intake.ts'
import { ImageWithView } from './image-node.tsx'
import { FigureSearchKeys, type FigureSearch } from './figure-menu-plugin.ts'
import { Light } from './light-plugin.ts'
import { Paste } from './paste-plugin.ts'
import { UnboundNumbers, type PlacedNumber } from './unbound-plugin.ts'

interface EditorParts {
  readonly search: FigureSearch
  readonly placeholder: () => string
  readonly unboundLabel: () => string
  readonly onOpenNode: (position: number) => void
  readonly onOpenNumber: (number: PlacedNumber) => void
  readonly onPasted: (numbers: readonly PlacedNumber[]) => void
  readonly images: ImageIntakeOptions
}

/** Enter on a chosen figure or picture opens it; on a chosen table or chart it goes in among the cells. */
function openWithEnter(onOpenNode: (position: number) => void) {
  return Extension.create({
    name: 'openWithEnter',
    priority: 1000,
    addKeyboardShortcuts: () => ({
      Enter: ({ editor }) => {
        const { selection } = editor.state
        if (!(selection instanceof NodeSelection)) return false
        const { name } = selection.node.type
        if (name === 'figure' || name === 'direction' || name === 'image') {
          onOpenNode(selection.from)
          return true
        }
        if (name !== 'factTable' && name !== 'chart') return false
        const element = editor.view.nodeDOM(selection.from)
        if (element instanceof Element) element.querySelector<HTMLElement>('button[tabindex="0"], summary')?.focus()
        return true
      },
    }),
  })
}

/** The report's own schema, with views for its nodes and what only the editor does. */
export function editorExtensions(parts: EditorParts): AnyExtension[] {
  return [
    ...reportExtensionsWith({
      figure: FigureWithView,
      direction: DirectionWithView,
      factTable: FactTableWithView,
      chart: ChartWithView,
      image: ImageWithView,
    }),
    Placeholder.configure({ placeholder: parts.placeholder }),
    openWithEnter(parts.onOpenNode),
    FigureSearchKeys.configure({ search: parts.search }),
    UnboundNumbers.configure({ label: parts.unboundLabel, onOpen: parts.onOpenNumber }),
    Paste.configure({ onNumbers: parts.onPasted }),
    ImageIntake.configure(parts.images),
    Light,
  ]
}
