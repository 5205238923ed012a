import { xml, type Xml } from './xml.ts'

const TYPES = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const NAMESPACE = 'http://schemas.openxmlformats.org/package/2006/relationships'

/** What a part of an office document refers to: other parts, and addresses outside it. Ids follow the order of use. */
export class Relations {
  readonly #lines: Xml[] = []
  readonly #known = new Map<string, string>()

  /** Id of a relation to another part; `type` is its last word (`styles`, `image`). */
  part(type: string, target: string): string {
    return this.#add(`${TYPES}/${type}`, target, false)
  }

  link(href: string): string {
    return this.#add(`${TYPES}/hyperlink`, href, true)
  }

  /** Relations of the package itself, whose types stand elsewhere. */
  core(target: string): string {
    return this.#add('http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties', target, false)
  }

  source(): Xml {
    return xml`<Relationships xmlns="${NAMESPACE}">${this.#lines}</Relationships>`
  }

  #add(type: string, target: string, isOutside: boolean): string {
    const name = `${type} ${target}`
    const known = this.#known.get(name)
    if (known !== undefined) return known
    const id = `rId${this.#known.size + 1}`
    this.#known.set(name, id)
    this.#lines.push(xml`<Relationship Id="${id}" Type="${type}" Target="${target}"${isOutside ? xml` TargetMode="External"` : null}/>`)
    return id
  }
}
