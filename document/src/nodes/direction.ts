import { mergeAttributes, Node } from '@tiptap/core'
import { isFigureKey, validKey, validWords } from '../attribute-rules.ts'

/** A word that follows the sign of a stored change, growth, gap or variance. */
export const Direction = Node.create({
  name: 'direction',
  group: 'inline',
  inline: true,
  atom: true,
  addAttributes() {
    return {
      key: {
        isRequired: true,
        validate: validKey,
        parseHTML: (element) => element.getAttribute('data-direction'),
        renderHTML: ({ key }) => ({ 'data-direction': key }),
      },
      words: {
        default: 'verb',
        validate: validWords,
        parseHTML: (element) => element.getAttribute('data-words') ?? 'verb',
        renderHTML: ({ words }) => ({ 'data-words': words }),
      },
    }
  },
  parseHTML() {
    return [{ tag: 'span[data-direction]', getAttrs: (element) => (isFigureKey(element.getAttribute('data-direction')) ? null : false) }]
  },
  renderHTML({ HTMLAttributes }) {
    return ['span', mergeAttributes(HTMLAttributes)]
  },
})
