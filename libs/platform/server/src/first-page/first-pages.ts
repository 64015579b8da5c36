import { addressOf, type CallOf, type Endpoint, type Language, type ResultOf } from '@aula/platform/contract';
import { Injectable } from '@nestjs/common';
import * as z from 'zod/mini';
import type { Html } from '../html';

/**
 * What a page says before the application has started: to whoever follows a link on a slow line, to the messenger that shows
 * a preview of it, to a search engine.
 */
export interface FirstPage {
  /** Of the page alone; the product's name is added. */
  readonly title: string;
  readonly description: string;
  /** Heading and first lines, as the application draws them a moment later. */
  readonly content: Html;
  /** What the application would ask for first. */
  readonly answers: FirstAnswers;
}

/** Answers of operations, by the address they would have been asked at. */
export type FirstAnswers = Readonly<Record<string, unknown>>;

/** One answer, cut to its contract like every answer that leaves. */
export function firstAnswer<E extends Endpoint>(endpoint: E, call: CallOf<E>, answer: ResultOf<E>): FirstAnswers {
  return { [addressOf(endpoint, call)]: z.parse(endpoint.response, answer) };
}

type Params = Readonly<Record<string, string>>;
/** Undefined: there is nothing at this address. */
type Compose = (language: Language, params: Params) => Promise<FirstPage | undefined>;

/** The pages that anybody may read, filled by the domains at boot. */
@Injectable()
export class FirstPages {
  private readonly pages: { readonly pattern: RegExp; readonly compose: Compose }[] = [];

  /** `path` as the web's route has it: `/cursos/:clave`. */
  register(path: string, compose: Compose): void {
    this.pages.push({ pattern: new RegExp(`^${path.replace(/:(\w+)/g, '(?<$1>[^/]+)')}$`), compose });
  }

  /** How to compose the page at this path; undefined where only the application knows what stands there. */
  at(path: string): ((language: Language) => Promise<FirstPage | undefined>) | undefined {
    for (const { pattern, compose } of this.pages) {
      const match = pattern.exec(path);
      if (match) return (language) => compose(language, match.groups ?? {});
    }
    return undefined;
  }
}
