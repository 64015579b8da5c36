import { type Api, components, type Endpoint, problem } from '@aula/platform/contract';
import * as z from 'zod/mini';

type Json = Record<string, unknown>;

const reference = (id: string) => `#/components/schemas/${id}`;
const PROBLEM = { description: 'problem', content: { 'application/problem+json': { schema: { $ref: reference('Problem') } } } };

/** The OpenAPI 3.1 document of the given domains, from their declarations alone. */
export function openApi(title: string, apis: Readonly<Record<string, Api>>): Json {
  const schemas = componentSchemas();
  const paths: Record<string, Json> = {};
  for (const [domain, api] of Object.entries(apis)) {
    for (const [name, endpoint] of Object.entries(api)) {
      const address = `${endpoint.isPage ? '' : '/api'}${endpoint.path.replace(/:(\w+)/g, '{$1}')}`;
      const path = (paths[address] ??= {});
      const method = endpoint.method.toLowerCase();
      if (path[method]) throw new Error(`two operations on ${endpoint.method} ${endpoint.path}`);
      path[method] = operationOf(`${domain}.${name}`, domain, endpoint, schemas);
    }
  }
  return { openapi: '3.1.0', info: { title, version: '1' }, paths, components: { schemas: schemas.all } };
}

interface Schemas {
  readonly all: Json;
  /** Schemas that read differently on the way in (defaults, coercion): published there as `<Name>Input`. */
  readonly differing: ReadonlySet<string>;
}

function componentSchemas(): Schemas {
  const outward = schemasFor('output', new Set());
  let differing = new Set<string>();
  for (;;) {
    const inward = schemasFor('input', differing);
    const now = new Set(Object.keys(outward).filter((id) => JSON.stringify(inward[id]) !== JSON.stringify(outward[id])));
    if (now.size === differing.size) {
      const inputs = Object.fromEntries([...differing].map((id) => [`${id}Input`, inward[id]]));
      return { all: { ...outward, ...inputs }, differing };
    }
    differing = now;
  }
}

function schemasFor(io: 'input' | 'output', differing: ReadonlySet<string>): Record<string, Json> {
  const { schemas } = z.toJSONSchema(components, { io, uri: (id) => reference(differing.has(id) ? `${id}Input` : id) });
  const tidied = Object.entries(schemas as Record<string, Json>).map(([id, schema]): [string, Json] => [id, tidy(schema)]);
  return Object.fromEntries(tidied.sort(([a], [b]) => a.localeCompare(b)));
}

function tidy(schema: Json): Json {
  const { $schema: _schema, $id: _id, additionalProperties: _additional, ...rest } = schema;
  return rest;
}

function operationOf(operationId: string, domain: string, endpoint: Endpoint, schemas: Schemas): Json {
  return {
    operationId,
    tags: [domain],
    'x-permission': endpoint.allow,
    parameters: [...parametersOf('path', endpoint.params), ...parametersOf('query', endpoint.query), ...(endpoint.isCreating ? [IDEMPOTENCY_KEY] : [])],
    ...(endpoint.body && { requestBody: { required: true, content: contentOf(operationId, endpoint.body, schemas, true) } }),
    responses: {
      [endpoint.method === 'POST' && !endpoint.isPage ? '201' : '200']: {
        description: 'done',
        content: endpoint.produces ? { [endpoint.produces]: {} } : contentOf(operationId, endpoint.response, schemas, false),
      },
      default: PROBLEM,
    },
  };
}

const IDEMPOTENCY_KEY = { name: 'Idempotency-Key', in: 'header', required: true, schema: { type: 'string', maxLength: 100 } };

function contentOf(operationId: string, schema: z.core.$ZodType, { differing }: Schemas, isInput: boolean): Json {
  const id = components.get(schema)?.id;
  if (!id) throw new Error(`${operationId}: give the schema a name with named()`);
  return { 'application/json': { schema: { $ref: reference(isInput && differing.has(id) ? `${id}Input` : id) } } };
}

function parametersOf(where: 'path' | 'query', schema: z.core.$ZodObject): Json[] {
  const { properties = {}, required = [] } = z.toJSONSchema(schema, { io: 'input' }) as { properties?: Json; required?: string[] };
  return Object.entries(properties).map(([name, property]) => ({ name, in: where, required: required.includes(name), schema: property }));
}

void problem; // named on import: the document always has it
