import { crc32, deflateRawSync } from 'node:zlib'

/** One part of a zip, with the lies a hostile file may tell about it. */
export interface ZipPart {
  readonly name: string
  readonly data: Uint8Array | string
  readonly declaredSize?: number
  readonly checksum?: number
  readonly isEncrypted?: boolean
}

/**
 * A zip file made by hand, so that the same parts always give the same bytes (no clock in it) and so that tests can
 * make files that no honest program writes.
 */
export function buildZip(parts: readonly ZipPart[]): Uint8Array {
  const files: Buffer[] = []
  const directory: Buffer[] = []
  let offset = 0
  for (const part of parts) {
    const data = Buffer.from(part.data)
    const packed = deflateRawSync(data, { level: 9 })
    const name = Buffer.from(part.name, 'utf8')
    // From "version needed" to "extra length": the same fields in both headers.
    const common = Buffer.alloc(26)
    common.writeUInt16LE(20, 0)
    common.writeUInt16LE(0x0800 | (part.isEncrypted === true ? 1 : 0), 2)
    common.writeUInt16LE(8, 4)
    common.writeUInt16LE(0, 6)
    common.writeUInt16LE(0x21, 8)
    common.writeUInt32LE(part.checksum ?? crc32(data), 10)
    common.writeUInt32LE(packed.length, 14)
    common.writeUInt32LE(part.declaredSize ?? data.length, 18)
    common.writeUInt16LE(name.length, 22)
    files.push(Buffer.from([0x50, 0x4b, 3, 4]), common, name, packed)
    const place = Buffer.alloc(14)
    place.writeUInt32LE(offset, 10)
    directory.push(Buffer.from([0x50, 0x4b, 1, 2, 20, 0]), common, place, name)
    offset += 4 + common.length + name.length + packed.length
  }
  const central = Buffer.concat(directory)
  const end = Buffer.alloc(22)
  end.write('PK\x05\x06', 'latin1')
  end.writeUInt16LE(parts.length, 8)
  end.writeUInt16LE(parts.length, 10)
  end.writeUInt32LE(central.length, 12)
  end.writeUInt32LE(offset, 16)
  return Buffer.concat([...files, central, end])
}
