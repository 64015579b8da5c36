import { join } from 'node:path';
import type { NestExpressApplication } from '@nestjs/platform-express';
import express, { type NextFunction, type Request, type Response } from 'express';

/** Addresses that are not pages of the web application. */
const OURS = /^\/(api|v|health)(\/|$)/;
const HASHED = /-[\w-]{8}\.(js|css|woff2)$/;

/** The web application's files, and its index.html for every page address. */
export function serveWeb(app: NestExpressApplication, folder: string): void {
  const files = express.static(folder, {
    index: false,
    setHeaders: (response, path) => response.setHeader('Cache-Control', HASHED.test(path) ? 'public, max-age=31536000, immutable' : 'no-cache'),
  });
  app.use((request: Request, response: Response, next: NextFunction) => {
    if (OURS.test(request.path) || !['GET', 'HEAD'].includes(request.method)) return next();
    files(request, response, () => {
      // Lessons have a dot in their address (1.3); files have a letter after it.
      const isFile = /\.[a-z]\w*$/i.test(request.path);
      if (isFile) return next();
      response.setHeader('Cache-Control', 'no-cache');
      response.sendFile(join(folder, 'index.html'));
    });
  });
}
