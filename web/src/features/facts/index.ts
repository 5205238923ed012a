export { FigurePanel } from './figure-panel.tsx'
export { figureQuery, figuresQuery } from './queries.ts'
