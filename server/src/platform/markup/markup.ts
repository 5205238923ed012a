import { cleanText } from '@arsring/document'

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }

/** HTML that we wrote ourselves. The only way to make it is `markup` below, so text from people cannot become markup. */
export class Html {
  readonly source: string
  constructor(source: string) {
    this.source = source
  }
}

type Part = Html | string | number | null | readonly (Html | null)[]

/** A template whose texts are escaped, in content and in quoted attributes alike; `null` is nothing. */
export function markup(strings: TemplateStringsArray, ...parts: readonly Part[]): Html {
  let source = strings[0] ?? ''
  parts.forEach((part, i) => {
    source += sourceOf(part) + (strings[i + 1] ?? '')
  })
  return new Html(source)
}

export function joined(parts: readonly Html[], between = ''): Html {
  return new Html(parts.map((part) => part.source).join(between))
}

export const NOTHING = new Html('')

function sourceOf(part: Part): string {
  if (part === null) return ''
  if (part instanceof Html) return part.source
  if (typeof part === 'string' || typeof part === 'number')
    return cleanText(String(part)).replace(/[&<>"']/g, (character) => ENTITIES[character] ?? '')
  return part.map((each) => each?.source ?? '').join('')
}
