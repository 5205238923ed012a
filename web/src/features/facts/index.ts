export { FigurePanel } from './figure-panel.tsx'
export { figureQuery, figuresQuery } from './queries.ts'
export { handOver } from './handed-file.ts'
