import { errorView } from '@brownpaper/shared/protocol/http'
import { z } from 'zod'
import type { AnyEndpoint } from './endpoint.ts'
import { ERRORS, type ErrorCode } from './errors.ts'

type Json = Readonly<Record<string, unknown>>

/** The contract as an OpenAPI 3.1 document, made of the schemas that read the requests. */
export function openapiOf(endpoints: readonly AnyEndpoint[]): Json {
  const paths: Record<string, Record<string, Json>> = {}
  for (const one of endpoints) {
    const path = openapiPath(one.path)
    paths[path] = { ...paths[path], [one.method]: operationOf(one) }
  }
  return {
    openapi: '3.1.0',
    info: { title: 'Brownpaper', version: '1', license: { name: 'MIT', identifier: 'MIT' } },
    paths,
    components: {
      schemas: { Error: schemaOf(errorView, 'output') },
      securitySchemes: {
        token: { type: 'http', scheme: 'bearer' },
        cookie: {
          type: 'apiKey',
          in: 'cookie',
          name: 'bp_{workshopId}',
          description: 'One cookie a workshop. Changes are only taken from a page of the same origin.',
        },
      },
    },
  }
}

/** A path as OpenAPI writes it: `:id` becomes `{id}`. */
export const openapiPath = (path: string) => path.replace(/:(\w+)/g, '{$1}')

function operationOf(one: AnyEndpoint): Json {
  const schema = { type: 'string' }
  const parameters = [
    ...[...one.path.matchAll(/:(\w+)/g)].map(([, name]) => ({ name, in: 'path', required: true, schema })),
    ...Object.entries(one.query ?? {}).map(([name, description]) => ({
      name,
      in: 'query',
      description,
      schema,
    })),
  ]
  return {
    summary: one.summary,
    ...(parameters.length > 0 && { parameters }),
    ...bodyOf(one),
    responses: { [one.status]: answerOf(one), ...refusalsOf(one) },
    security: one.isOpen ? [] : [{ token: [] }, { cookie: [] }],
  }
}

function bodyOf({ body, raw }: AnyEndpoint): Json {
  if (raw !== undefined) return { requestBody: { required: true, content: { [raw.type]: {} } } }
  if (body === undefined) return {}
  return {
    requestBody: { required: true, content: { 'application/json': { schema: schemaOf(body, 'input') } } },
  }
}

function answerOf({ answer, files = [], summary }: AnyEndpoint): Json {
  const content =
    answer === undefined
      ? Object.fromEntries(files.map((type) => [type, {}]))
      : { 'application/json': { schema: schemaOf(answer, 'output') } }
  return { description: summary, content }
}

/** By status, with the codes it can carry. */
function refusalsOf(one: AnyEndpoint): Json {
  const codes = new Set<ErrorCode>(one.errors)
  if (!one.isOpen) for (const code of ['not-signed-in', 'no-permission'] as const) codes.add(code)
  if (one.body !== undefined) codes.add('invalid-input')
  if (one.limits !== undefined) codes.add('too-many-requests')
  const byStatus = Map.groupBy(codes, (code) => ERRORS[code])
  return Object.fromEntries(
    [...byStatus].map(([status, names]) => [
      status,
      {
        description: names.join(', '),
        content: { 'application/json': { schema: { $ref: '#/components/schemas/Error' } } },
      },
    ]),
  )
}

function schemaOf(schema: z.ZodType, io: 'input' | 'output'): Json {
  const { $schema: _, ...rest } = z.toJSONSchema(schema, { io, unrepresentable: 'any' })
  return rest
}
