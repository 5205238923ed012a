import { mergeAttributes, Node } from '@tiptap/core'
import { isFigureKey, validFormat, validKey, validSign } from '../attribute-rules.ts'

/** A live figure in a sentence: key, format and sign; the value is looked up wherever the text is shown. */
export const Figure = Node.create({
  name: 'figure',
  group: 'inline',
  inline: true,
  atom: true,
  addAttributes() {
    return {
      key: {
        isRequired: true,
        validate: validKey,
        parseHTML: (element) => element.getAttribute('data-figure'),
        renderHTML: ({ key }) => ({ 'data-figure': key }),
      },
      format: {
        default: 'plain',
        validate: validFormat,
        parseHTML: (element) => element.getAttribute('data-format') ?? 'plain',
        renderHTML: ({ format }) => ({ 'data-format': format }),
      },
      sign: {
        default: 'minus',
        validate: validSign,
        parseHTML: (element) => element.getAttribute('data-sign') ?? 'minus',
        renderHTML: ({ sign }) => ({ 'data-sign': sign }),
      },
    }
  },
  parseHTML() {
    return [{ tag: 'span[data-figure]', getAttrs: (element) => (isFigureKey(element.getAttribute('data-figure')) ? null : false) }]
  },
  renderHTML({ HTMLAttributes }) {
    return ['span', mergeAttributes(HTMLAttributes)]
  },
})
