import { describe, expect, it, vi } from 'vitest';
import { createOnDemand } from '../../src/base/onDemand';

const settle = () => new Promise((resolve) => setTimeout(resolve));

describe('a part that is fetched when it is needed', () => {
  it('is fetched once, for all who wait for it, in their order', async () => {
    const fetchPart = vi.fn(() => Promise.resolve('part'));
    const part = createOnDemand(fetchPart);
    expect(fetchPart).not.toHaveBeenCalled();
    const ran: string[] = [];
    part.use(
      (it) => ran.push(`first ${it}`),
      () => ran.push('failed'),
    );
    part.use(
      (it) => ran.push(`second ${it}`),
      () => ran.push('failed'),
    );
    expect(ran).toEqual([]);
    await settle();
    expect(ran).toEqual(['first part', 'second part']);
    expect(fetchPart).toHaveBeenCalledTimes(1);
  });

  it('is used at once if it is loaded', async () => {
    const part = createOnDemand(() => Promise.resolve(1));
    part.use(vi.fn(), vi.fn());
    await settle();
    const run = vi.fn();
    part.use(run, vi.fn());
    expect(run).toHaveBeenCalledExactlyOnceWith(1);
  });

  it('is used at once where it was provided, and never fetched', () => {
    const fetchPart = vi.fn(() => Promise.resolve(1));
    const part = createOnDemand(fetchPart);
    part.provide(2);
    const run = vi.fn();
    part.use(run, vi.fn());
    expect(run).toHaveBeenCalledExactlyOnceWith(2);
    expect(fetchPart).not.toHaveBeenCalled();
  });

  it('that cannot be had says so to each who waits, and is fetched anew for the next', async () => {
    const gone = new Error('Gone.');
    const fetchPart = vi.fn<() => Promise<number>>().mockRejectedValueOnce(gone).mockResolvedValueOnce(3);
    const part = createOnDemand(fetchPart);
    const run = vi.fn();
    const failed = vi.fn();
    part.use(run, failed);
    part.use(run, failed);
    await settle();
    expect(failed.mock.calls).toEqual([[gone], [gone]]);
    part.use(run, failed);
    await settle();
    expect(run).toHaveBeenCalledExactlyOnceWith(3);
    expect(failed).toHaveBeenCalledTimes(2);
  });
});
