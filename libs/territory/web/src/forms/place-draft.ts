import { municipality } from '@aula/territory/contract';
import * as z from 'zod/mini';

/** What stood in a municipality field: a place, or letters. */
export const placeDraft = z.union([municipality, z.string()]);
