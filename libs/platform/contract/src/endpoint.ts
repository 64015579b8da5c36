import * as z from 'zod/mini';

type Schema = z.core.$ZodType;
type Fields = Record<string, Schema>;
type NamesIn<Path extends string> = Path extends `${string}:${infer Name}/${infer Rest}`
  ? Name | NamesIn<`/${Rest}`>
  : Path extends `${string}:${infer Name}`
    ? Name
    : never;

/** What one HTTP operation is. Server, browser, tests and `docs/openapi.json` all read this one declaration. */
export interface Endpoint {
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  /** Below `/api`, unless `isPage`. Parameters as `:name`. */
  readonly path: string;
  readonly params: z.core.$ZodObject;
  readonly query: z.core.$ZodObject;
  readonly body?: Schema;
  readonly response: Schema;
  /** The permission the caller needs. `public` must be written out. */
  readonly allow: string;
  /** The call creates something: it must bring an `Idempotency-Key`, and a repeated key gets the first answer again. */
  readonly isCreating: boolean;
  /** Media type of an answer that is not JSON (a PDF, a page). */
  readonly produces?: string;
  /** Served at the root of the site instead of below `/api`, for addresses that people read and print. */
  readonly isPage: boolean;
  /** A write that any site or mail program may send: its address alone says who and what. No cookie is looked at, so the caller is a visitor. */
  readonly isOpenToOtherSites: boolean;
}

interface Declaration<Path extends string, Params extends Fields, Query extends Fields, Body extends Schema, Response extends Schema> {
  readonly method: Endpoint['method'];
  readonly path: Path;
  readonly allow: string;
  readonly response: Response;
  /** One schema for each `:name` of the path, no more and no fewer. */
  readonly params?: Params & { [Name in NamesIn<Path>]: Schema } & { [Name in Exclude<keyof Params, NamesIn<Path>>]: never };
  readonly query?: Query;
  readonly body?: Body;
  readonly isCreating?: boolean;
  readonly produces?: string;
  readonly isPage?: boolean;
  readonly isOpenToOtherSites?: boolean;
}

/** Declares an operation. Bodies, parameters and queries are strict: an unknown field is refused, by name. */
export function endpoint<
  const Path extends string,
  Response extends Schema,
  Params extends Fields = Record<never, Schema>,
  Query extends Fields = Record<never, Schema>,
  Body extends Schema = z.ZodMiniUndefined,
>(declared: Declaration<Path, Params, Query, Body, Response>) {
  return {
    ...declared,
    isCreating: declared.isCreating ?? false,
    isPage: declared.isPage ?? false,
    isOpenToOtherSites: declared.isOpenToOtherSites ?? false,
    params: z.strictObject((declared.params ?? {}) as Params),
    query: z.strictObject((declared.query ?? {}) as Query),
    body: declared.body as Body,
  };
}

/** What the caller writes: before coercion and defaults. */
export interface CallOf<E extends Endpoint> {
  params?: z.input<E['params']>;
  query?: z.input<E['query']>;
  body?: z.input<NonNullable<E['body']>>;
}

/** What the handler reads: after coercion and defaults. */
export interface InputOf<E extends Endpoint> {
  params: z.output<E['params']>;
  query: z.output<E['query']>;
  body: z.output<NonNullable<E['body']>>;
}

export type ResultOf<E extends Endpoint> = z.output<E['response']>;

/** All operations of one domain, by name. */
export type Api = Readonly<Record<string, Endpoint>>;

/** Schemas with a name; they become the components of the OpenAPI document. */
export const components = z.registry<{ id: string }>();

export function named<S extends Schema>(id: string, schema: S): S {
  components.add(schema, { id });
  return schema;
}

/** The address of an operation with its parameters and query filled in. */
export function addressOf(endpoint: Endpoint, call: { params?: unknown; query?: unknown } = {}): string {
  const params = (call.params ?? {}) as Record<string, unknown>;
  const query = Object.entries((call.query ?? {}) as Record<string, unknown>).filter(([, value]) => value !== undefined);
  const path = endpoint.path.replace(/:(\w+)/g, (_, name: string) => encodeURIComponent(String(params[name])));
  const search = new URLSearchParams(query.map(([name, value]): [string, string] => [name, String(value)])).toString();
  return `${endpoint.isPage ? '' : '/api'}${path}${search ? `?${search}` : ''}`;
}
