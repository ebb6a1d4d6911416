import type { Request, Response } from 'express'
import type { z } from 'zod'
import type { ErrorCode } from './errors.ts'
import type { LimitName } from './rate-limits.ts'
import type { Services } from './services.ts'

export type Method = 'get' | 'post' | 'put'

/** What an endpoint gets to work with: a body that was read by its schema, and who asks if it wants to know. */
export type Call<Body> = {
  readonly services: Services
  readonly req: Request
  readonly res: Response
  readonly body: Body
  /** A parameter of the path. */
  readonly param: (name: string) => string
}

/** A part of the contract: how it is asked for, what it takes and gives. The router and OpenAPI are both made of it. */
export type Endpoint<Body> = {
  readonly method: Method
  /** As Express writes it, with `:name` for parameters. */
  readonly path: string
  readonly summary: string
  /** What may stand behind a question mark, all of it optional: by name, what it does. */
  readonly query?: Readonly<Record<string, string>>
  /** Whether one has to be signed in to the workshop of `:id`. */
  readonly isOpen?: boolean
  readonly body?: z.ZodType<Body>
  /** Texts in the body are taken as they are, not made into one clean line each. */
  readonly isVerbatim?: boolean
  /** A body that is not JSON: its media type and the most bytes it may have. */
  readonly raw?: { readonly type: string; readonly maxBytes: number; readonly tooLarge: ErrorCode }
  /** The most bytes of a JSON body. Default 64 KiB. */
  readonly maxBytes?: number
  readonly limits?: readonly LimitName[]
  readonly status: number
  /** What it answers with: JSON of this schema, or a file of these media types, or nothing. */
  readonly answer?: z.ZodType
  readonly files?: readonly string[]
  /** The refusals that are special to it. */
  readonly errors?: readonly ErrorCode[]
  /** Returns the answer, unless it wrote to `res` itself. */
  readonly handle: (call: Call<Body>) => Promise<unknown>
}

/** An endpoint of which the body's type no longer matters. */
export type AnyEndpoint = Omit<Endpoint<never>, 'body'> & { readonly body?: z.ZodType }

export function endpoint<Body = undefined>(definition: Endpoint<Body>): AnyEndpoint {
  // Only the router calls `handle`, with what the same definition's schema made of the body.
  return definition as AnyEndpoint
}
