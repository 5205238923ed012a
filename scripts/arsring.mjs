#!/usr/bin/env node
// `npx arsring <command>`: the command line, on the Node that comes with the repository.
import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { childEnvironment, nodeBinary, root } from './runtime.mjs'

const done = spawnSync(nodeBinary(), [join(root, 'server/src/cli.ts'), ...process.argv.slice(2)], {
  stdio: 'inherit',
  // As platform/compile-cache.ts, for the command's own first file too.
  env: childEnvironment({ NODE_COMPILE_CACHE: join(root, 'node_modules/.cache/compile') }),
})
process.exitCode = done.status ?? 1
