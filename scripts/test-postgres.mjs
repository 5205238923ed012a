// `npm run test:postgres`: the vitest suite on a PostgreSQL server. Ends with one line, `N passed, N failed`.
import { createTestDatabase, obtainServer } from './postgres.mjs'
import { runSteps, vitestStep } from './test-steps.mjs'

try {
  const server = await obtainServer()
  console.log(`PostgreSQL: ${server.description}`)
  try {
    const database = await createTestDatabase(server.connection)
    await runSteps([vitestStep('unit, golden and API on PostgreSQL', { TEST_DB: 'postgres', DATABASE_URL: database.url })])
    await database.remove()
  } finally {
    server.stop()
  }
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  console.log('0 passed, 1 failed')
  process.exitCode = 1
}
