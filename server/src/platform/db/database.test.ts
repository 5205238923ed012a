import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { sql } from 'kysely'
import { isReady, openEmbedded, openPostgres } from './database.ts'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'arsring-database-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

describe('the embedded database', () => {
  it('begins anew where a first start was cut off, holds its folder while open, and keeps what was written', async () => {
    mkdirSync(join(folder, 'database.new', 'base'), { recursive: true })
    writeFileSync(join(folder, 'database.new', 'PG_VERSION'), '1')
    const database = await openEmbedded(folder)
    expect(await isReady(database)).toBe(true)
    expect(existsSync(join(folder, 'database.new'))).toBe(false)
    await expect(openEmbedded(folder)).rejects.toThrow(/in use by process/)
    await sql`create table kept (day date, many bigint, money numeric(18, 2))`.execute(database.kysely)
    await sql`insert into kept values ('2025-01-20', 9007199254740991, 1234.50)`.execute(database.kysely)
    await database.close()
    expect(existsSync(join(folder, 'lock'))).toBe(false)
    expect(await isReady(database)).toBe(false)

    const again = await openEmbedded(folder)
    const { rows } = await sql`select * from kept`.execute(again.kysely)
    expect(rows).toEqual([{ day: '2025-01-20', many: 9007199254740991, money: '1234.50' }])
    await again.close()
  })

  it('that cannot be opened is left as it is, says what to do, and lets go of the folder', async () => {
    mkdirSync(join(folder, 'database'))
    writeFileSync(join(folder, 'database', 'PG_VERSION'), '3\n')
    await expect(openEmbedded(folder)).rejects.toThrow(/could not be opened; put a copy of the data folder in its place/)
    expect(readFileSync(join(folder, 'database', 'PG_VERSION'), 'utf8')).toBe('3\n')
    expect(existsSync(join(folder, 'lock'))).toBe(false)
  })
})

describe('PostgreSQL', () => {
  it('that does not answer is not ready, and says so instead of ending the process', async () => {
    const database = openPostgres('postgres://nobody@127.0.0.1:1/none')
    expect(await isReady(database)).toBe(false)
    await database.close()
  })
})
