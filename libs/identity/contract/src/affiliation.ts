import { line } from '@aula/platform/contract';
import * as z from 'zod/mini';

/** How high a position stands: elected office; head of an agency; middle management; everybody else. */
export const LEVELS = ['elected', 'senior', 'middle', 'operational'] as const;
export const positionLevels = z.enum(LEVELS);
export type PositionLevel = z.infer<typeof positionLevels>;

/** Part of an agency. */
export const unit = line(120);
