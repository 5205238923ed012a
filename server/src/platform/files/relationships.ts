import type { Archive } from './archive.ts'
import { parseXml } from './parse-xml.ts'

/** What one part of an Office file says of another. */
export interface Relationship {
  readonly type: string
  readonly target: string
}

/** Relationships of a part, by id, with the targets as names within the archive. Targets outside it are left out. */
export async function readRelationships(archive: Archive, part: string): Promise<Map<string, Relationship>> {
  const folder = part.slice(0, part.lastIndexOf('/') + 1)
  const name = `${folder}_rels/${part.slice(folder.length)}.rels`
  const related = new Map<string, Relationship>()
  if (!archive.names.has(name)) return related
  await parseXml(archive, name, {
    open(tag, attributes) {
      const { Id: id, Target: target, Type: type, TargetMode: mode } = attributes
      if (tag !== 'Relationship' || id === undefined || target === undefined || mode === 'External') return
      related.set(id, {
        type: type?.slice(type.lastIndexOf('/') + 1) ?? '',
        target: target.startsWith('/') ? target.slice(1) : folder + target,
      })
    },
  })
  return related
}
