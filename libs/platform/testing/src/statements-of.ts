import { Client } from 'pg';

/** What every transaction says, whatever is done in it. */
const FRAME = /^(BEGIN( READ ONLY)?|COMMIT|ROLLBACK)$|set_config/i;

/** The statements that leave for PostgreSQL while `work` is done, beside those that open and end transactions. */
export async function statementsOf(work: () => Promise<unknown>): Promise<string[]> {
  const query = jest.spyOn(Client.prototype, 'query');
  try {
    await work();
    const texts = query.mock.calls.map(([given]: readonly unknown[]) => (typeof given === 'string' ? given : String((given as { text?: string }).text)));
    return texts.filter((text) => !FRAME.test(text));
  } finally {
    query.mockRestore();
  }
}
