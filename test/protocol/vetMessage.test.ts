import fc from 'fast-check';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { vetMessage } from '../../src/protocol/vetMessage';

const origin = 'https://app.hubspot.com';
const source = { name: 'the page around' };
const expected = { source, isTrusted: (candidate: string) => candidate === origin };

const vet = (data: unknown, from: Partial<{ origin: string; source: unknown }> = {}) =>
  vetMessage({ data, origin, source, ...from }, expected);
const verdict = (data: unknown, from?: Partial<{ origin: string; source: unknown }>) => {
  const result = vet(data, from);
  return 'problem' in result ? result.problem.reason : 'vetted';
};

afterEach(() => {
  vi.unstubAllGlobals();
});

describe('the sender of a message', () => {
  it('passes the very message of the page around', () => {
    const data = { type: 'DIAL_NUMBER', data: { phoneNumber: '+16175550142' }, messageId: 'a' };
    expect(vet(data)).toEqual({ vetted: data });
    expect((vet(data) as { vetted: unknown }).vetted).toBe(data);
  });

  it.each([
    ['a sibling', { name: 'the page around' }],
    ['nobody', null],
    ['no window at all', undefined],
  ])('refuses one from %s, whatever its origin', (_, other) => {
    expect(verdict({ type: 'SYNC' }, { source: other })).toBe('untrusted-source');
  });

  it('refuses another origin, and names it and the option', () => {
    const result = vet({ type: 'SYNC' }, { origin: 'https://evil.example' });
    expect(result).toMatchObject({
      problem: { reason: 'untrusted-origin', origin: 'https://evil.example' },
    });
    const { message } = (result as { problem: { message: string } }).problem;
    expect(message).toContain('https://evil.example');
    expect(message).toContain('trustedOrigins');
  });
});

describe('what a message is', () => {
  it.each([
    ['null', null],
    ['undefined', undefined],
    ['a string', '{"type":"SYNC"}'],
    ['a number', 5],
    ['a bigint', 5n],
    ['a boolean', true],
    ['a list', [{ type: 'SYNC' }]],
    ['an empty object', {}],
    ['a type that is a number', { type: 1 }],
    ['a type that is an object', { type: { toString: 'SYNC' } }],
    ['a type that is null', { type: null }],
    ['a map', new Map([['type', 'SYNC']])],
    ['binary data', new Uint8Array(8)],
  ])('refuses %s as malformed', (_, data) => {
    expect(verdict(data)).toBe('malformed');
  });

  it.each([
    ['nothing but a type', { type: 'END_CALL' }],
    ['an empty type', { type: '' }],
    ['a type of any name', { type: '__proto__' }],
    ['data that is null', { type: 'END_CALL', data: null }],
    ['data that is a string', { type: 'END_CALL', data: 'now' }],
    ['a bigint, a date and an expression inside', { type: 'A', data: [1n, new Date(), /a/] }],
    ['a long text of notes', { type: 'A', data: 'n'.repeat(50_000) }],
    ['a hundred matches', { type: 'A', data: Array.from({ length: 100 }, () => ({ name: 'Ada' })) }],
  ])('passes %s', (_, data) => {
    expect(verdict(data)).toBe('vetted');
  });
});

describe('how large a message is', () => {
  const deep = (depth: number): unknown => (depth === 0 ? 'bottom' : { inner: deep(depth - 1) });
  const circle: Record<string, unknown> = {};
  circle['self'] = circle;
  const wideCircle: unknown[] = [];
  wideCircle.push(...Array.from({ length: 50 }, () => wideCircle));
  const holed: unknown[] = [];
  holed.length = 4_000_000_000;

  it.each([
    ['a text', 'x'.repeat(200_000)],
    ['a key', { ['k'.repeat(200_000)]: 1 }],
    ['many texts', Array.from({ length: 300 }, () => 'x'.repeat(1000))],
    ['many keys', Object.fromEntries(Array.from({ length: 200_000 }, (_, index) => [index, 1]))],
    ['a list', Array.from({ length: 1_000_000 }, () => 0)],
    ['a list of nothing', holed],
    ['depth', deep(30)],
    ['a circle', circle],
    ['a circle that branches', wideCircle],
    ['a buffer', new ArrayBuffer(200_000)],
    ['a typed array', new Uint8Array(200_000)],
    ['a view', new DataView(new ArrayBuffer(200_000))],
    ['a blob', new Blob(['x'.repeat(200_000)])],
    ['a map', new Map(Array.from({ length: 200_000 }, (_, index) => [index, 1]))],
    ['a map of long texts', new Map([['a', 'x'.repeat(200_000)]])],
    ['a map with long keys', new Map([['x'.repeat(200_000), 1]])],
    ['a set', new Set(Array.from({ length: 200_000 }, (_, index) => index))],
  ])('refuses %s beyond measure', (_, data) => {
    expect(verdict({ type: 'DIAL_NUMBER', data })).toBe('oversized');
  });

  it.each([
    ['a little binary', new Uint8Array(16)],
    ['a little blob', new Blob(['x'])],
    ['a little map', new Map([['a', 1]])],
    ['some depth', deep(10)],
  ])('passes %s, which its reader will not mind', (_, data) => {
    expect(verdict({ type: 'DIAL_NUMBER', data })).toBe('vetted');
  });

  it('shortens the type it reports', () => {
    const result = vet({ type: 'T'.repeat(200_000) });
    expect((result as { problem: { type?: string } }).problem.type?.length).toBeLessThanOrEqual(100);
  });

  it('measures where there are no blobs', () => {
    vi.stubGlobal('Blob', undefined);
    expect(verdict({ type: 'A', data: { list: [new Uint8Array(4), {}] } })).toBe('vetted');
  });
});

it('never throws, whatever comes', () => {
  fc.assert(
    fc.property(
      fc.oneof(
        fc.anything({ withBigInt: true, withDate: true, withMap: true, withSet: true, withTypedArray: true }),
        fc.record({
          type: fc.string(),
          data: fc.anything({ maxDepth: 5, withBigInt: true, withNullPrototype: true }),
        }),
      ),
      (data) => {
        expect(['vetted', 'malformed', 'oversized']).toContain(verdict(data));
      },
    ),
    { numRuns: 1000 },
  );
});
