import type { Api } from '../../platform/http/route.ts'
import { attachmentRoutes } from './routes/attachment-routes.ts'
import { figurePageRoutes } from './routes/figure-page-routes.ts'
import { imageRoutes } from './routes/image-routes.ts'
import { publicationRoutes } from './routes/publication-routes.ts'
import { reportRoutes } from './routes/report-routes.ts'
import { sectionRoutes } from './routes/section-routes.ts'

export function reportsRoutes(api: Api): void {
  reportRoutes(api)
  sectionRoutes(api)
  imageRoutes(api)
  attachmentRoutes(api)
  figurePageRoutes(api)
  publicationRoutes(api)
}
