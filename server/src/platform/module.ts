import type { Api } from './http/route.ts'
import type { Migrations } from './db/migrate.ts'

/** The plug of a module: what it brings to the database and to the API. Only the composition root plugs it in. */
export interface Module {
  readonly name: string
  readonly migrations: Migrations
  routes(api: Api): void
}
