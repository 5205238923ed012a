import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

const server = 'http://127.0.0.1:4600'

// assetsInlineLimit 0 keeps fonts and pictures as files, so the content security policy needs no exception for them.
export default defineConfig({
  root: import.meta.dirname,
  plugins: [react()],
  server: { host: '127.0.0.1', port: 4601, strictPort: true, proxy: { '/api': server, '/publisert': server } },
  build: { outDir: 'dist', emptyOutDir: true, assetsInlineLimit: 0, target: 'es2023', modulePreload: { polyfill: false } },
})
