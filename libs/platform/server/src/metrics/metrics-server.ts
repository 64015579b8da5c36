import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Inject, Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { type Environment, ENVIRONMENT } from '../config/environment';
import { Metrics } from './metrics';

/**
 * What only the inside may ask, on a port of its own that no proxy is told of: `/metrics`, and `/health/ready` for whoever watches over a worker,
 * which has no other door. Without `METRICS_PORT` nothing listens.
 */
@Injectable()
export class MetricsServer implements OnApplicationShutdown {
  private server: Server | undefined;

  constructor(@Inject(ENVIRONMENT) private readonly environment: Environment, @Inject(Metrics) private readonly metrics: Metrics) {}

  /** Called by the mains alone: a command that runs beside a process must not want its port. */
  async open(): Promise<number | undefined> {
    const { METRICS_PORT, HOST } = this.environment;
    if (METRICS_PORT === undefined) return undefined;
    this.server = createServer((request, response) => void this.answer(request, response));
    this.server.listen(METRICS_PORT, HOST);
    await once(this.server, 'listening');
    return (this.server.address() as AddressInfo).port;
  }

  /** The last that goes: until then it tells how the rest is ending. */
  onApplicationShutdown(): void {
    this.server?.close();
    this.server?.closeAllConnections();
  }

  private async answer({ url, method }: IncomingMessage, response: ServerResponse): Promise<void> {
    if (method !== 'GET' || (url !== '/metrics' && url !== '/health/ready')) return void response.writeHead(404).end();
    const { type, text, isDatabaseThere } = await this.metrics.tell();
    if (url === '/health/ready') return void response.writeHead(isDatabaseThere ? 200 : 503).end();
    response.writeHead(200, { 'Content-Type': type }).end(text);
  }
}
