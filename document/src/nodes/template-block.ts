import { mergeAttributes, Node } from '@tiptap/core'
import { isTemplateId, validTemplateId } from '../attribute-rules.ts'

/** A block that stands for something the template defines, by its id: nothing of it is stored in the text. */
function templateBlock(name: 'factTable' | 'chart', attribute: 'table' | 'chart', tag: string) {
  return Node.create({
    name,
    group: 'block',
    atom: true,
    draggable: true,
    addAttributes() {
      return {
        [attribute]: {
          isRequired: true,
          validate: validTemplateId,
          parseHTML: (element) => element.getAttribute(tag),
          renderHTML: (attributes) => ({ [tag]: attributes[attribute] }),
        },
      }
    },
    parseHTML() {
      return [{ tag: `div[${tag}]`, getAttrs: (element) => (isTemplateId(element.getAttribute(tag)) ? null : false) }]
    },
    renderHTML({ HTMLAttributes }) {
      return ['div', mergeAttributes(HTMLAttributes)]
    },
  })
}

export const FactTable = templateBlock('factTable', 'table', 'data-fact-table')
export const ReportChart = templateBlock('chart', 'chart', 'data-chart')
