import type { Exchange } from '@aula/platform/server';
import { type Device, deviceOf } from '../session/device-of';

/** From where, and with what, somebody comes who is not known yet. */
export interface Visit {
  readonly address: string;
  readonly device: Device;
}

export function visitOf({ request }: Exchange, isShared?: boolean): Visit {
  return { address: request.ip ?? '', device: { ...deviceOf(request.get('user-agent')), isShared } };
}
