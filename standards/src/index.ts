
export { renderMessage } from './texts/index.ts'
