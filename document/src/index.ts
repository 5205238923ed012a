export * from './nodes.ts'
export * from './public-report.ts'
