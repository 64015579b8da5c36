import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { DiscoveryService, MetadataScanner } from '@nestjs/core';
import type { Endpoint } from '@aula/platform/contract';
import { declarationOf } from './endpoint.decorator';

export interface Route {
  readonly name: string;
  readonly declaration: Endpoint | undefined;
}

/** A route without a permission stops the boot. */
@Injectable()
export class EveryRouteIsDeclared implements OnModuleInit {
  constructor(
    @Inject(DiscoveryService) private readonly discovery: DiscoveryService,
    @Inject(MetadataScanner) private readonly scanner: MetadataScanner,
  ) {}

  onModuleInit(): void {
    const bare = this.routes().filter(({ declaration }) => !declaration?.allow);
    if (bare.length > 0) throw new Error(`routes without a permission: ${bare.map(({ name }) => name).join(', ')}`);
  }

  /** Every route of the application; tests walk them. */
  routes(): Route[] {
    return this.discovery.getControllers().flatMap(({ metatype }) => {
      const prototype = (metatype?.prototype ?? {}) as Record<string, object>;
      return this.scanner.getAllMethodNames(prototype).flatMap((name) => {
        const method = prototype[name];
        return method && Reflect.hasMetadata('path', method) ? [{ name: `${metatype?.name}.${name}`, declaration: declarationOf(method) }] : [];
      });
    });
  }
}
