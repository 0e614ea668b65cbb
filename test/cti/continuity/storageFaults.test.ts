import { type CtiOptions } from 'react-hubspot-calling/core';
import { describe, expect, it, vi } from 'vitest';
import { useFakeWorld } from '../setUp';
import { settle, connected } from './reloadedPage';

useFakeWorld();

describe('without storage', () => {
  it.each<CtiOptions['storage']>([
    'none',
    {
      getItem: () => {
        throw new Error('denied');
      },
      setItem: () => {
        throw new Error('denied');
      },
      removeItem: () => {
        throw new Error('denied');
      },
    },
    { getItem: () => '{"not":"a list"', setItem: () => undefined, removeItem: () => undefined },
    {
      getItem: () => '[{"call":{"status":"flying"}},7,null]',
      setItem: () => undefined,
      removeItem: () => undefined,
    },
  ])('calls work anyway (%#)', async (storage) => {
    const { hubspot, page } = await connected({ storage });
    page.actions.hangUp();
    page.actions.callCompleted();
    await settle();
    expect(hubspot.timeline).toMatchObject([{ completed: true }]);
  });
});

describe('storage that fills up in a call', () => {
  it('does not make a reload report the call again', async () => {
    const stored = new Map<string, string>();
    let isFull = false;
    const storage: CtiOptions['storage'] = {
      getItem: (key) => stored.get(key) ?? null,
      setItem: (key, value) => {
        if (isFull) throw new Error('full');
        stored.set(key, value);
      },
      removeItem: (key) => stored.delete(key),
    };
    const { hubspot, page } = await connected({ storage });
    isFull = true;
    page.actions.hangUp();
    page.actions.callCompleted();
    await settle();
    page.reload();
    isFull = false;
    await vi.advanceTimersByTimeAsync(30_000);
    expect(hubspot.sent('CALL_ENDED')).toHaveLength(1);
    expect(hubspot.sent('CALL_COMPLETED')).toHaveLength(1);
  });
});
