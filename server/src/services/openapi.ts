import type { FastifyInstance } from 'fastify'

type Json = null | boolean | number | string | readonly Json[] | { readonly [name: string]: Json }

/** The API's description with its keys sorted, so that the committed file changes only when the API does. */
export function openApiText(app: FastifyInstance): string {
  const description = JSON.parse(JSON.stringify(app.swagger())) as { components?: { schemas?: Record<string, Json> } }
  dropUnusedInputs(description)
  return `${JSON.stringify(sorted(description), null, 2)}\n`
}

/** The schema library writes every named schema twice, for input and output; the input form stays only where something refers to it. */
function dropUnusedInputs(description: { components?: { schemas?: Record<string, Json> } }): void {
  const schemas = description.components?.schemas ?? {}
  const isUnused = (name: string): boolean => {
    const { [name]: _, ...others } = schemas
    return !JSON.stringify({ ...description, components: { schemas: others } }).includes(`"#/components/schemas/${name}"`)
  }
  // One that goes may have been the last to refer to another.
  for (let unused = ['']; unused.length > 0;) {
    unused = Object.keys(schemas).filter((name) => name.endsWith('Input') && isUnused(name))
    for (const name of unused) delete schemas[name]
  }
}

function sorted(value: Json): Json {
  if (Array.isArray(value)) return value.map(sorted)
  if (value === null || typeof value !== 'object') return value
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([name, part]) => [name, sorted(part)]),
  )
}
