/** What the preview makes of faults of its own. */
import { afterEach, expect, test, vi } from 'vitest';
import { type Ask, Proofs } from '../../src/preview/proofs.js';
import type { Shown } from '../../src/preview/shown.js';

let proofs: Proofs | undefined;
afterEach(() => proofs?.close());

/** The next that is shown. */
const seen = (query: string) => new Promise<Shown>((done) => proofs?.see(query, done));

test('a fault is shown, and who looks again has it tried again', async () => {
  const asked: string[] = [];
  const ask: Ask = async (query) => {
    asked.push(query);
    throw new Error('the asker broke');
  };
  proofs = new Proofs(ask);
  for (const query of ['tier=one', 'tier=two', 'tier=one']) {
    const { failed, problems } = await seen(query);
    expect(failed).toBe(true);
    expect(problems.map(({ code, text }) => [code, text.includes('the asker broke')])).toEqual([
      ['output/unexpected-fault', true],
    ]);
  }
  await vi.waitFor(() => expect(asked).toEqual(['tier=one', 'tier=two', 'tier=one']), { timeout: 20_000 });
});
