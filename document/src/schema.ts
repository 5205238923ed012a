import { getSchema, type AnyExtension } from '@tiptap/core'
import { StarterKit } from '@tiptap/starter-kit'
import { isAllowedLink } from './attribute-rules.ts'
import { Direction } from './nodes/direction.ts'
import { Figure } from './nodes/figure.ts'
import { Image } from './nodes/image.ts'
import { FactTable, ReportChart } from './nodes/template-block.ts'
import { TEXT_TABLE } from './nodes/text-table.ts'

/** Raised when a node or attribute is added, so that an older page in a browser can be told to reload before it saves. */
export const DOCUMENT_SCHEMA_VERSION = 2

const kit = StarterKit.configure({
  heading: { levels: [1, 2] },
  link: {
    openOnClick: false,
    autolink: true,
    linkOnPaste: true,
    protocols: ['mailto'],
    defaultProtocol: 'https',
    isAllowedUri: isAllowedLink,
  },
  code: false,
  codeBlock: false,
  strike: false,
  underline: false,
  horizontalRule: false,
})

/** The nodes that a page shows in its own way. */
export interface NodeViews {
  readonly figure: AnyExtension
  readonly direction: AnyExtension
  readonly factTable: AnyExtension
  readonly chart: AnyExtension
  readonly image: AnyExtension
}

const PLAIN: NodeViews = { figure: Figure, direction: Direction, factTable: FactTable, chart: ReportChart, image: Image }

/** The same schema with other node views: the editor passes `Figure.extend({ addNodeView … })` and so on. */
export function reportExtensionsWith(views: Partial<NodeViews>): AnyExtension[] {
  const nodes = { ...PLAIN, ...views }
  return [kit, ...TEXT_TABLE, nodes.figure, nodes.direction, nodes.factTable, nodes.chart, nodes.image]
}

/** What a section of a report may hold: used by the editor, by the server when it saves, and by the renditions. */
export const reportExtensions: AnyExtension[] = reportExtensionsWith({})

export const schema = getSchema(reportExtensions)
