import { dirname } from 'node:path';
import { openApi } from '@aula/platform/server';
import type { NestExpressApplication } from '@nestjs/platform-express';
import express, { type Request, type Response } from 'express';
import { API_TITLE, apis } from '@aula/house/server';


const PAGE = `<!doctype html>
<html lang="es-MX">
  <meta charset="utf-8">
  <meta name="viewport" content="width=device-width, initial-scale=1">
  <title>API · Aula Abierta</title>
  <link rel="stylesheet" href="/api/docs/swagger-ui.css">
  <div id="docs"></div>
  <script src="/api/docs/swagger-ui-bundle.js"></script>
  <script src="/api/docs/start.js"></script>
</html>`;

/** Swagger UI makes HTML and styles as it likes; it runs on this page alone. */
const POLICY = `default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`;

const START = `window.SwaggerUIBundle({ url: '/api/openapi.json', dom_id: '#docs', deepLinking: true });`;

/** The OpenAPI document and a page to read it, for engineers of other systems. */
export function serveDocs(app: NestExpressApplication): void {
  const document = openApi(API_TITLE, apis);
  const http = app.getHttpAdapter().getInstance();
  http.get('/api/openapi.json', (_: Request, response: Response) => void response.json(document));
  http.get('/api/docs', (_: Request, response: Response) => void response.type('html').set('Content-Security-Policy', POLICY).send(PAGE));
  http.get('/api/docs/start.js', (_: Request, response: Response) => void response.type('js').send(START));
  http.use('/api/docs', express.static(dirname(require.resolve('swagger-ui-dist')), { index: false }));
}
