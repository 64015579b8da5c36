import * as z from 'zod/mini';

/** How high a position stands: elected office; head of an agency; middle management; everybody else. */
export const positionLevels = z.enum(['elected', 'senior', 'middle', 'operational']);
export type PositionLevel = z.infer<typeof positionLevels>;
