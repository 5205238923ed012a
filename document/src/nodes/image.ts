import { mergeAttributes, Node } from '@tiptap/core'
import { isFileHash, validFileHash, validImageSide, validImageText, validTruth } from '../attribute-rules.ts'

/** A picture of the report's own: names a stored file by its hash, and holds the words that belong to it. */
export const Image = Node.create({
  name: 'image',
  group: 'block',
  atom: true,
  draggable: true,
  addAttributes() {
    return {
      sha256: {
        isRequired: true,
        validate: validFileHash,
        parseHTML: (element) => element.getAttribute('data-image'),
        renderHTML: ({ sha256 }) => ({ 'data-image': sha256 }),
      },
      width: sideAttribute('width'),
      height: sideAttribute('height'),
      alternative: textAttribute('alternative'),
      decorative: {
        default: false,
        validate: validTruth,
        parseHTML: (element) => element.getAttribute('data-decorative') === 'true',
        renderHTML: ({ decorative }) => ({ 'data-decorative': String(decorative) }),
      },
      caption: textAttribute('caption'),
    }
  },
  parseHTML() {
    return [{ tag: 'div[data-image]', getAttrs: (element) => (isFileHash(element.getAttribute('data-image')) ? null : false) }]
  },
  renderHTML({ HTMLAttributes }) {
    return ['div', mergeAttributes(HTMLAttributes)]
  },
})

/** What is read of an element; the workspace knows no browser. */
interface WithAttributes {
  getAttribute(name: string): string | null
}

function sideAttribute(name: 'width' | 'height') {
  return {
    isRequired: true,
    validate: validImageSide,
    parseHTML: (element: WithAttributes) => Number(element.getAttribute(`data-${name}`)),
    renderHTML: (attributes: Record<string, unknown>) => ({ [`data-${name}`]: attributes[name] }),
  }
}

function textAttribute(name: 'alternative' | 'caption') {
  return {
    default: '',
    validate: validImageText,
    parseHTML: (element: WithAttributes) => element.getAttribute(`data-${name}`) ?? '',
    renderHTML: (attributes: Record<string, unknown>) => ({ [`data-${name}`]: attributes[name] }),
  }
}
