import { z } from 'zod'
import { type AnyEndpoint, endpoint } from '../endpoint.ts'
import { openapiOf } from '../openapi.ts'

/** The contract as a document; `all` is asked when somebody reads it, this endpoint being one of them. */
export const openapiEndpoint = (all: () => readonly AnyEndpoint[]) =>
  endpoint({
    method: 'get',
    path: '/api/openapi.json',
    summary: 'This contract.',
    isOpen: true,
    status: 200,
    answer: z.looseObject({}),
    handle: async () => openapiOf(all()),
  })
