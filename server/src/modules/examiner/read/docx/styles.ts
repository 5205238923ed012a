import type { Archive } from '../../../../platform/files/archive.ts'
import { child, isOn, readNodes, sizeOfRun, valueOf, type XmlNode } from './xml-node.ts'

/** Which list numbers a paragraph, and on which level of it; a level that is null is the one tied to the style. */
export interface ListPlace {
  readonly list: string
  readonly level: number | null
}

/** What a paragraph has from its style and those it is based on. */
export interface Style {
  readonly id: string
  readonly role: 'heading' | 'title' | 'caption' | 'contents' | 'text'
  /** Of a heading, from 1. */
  readonly level: number | null
  readonly place: ListPlace | null
  /** The style that brought the list: levels of lists are tied to styles by its id. */
  readonly placedBy: string
  readonly isHidden: boolean
  readonly isBold: boolean
  /** Half points; null when no style says. */
  readonly size: number | null
}

export interface Styles {
  /** The style of that id, or the document's own for paragraphs without one. */
  paragraph(id: string | undefined): Style
  /** Whether text in a character style is hidden. */
  isHiddenRun(id: string | undefined): boolean
  /** The list that a style of lists stands for. */
  listOf(id: string): string | undefined
}

const LONGEST_CHAIN = 20

/** Reads the styles of a document; names are known in English, as Word stores them, and in Norwegian, Swedish, Danish and German. */
export async function readStyles(archive: Archive, part: string | undefined): Promise<Styles> {
  const nodes = new Map<string, XmlNode>()
  let standard: string | undefined
  let defaultSize: number | null = null
  if (part !== undefined) {
    await readNodes(
      archive,
      part,
      (name) => name === 'style' || name === 'docDefaults',
      (node) => {
        if (node.name === 'docDefaults') defaultSize = sizeOfRun(child(child(node, 'rPrDefault'), 'rPr'))
        const id = node.attributes['styleId']
        if (id === undefined) return
        nodes.set(id, node)
        if (node.attributes['type'] === 'paragraph' && /^(?:1|true|on)$/.test(node.attributes['default'] ?? '')) standard ??= id
      },
    )
  }
  const known = new Map<string, Style>()
  const resolve = (id: string): Style => {
    const chain: XmlNode[] = []
    for (
      let node = nodes.get(id);
      node && !chain.includes(node) && chain.length < LONGEST_CHAIN;
      node = nodes.get(valueOf(node, 'basedOn') ?? '')
    ) {
      chain.push(node)
    }
    return styleOf(id, chain, defaultSize)
  }
  return {
    paragraph(id = standard ?? '') {
      const style = known.get(id) ?? resolve(id)
      known.set(id, style)
      return style
    },
    isHiddenRun: (id) => id !== undefined && isOn(child(nodes.get(id), 'rPr'), 'vanish') === true,
    listOf: (id) => valueOf(child(child(nodes.get(id), 'pPr'), 'numPr'), 'numId'),
  }
}

function styleOf(id: string, chain: readonly XmlNode[], defaultSize: number | null): Style {
  const first = <T>(find: (node: XmlNode) => T | null | undefined): T | null => {
    for (const node of chain) {
      const value = find(node)
      if (value !== null && value !== undefined) return value
    }
    return null
  }
  const named = first((node) => roleOf(valueOf(node, 'name') ?? '')) ?? roleOf(id)
  const outline = first((node) => levelOf(valueOf(child(node, 'pPr'), 'outlineLvl')))
  const level = outline ?? named?.level ?? null
  const isHeading = level !== null && level <= 9 && named?.role !== 'contents'
  const placed = chain.find((node) => child(child(node, 'pPr'), 'numPr'))
  return {
    id,
    role: isHeading ? 'heading' : named === null || named.role === 'heading' ? 'text' : named.role,
    level: isHeading ? level : null,
    place: first((node) => listPlace(child(node, 'pPr'), null)),
    placedBy: placed?.attributes['styleId'] ?? id,
    isHidden: first((node) => isOn(child(node, 'rPr'), 'vanish')) ?? false,
    isBold: first((node) => isOn(child(node, 'rPr'), 'b')) ?? false,
    size: first((node) => sizeOfRun(child(node, 'rPr'))) ?? defaultSize,
  }
}

/** Level of an outline, from 1; 10 for what Word calls body text; null when nothing is said. */
export function levelOf(value: string | undefined): number | null {
  return value !== undefined && /^\d$/.test(value) ? Number(value) + 1 : null
}

/** The list a paragraph or a style says it is in. A list of number 0 takes the number away. */
export function listPlace(properties: XmlNode | undefined, inherited: ListPlace | null): ListPlace | null {
  const numbering = child(properties, 'numPr')
  if (numbering === undefined) return inherited
  const level = valueOf(numbering, 'ilvl')
  const list = valueOf(numbering, 'numId') ?? inherited?.list
  if (list === undefined) return null
  return { list, level: level !== undefined && /^[0-8]$/.test(level) ? Number(level) : (inherited?.level ?? null) }
}

/** The part a style plays, by its name; null when the name says nothing. */
function roleOf(name: string): { role: Style['role']; level: number | null } | null {
  const plain = name.toLowerCase().replace(/[\s_-]+/g, '')
  const heading = /^(?:heading|overskrift|rubrik|überschrift)([1-9])$/.exec(plain)
  if (heading) return { role: 'heading', level: Number(heading[1]) }
  if (
    /^(?:toc[1-9]|tocheading|toaheading|contentsheading|innholdsfortegnelse\d?|inh[1-9]|innh[1-9]|overskriftforinnholdsfortegnelse|tableoffigures|figurliste|figurtabell|index[1-9])$/.test(
      plain,
    )
  ) {
    return { role: 'contents', level: null }
  }
  if (/^(?:title|tittel|titel)$/.test(plain)) return { role: 'title', level: null }
  return /^(?:caption|bildetekst|tabelltekst|figurtekst|tabelltittel|beskrivning|billedtekst)$/.test(plain)
    ? { role: 'caption', level: null }
    : null
}
