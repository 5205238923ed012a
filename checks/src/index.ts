export * from './subject.ts'
