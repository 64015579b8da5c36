/**
 * The key of the advisory lock under which a delivery of the given row is worked on. The lock keeps nobody out, for it is shared; it tells who looks
 * what is in hand at this moment, and goes with its worker, however that one ends.
 */
export const handOf = (row: string): string => `hashtextextended('platform.delivery:' || ${row}.outbox_id || ':' || ${row}.job, 0)`;
