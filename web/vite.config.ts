import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { brotliCompressSync, gzipSync } from 'node:zlib'
import react from '@vitejs/plugin-react'
import { defineConfig, type Plugin } from 'vite'

const server = 'http://127.0.0.1:4600'
const SMALLEST = 1024

/** Writes each file of text compressed beside itself, so that no server has to do it while someone waits. */
function compressed(): Plugin {
  return {
    name: 'compressed',
    apply: 'build',
    writeBundle({ dir = '' }, bundle) {
      for (const name of Object.keys(bundle).filter((file) => /\.(?:js|css|svg)$/.test(file))) {
        const bytes = readFileSync(join(dir, name))
        if (bytes.length < SMALLEST) continue
        writeFileSync(join(dir, `${name}.br`), brotliCompressSync(bytes))
        writeFileSync(join(dir, `${name}.gz`), gzipSync(bytes))
      }
    },
  }
}

// assetsInlineLimit 0 keeps fonts and pictures as files, so the content security policy needs no exception for them.
export default defineConfig({
  root: import.meta.dirname,
  plugins: [react(), compressed()],
  server: { host: '127.0.0.1', port: 4601, strictPort: true, proxy: { '/api': server, '/publisert': server } },
  build: {
    outDir: 'dist',
    emptyOutDir: true,
    assetsInlineLimit: 0,
    target: 'es2023',
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 600,
  },
})
