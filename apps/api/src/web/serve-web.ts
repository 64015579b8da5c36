import { createHash, randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { apis } from '@aula/house/server';
import { identityApi } from '@aula/identity/contract';
import { LANGUAGE_COOKIE, languages, platformApi } from '@aula/platform/contract';
import { type AulaRequest, contentPolicy, ENVIRONMENT, type Environment, fillAnswers, fillIndex, firstAnswer, FirstPages, HealthService } from '@aula/platform/server';
import type { NestExpressApplication } from '@nestjs/platform-express';
import type { NextFunction, Request, Response } from 'express';
import sirv from 'sirv';
import { preloadsIn } from './preloads';
import { choiceIn, chosenElsewhere, type LanguageChosen, mayBeSignedIn, type Visit, visitAt } from './visit';

const A_YEAR = 31_536_000_000;
const HASHED = /-[\w-]{8}\.(js|css|woff2)$/;
/** What tells a browser how to treat a page says nothing about a script, a style or a font, and would be half a kilobyte on each of thirty of them. */
const FOR_PAGES = [
  'Content-Security-Policy', 'Cross-Origin-Opener-Policy', 'Origin-Agent-Cluster', 'Permissions-Policy', 'Referrer-Policy', 'X-DNS-Prefetch-Control', 'X-Download-Options', 'X-Frame-Options',
  'X-Permitted-Cross-Domain-Policies', 'X-XSS-Protection',
];
/** Lessons have a dot in their address (1.3); files have a letter after it. */
const FILE = /\.[a-z]\w*$/i;

/** The web application's files, compressed when it was built, and for every page address its `index.html`, filled with what is known of the page. */
export function serveWeb(app: NestExpressApplication, folder: string): void {
  const { PUBLIC_URL } = app.get<Environment>(ENVIRONMENT);
  const isHttps = PUBLIC_URL.startsWith('https:');
  const pages = app.get(FirstPages);
  const settings = firstAnswer(platformApi.settings, {}, app.get(HealthService).settings());
  const nobody = firstAnswer(identityApi.readSession, {}, { account: null });
  const withParts = preloadsIn(folder);
  const indexes = { es: readFileSync(join(folder, 'index.html'), 'utf8'), en: readFileSync(join(folder, 'en/index.html'), 'utf8') };
  const files = sirv(folder, {
    brotli: true, gzip: true, etag: true, extensions: [],
    setHeaders(response, path) {
      const isHashed = HASHED.test(path);
      response.setHeader('Cache-Control', isHashed ? 'public, max-age=31536000, immutable' : 'no-cache');
      if (isHashed) for (const name of FOR_PAGES) response.removeHeader(name);
    },
  });

  app.use((request: AulaRequest, response: Response, next: NextFunction) => {
    if (isOurs(request.path) || !['GET', 'HEAD'].includes(request.method)) return next();
    request.servedAs = FILE.test(request.path) ? 'file' : 'page';
    if (request.servedAs === 'file') return files(request, response, next);
    answer(request, response).catch(next);
  });

  async function answer(request: Request, response: Response): Promise<void> {
    const chosen = choiceIn(request.url);
    if (chosen) return keepChoice(response, chosen);
    const cookies = request.get('cookie');
    const visit = visitAt(request.path);
    const elsewhere = chosenElsewhere(visit, cookies);
    response.set({ 'Cache-Control': 'no-cache', Vary: 'Cookie' });
    if (elsewhere !== undefined) return response.redirect(302, elsewhere + new URL(request.url, PUBLIC_URL).search);
    const { status, text } = await indexFor(visit, mayBeSignedIn(cookies));
    response.status(status).type('html').set('ETag', tagOf(text));
    // A browser that has the page keeps the nonce and the policy that came with it.
    if (request.fresh) {
      response.removeHeader('Content-Security-Policy');
      return void response.status(304).end();
    }
    const nonce = randomBytes(16).toString('base64');
    response.set('Content-Security-Policy', contentPolicy({ isHttps, nonce })).send(withNonce(text, nonce));
  }

  function keepChoice(response: Response, { language, address }: LanguageChosen): void {
    response.cookie(LANGUAGE_COOKIE, language, { maxAge: A_YEAR, sameSite: 'lax', secure: isHttps }).set('Cache-Control', 'no-store').redirect(302, address);
  }

  async function indexFor(visit: Visit, isSignedIn: boolean): Promise<{ status: number; text: string }> {
    const index = withParts(indexes[visit.language], visit.path);
    const known = { ...settings, ...(!isSignedIn && nobody) };
    // Whoever is signed in is taken from the landing page to their own.
    const compose = isSignedIn && visit.path === '/' ? undefined : pages.at(visit.path);
    const page = await compose?.(visit.language);
    if (!page) return { status: compose ? 404 : 200, text: fillAnswers(index, known) };
    return { status: 200, text: fillAnswers(fillIndex(index, page, { ...visit, site: PUBLIC_URL }), { ...known, ...page.answers }) };
  }
}

/** Of the page without its nonce, which is another each time: who has the page is told so in some bytes. */
function tagOf(text: string): string {
  return `W/"${createHash('sha256').update(text).digest('base64url').slice(0, 27)}"`;
}

/** For the style elements that Angular makes; it looks for it there. */
function withNonce(text: string, nonce: string): string {
  return text.replace('<aula-root>', () => `<aula-root ngCspNonce="${nonce}">`);
}

/** Addresses that Nest answers: the API, and the plain pages, in either language. */
const OURS = new RegExp(`^/(?:${languages.options.join('|')}/)?(?:${['api', ...plainPages()].join('|')})(/|$)`);

function plainPages(): string[] {
  const paths = Object.values(apis).flatMap((api) => Object.values(api)).filter(({ isPage }) => isPage).map(({ path }) => path.replace(/^\/en\//, '/').split('/')[1] ?? '');
  return [...new Set(paths)];
}

function isOurs(path: string): boolean {
  return OURS.test(path);
}
