import { applyDecorators, createParamDecorator, type ExecutionContext, RequestMapping, RequestMethod, SetMetadata } from '@nestjs/common';
import type { Endpoint as Declaration, InputOf, ResultOf } from '@aula/platform/contract';
import type { Request, Response } from 'express';
import { type Actor, visitor } from '../actor';
import { readInput } from './read-input';

const DECLARATION = Symbol('endpoint');

/** What the guards and interceptors of this house leave on a request. */
export type AulaRequest = Request & { actor?: Actor; correlationId?: string; servedAs?: 'page' | 'file' };

/** The declaration a route was made from, or undefined for a bare Nest route. */
export function declarationOf(handler: object): Declaration | undefined {
  return Reflect.getMetadata(DECLARATION, handler) as Declaration | undefined;
}

/** For guards and interceptors, which run on declared routes only: the boot refuses all others. */
export function declarationIn(context: ExecutionContext): Declaration {
  const declaration = declarationOf(context.getHandler());
  if (!declaration) throw new Error(`${context.getClass().name}.${context.getHandler().name} is not declared with @Endpoint`);
  return declaration;
}

export function requestOf(context: ExecutionContext): AulaRequest {
  return context.switchToHttp().getRequest<AulaRequest>();
}

/** Makes a method the route of an operation. Its type is checked too: it takes this operation's input and gives its answer. */
export function Endpoint<E extends Declaration>(declaration: E) {
  const decorate = applyDecorators(
    RequestMapping({ method: RequestMethod[declaration.method], path: `${declaration.isPage ? '' : '/api'}${declaration.path}` }),
    SetMetadata(DECLARATION, declaration),
  );
  return <H extends (actor: Actor, input: InputOf<E>, ...rest: never[]) => ResultOf<E> | Promise<ResultOf<E>>>(
    target: object,
    key: string | symbol,
    method: TypedPropertyDescriptor<H>,
  ): void => {
    decorate(target, key, method as PropertyDescriptor);
  };
}

/** Who calls: an actor, or the visitor where the operation is public. */
export const Caller = createParamDecorator((_: unknown, context: ExecutionContext): Actor => requestOf(context).actor ?? visitor);

/** Parameters, query and body, read through the contract's schemas. */
export const Input = createParamDecorator((_: unknown, context: ExecutionContext) => readInput(declarationIn(context), requestOf(context)));

/** Request and response themselves: only for cookies, files and pages. */
export const Exchange = createParamDecorator((_: unknown, context: ExecutionContext): Exchange => ({
  request: requestOf(context),
  response: context.switchToHttp().getResponse<Response>(),
}));
export interface Exchange {
  readonly request: AulaRequest;
  readonly response: Response;
}
