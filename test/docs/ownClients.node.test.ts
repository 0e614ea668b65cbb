import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { root } from '../../scripts/entries.mjs';

/** The part of the page about clients that an app owns already. */
const [, section = ''] =
  /## You already own a UA[^\n]*\n([^]*?)\n## /.exec(readFileSync(`${root}docs/embedding.md`, 'utf8')) ?? [];

const samples = [...section.matchAll(/### (\w[^\n]*)\n([^]*?)(?=\n### |$)/g)]
  .map(([, client = '', text = '']) => ({
    client,
    claimed: Number(/^(\d+) lines are added/m.exec(text)?.[1]),
    added: (/```tsx\n([^]*?)```/.exec(text)?.[1] ?? '')
      .split('\n')
      .filter((line) => /added( \*\/|$)/.test(line)).length,
  }))
  .filter(({ claimed }) => !Number.isNaN(claimed));

describe('what an app with its own client adds', () => {
  it('is shown for each client', () => {
    expect(samples.map(({ client }) => client)).toEqual(['JsSIP', 'SIP.js', 'Twilio', 'Telnyx']);
  });

  it.each(samples)('$client: as many lines as the page says, and at most 10', ({ added, claimed }) => {
    expect(added).toBe(claimed);
    expect(added).toBeLessThanOrEqual(10);
  });
});
