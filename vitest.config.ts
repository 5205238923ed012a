import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['{shared,standards,checks,document,server,web,scripts}/**/*.test.{ts,tsx}'],
    pool: 'threads',
    isolate: false,
    maxWorkers: 2,
    testTimeout: 180_000,
    hookTimeout: 180_000,
  },
})
