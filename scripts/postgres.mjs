// A PostgreSQL server for a test run: one that answers on 127.0.0.1:5432, else one of our own in a temporary folder from
// installed binaries, else (as root on Debian and its kin) binaries installed first.
import { spawnSync } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { chownSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'

const ADMINS = [{}, { user: 'postgres' }, { user: 'postgres', password: 'postgres' }]

/** Connection of an administrator on a running server (also by PGHOST, PGUSER, PGPASSWORD), or null. */
async function findRunning() {
  for (const admin of ADMINS) {
    const connection = {
      host: process.env.PGHOST ?? '127.0.0.1',
      port: Number(process.env.PGPORT ?? '5432'),
      database: 'postgres',
      ...admin,
    }
    const client = new pg.Client({ ...connection, connectionTimeoutMillis: 3000 })
    try {
      await client.connect()
      const { rows } = await client.query('select rolsuper from pg_roles where rolname = current_user')
      if (rows[0]?.rolsuper === true) return connection
    } catch {
      // Not this one.
    } finally {
      await client.end().catch(() => undefined)
    }
  }
  return null
}

/** Folder with initdb and pg_ctl, newest version first; null when none is installed. */
function findBinaries() {
  const versioned = ['/usr/lib/postgresql', '/usr/libexec', '/opt/homebrew/opt'].flatMap((base) =>
    existsSync(base)
      ? readdirSync(base)
          .filter((name) => /^(postgresql@?)?\d+$|^postgresql\d+$/.test(name))
          .map((name) => ({ base, name, version: Number(name.replace(/\D/g, '')) }))
      : [],
  )
  const folders = versioned.sort((a, b) => b.version - a.version).flatMap(({ base, name }) => [join(base, name, 'bin'), join(base, name)])
  return (
    [...folders, '/usr/bin', '/usr/local/bin'].find((folder) => existsSync(join(folder, 'initdb')) && existsSync(join(folder, 'pg_ctl'))) ??
    null
  )
}

function installBinaries() {
  if (process.getuid?.() !== 0 || spawnSync('apt-get', ['--version']).status !== 0) {
    throw new Error(
      'No PostgreSQL answers on 127.0.0.1:5432, none is installed, and only root on Debian or Ubuntu can have it installed here. Install postgresql and try again.',
    )
  }
  console.log('Installing PostgreSQL (apt-get) …')
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  for (const args of [
    ['update', '-qq'],
    ['install', '-y', '-qq', '--no-install-recommends', 'postgresql'],
  ]) {
    const done = spawnSync('apt-get', args, { env, encoding: 'utf8' })
    if (done.status !== 0) throw new Error(`apt-get ${args.join(' ')} failed:\n${done.stdout}${done.stderr}`)
  }
}

/** PostgreSQL refuses to run as root: then it runs as `postgres` if there is such a user, else as `nobody`. */
function serverUser() {
  if (process.getuid?.() !== 0) return {}
  const users = readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .map((line) => line.split(':'))
  const user = users.find(([name]) => name === 'postgres') ?? users.find(([name]) => name === 'nobody')
  return { uid: Number(user[2]), gid: Number(user[3]) }
}

function freePort() {
  return new Promise((answer) => {
    const probe = createServer()
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address()
      probe.close(() => answer(port))
    })
  })
}

async function startOwn(binaries) {
  const folder = mkdtempSync(join(tmpdir(), 'arsring-postgres-'))
  const user = serverUser()
  if (user.uid !== undefined) chownSync(folder, user.uid, user.gid)
  const cluster = join(folder, 'cluster')
  const log = join(folder, 'log')
  const options = { ...user, cwd: folder, stdio: 'ignore', env: { ...process.env, HOME: folder, LC_ALL: 'C' } }
  const call = (tool, args) => {
    if (spawnSync(join(binaries, tool), args, options).status === 0) return
    throw new Error(`${tool} failed\n${existsSync(log) ? readFileSync(log, 'utf8') : ''}`)
  }
  const port = await freePort()
  call('initdb', ['-D', cluster, '--auth=trust', '--username=postgres', '--encoding=UTF8', '--locale=C', '--no-sync'])
  // A test server may lose its data at a power cut; it is thrown away anyway.
  const settings = {
    listen_addresses: '127.0.0.1',
    unix_socket_directories: folder,
    port,
    fsync: 'off',
    synchronous_commit: 'off',
    full_page_writes: 'off',
  }
  call('pg_ctl', [
    '-D',
    cluster,
    '-l',
    log,
    '-w',
    '-o',
    Object.entries(settings)
      .map(([name, value]) => `-c ${name}=${value}`)
      .join(' '),
    'start',
  ])
  return {
    connection: { host: '127.0.0.1', port, user: 'postgres', database: 'postgres' },
    stop() {
      spawnSync(join(binaries, 'pg_ctl'), ['-D', cluster, '-m', 'immediate', 'stop'], options)
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

/** Finds or starts a server. Resolves to an administrator's connection, what to call it, and how to stop what was started. */
export async function obtainServer() {
  const running = await findRunning()
  if (running !== null) return { connection: running, description: `the server on ${running.host}:${running.port}`, stop: () => undefined }
  if (findBinaries() === null) installBinaries()
  const binaries = findBinaries()
  if (binaries === null) throw new Error('PostgreSQL was installed, but initdb was not found')
  const own = await startOwn(binaries)
  return { ...own, description: `a server of our own from ${binaries}` }
}

/**
 * Makes a database and an ordinary role that owns it: no superuser, so that row-level security holds as in production.
 * The role may make further databases; `remove` drops all it owns.
 */
export async function createTestDatabase(connection) {
  const name = `arsring_test_${randomBytes(4).toString('hex')}`
  const password = randomBytes(12).toString('hex')
  await asAdmin(connection, async (client) => {
    await client.query(`create role ${name} login createdb createrole nosuperuser password '${password}'`)
    await client.query('do $$ begin create role app_user nologin; exception when duplicate_object then null; end $$')
    await client.query(`grant app_user to ${name} with admin option`)
    await client.query(`create database ${name} owner ${name}`)
  })
  return {
    url: `postgres://${name}:${password}@${connection.host}:${connection.port}/${name}`,
    remove: () =>
      asAdmin(connection, async (client) => {
        const owned = await client.query('select datname from pg_database where datdba = (select oid from pg_roles where rolname = $1)', [
          name,
        ])
        for (const { datname } of owned.rows) await client.query(`drop database "${datname}" with (force)`)
        await client.query(`drop owned by ${name}`)
        await client.query(`drop role ${name}`)
      }),
  }
}

async function asAdmin(connection, work) {
  const client = new pg.Client(connection)
  await client.connect()
  try {
    await work(client)
  } finally {
    await client.end()
  }
}
