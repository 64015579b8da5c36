import type { Endpoint } from '@aula/platform/contract';
import fc from 'fast-check';
import * as z from 'zod/mini';

/** What is sent: the address as it stands on the wire, and a body that is already text. */
export interface AbsurdCall {
  readonly address: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | undefined;
}

interface Schema {
  readonly type?: string;
  readonly pattern?: string;
  readonly enum?: readonly unknown[];
  readonly anyOf?: readonly Schema[];
  readonly items?: Schema;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly additionalProperties?: Schema | boolean;
}

const text = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 30 }),
  fc.constantFrom('', ' ', '\u0000', 'Ana\u0000', 'a\u0000@b.mx', '\ud800', 'Ana\udfff', '\u0085', '../../etc/passwd', '%', "'; drop table account; --", '{}', '[object Object]', '__proto__', 'constructor', 'x'.repeat(5_000), '1e999', '-0', '٣', '\u202e'),
);
const number = fc.oneof(fc.integer(), fc.double(), fc.constantFrom(-1, 2 ** 31, 2 ** 53, 1e308));

/** Often of the right shape, so that it comes past the contract; the rest is anything at all. */
function anyOf(schema: Schema, valid: readonly string[]): fc.Arbitrary<unknown> {
  const fitting = fittingFor(schema, valid);
  return fc.oneof({ arbitrary: fitting, weight: 6 }, { arbitrary: text, weight: 2 }, { arbitrary: fc.jsonValue(), weight: 1 });
}

function fittingFor({ type, pattern, enum: values, anyOf: choices, items, properties, additionalProperties }: Schema, valid: readonly string[]): fc.Arbitrary<unknown> {
  if (choices) return fc.oneof(...choices.map((choice) => anyOf(choice, valid)));
  if (values) return fc.constantFrom(...values);
  if (type === 'array') return fc.array(anyOf(items ?? {}, valid), { maxLength: 5 });
  if (type === 'object' && properties) return fc.record(Object.fromEntries(Object.entries(properties).map(([name, inner]) => [name, anyOf(inner, valid)])));
  if (type === 'object' && typeof additionalProperties === 'object') return fc.dictionary(anyText(valid), anyOf(additionalProperties, valid), { maxKeys: 5 });
  if (type === 'boolean') return fc.boolean();
  if (type === 'integer' || type === 'number') return number;
  if (type !== 'string') return fc.jsonValue();
  const matching = pattern ? valid.filter((one) => new RegExp(pattern, 'u').test(one)) : valid;
  return matching.length > 0 ? fc.constantFrom(...matching) : text;
}

const anyText = (valid: readonly string[]) => fc.oneof(text, fc.constantFrom(...valid));

/** Percent-encoded also where it is no UTF-8, and sometimes not encoded at all. */
const inAddress = (valid: readonly string[]) => fc.oneof(
  { arbitrary: fc.constantFrom(...valid), weight: 3 },
  { arbitrary: text.map((given) => encodeURIComponent(given.toWellFormed())), weight: 3 },
  { arbitrary: fc.constantFrom('%', '%ff', '%00', '%ed%a0%80', '..%2f..', '%2e%2e', '%0d%0aset-cookie:x=y'), weight: 1 },
);

const headers = fc.record({
  'idempotency-key': fc.oneof(fc.uuid(), fc.constantFrom('', 'k'.repeat(200), 'ñandú')),
  'content-type': fc.oneof({ arbitrary: fc.constant('application/json'), weight: 12 }, { arbitrary: fc.constantFrom('text/plain', 'application/json; charset=x', 'multipart/form-data', ''), weight: 1 }),
  'content-encoding': fc.oneof({ arbitrary: fc.constant('identity'), weight: 12 }, { arbitrary: fc.constantFrom('x', 'gzip', 'br'), weight: 1 }),
  cookie: fc.constantFrom('', '__Host-aula=%', `__Host-aula=${'x'.repeat(43)}`, '=;;='),
  'x-correlation-id': fc.constantFrom('x', 'pedido-0001', '%0d%0a'),
  'user-agent': fc.constantFrom('', 'x'.repeat(500)),
}, { requiredKeys: [] });

/** Calls of one operation that no page would make. `valid` are strings that mean something here, so that some calls come far. */
export function absurdCallsOf(endpoint: Endpoint, valid: readonly string[]): fc.Arbitrary<AbsurdCall> {
  const schema = endpoint.body && (z.toJSONSchema(endpoint.body, { io: 'input' }) as Schema);
  const body = schema ? fc.oneof({ arbitrary: anyOf(schema, valid).map((value) => JSON.stringify(value)), weight: 8 }, { arbitrary: fc.constantFrom('{', '', 'null', '"', '[[[[', `${'['.repeat(100_000)}${']'.repeat(100_000)}`), weight: 1 }) : fc.constant(undefined);
  const asked = Object.keys(endpoint.query._zod.def.shape);
  const query = fc.tuple(fc.record(Object.fromEntries(asked.map((name) => [name, inAddress(valid)]))), fc.dictionary(fc.constantFrom('page', 'q[]', '__proto__', ...asked), inAddress(valid), { maxKeys: 1 }))
    .map((parts) => parts.flatMap((part) => Object.entries(part).map((pair) => pair.join('='))).join('&'));
  const names = endpoint.path.match(/:\w+/g) ?? [];
  const path = fc.array(inAddress(valid), { minLength: names.length, maxLength: names.length })
    .map((given) => names.reduce((filled, name, index) => filled.replace(name, () => given[index] ?? ''), `${endpoint.isPage ? '' : '/api'}${endpoint.path}`));
  return fc.record({ path, query, headers, body }).map(({ path: filled, query: asked, headers: sent, body: given }) => ({ address: asked ? `${filled}?${asked}` : filled, headers: sent, body: given }));
}
