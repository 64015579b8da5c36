import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { DiscoveryService, MetadataScanner } from '@nestjs/core';
import * as z from 'zod/mini';
import type { JobType } from './define-job';
import { handledJob } from './job-handler';

/** All jobs the worker was composed with. */
export const JOBS = Symbol('jobs');

type Handler = (data: unknown) => Promise<void>;

/** Boot fails on a job with no handler, or two, and on a handler of a job nobody declared. */
@Injectable()
export class JobRegistry implements OnModuleInit {
  private readonly handlers = new Map<string, Handler[]>();

  constructor(
    @Inject(JOBS) readonly jobs: readonly JobType[],
    @Inject(DiscoveryService) private readonly discovery: DiscoveryService,
    @Inject(MetadataScanner) private readonly scanner: MetadataScanner,
  ) {}

  onModuleInit(): void {
    for (const { instance } of this.discovery.getProviders()) if (instance) this.collectFrom(instance as object);
    const names = this.jobs.map(({ name }) => name);
    const faults = [
      ...names.filter((name, index) => names.indexOf(name) !== index).map((name) => `${name} is declared twice`),
      ...names.filter((name) => !this.handlers.has(name)).map((name) => `${name} has no handler`),
      ...[...this.handlers].filter(([, found]) => found.length > 1).map(([name]) => `${name} has two handlers`),
      ...[...this.handlers.keys()].filter((name) => !names.includes(name)).map((name) => `${name} has a handler but is not declared`),
    ];
    if (faults.length > 0) throw new Error(`jobs: ${faults.join('; ')}`);
  }

  jobsFor(outboxName: string): JobType[] {
    return this.jobs.filter((job) => (job.listensTo?.name ?? job.name) === outboxName);
  }

  jobNamed(name: string): JobType | undefined {
    return this.jobs.find((job) => job.name === name);
  }

  async run(name: string, data: unknown): Promise<void> {
    const job = this.jobNamed(name);
    const [handler] = this.handlers.get(name) ?? [];
    if (!job || !handler) throw new Error(`no handler for ${name}`);
    await handler(z.parse(job.data, data));
  }

  private collectFrom(instance: object): void {
    const prototype = Object.getPrototypeOf(instance) as Record<string, Handler> | null;
    if (!prototype) return;
    for (const method of this.scanner.getAllMethodNames(prototype)) {
      const declared = prototype[method];
      const name = declared && handledJob(declared);
      if (declared && name) this.handlers.set(name, [...(this.handlers.get(name) ?? []), (data) => declared.call(instance, data)]);
    }
  }
}
