import { expect } from '@playwright/test';
import type { Page } from '@playwright/test';
import type { EndReason, SessionEnd, SoftphoneStatus } from '../../src/softphone/softphone';
import type { PageApi, PhoneSettings } from './page/main';

type Plain<T> = Awaited<T>;

/** A phone in a browser page, driven from the test. */
export interface PhonePage {
  page: Page;
  /** Calls a function of the page's phone. */
  run: <Name extends keyof PageApi>(
    name: Name,
    ...args: Parameters<PageApi[Name]>
  ) => Promise<Plain<ReturnType<PageApi[Name]>>>;
  isPhone: (status: SoftphoneStatus) => Promise<void>;
  isCall: (status: 'dialing' | 'ringing' | 'connected' | 'ended') => Promise<void>;
  /** Waits for the newest call's end and returns it. */
  end: () => Promise<SessionEnd>;
  endsAs: (reason: EndReason, more?: Partial<SessionEnd>) => Promise<void>;
  /** Waits until HubSpot was told this, and no more, since the last time that this was asked. */
  tells: (...messages: string[]) => Promise<void>;
  /** Waits until sound arrives from now on. */
  hears: () => Promise<void>;
  /** Waits until no sound arrives any more. */
  hearsNothing: () => Promise<void>;
}

export const openPhone = async (page: Page, url: string, settings: PhoneSettings): Promise<PhonePage> => {
  await page.goto(url);
  await page.waitForFunction(() => 'api' in window);

  const run: PhonePage['run'] = (name, ...args) =>
    page.evaluate(
      ([method, values]) => {
        const { api } = window as unknown as { api: Record<string, (...given: unknown[]) => unknown> };
        return api[method]?.(...values);
      },
      [name, args] as const,
    ) as never;

  /** How much sound arrived within a moment. */
  const energyNow = async () => {
    const before = await run('heard');
    await page.waitForTimeout(300);
    const after = await run('heard');
    return { energy: after.energy - before.energy, packets: after.packets - before.packets };
  };

  const isCall: PhonePage['isCall'] = async (status) => {
    await expect
      .poll(async () => ((await run('calls')) > 0 ? (await run('call')).status : 'none'))
      .toBe(status);
  };

  const end = async () => {
    await isCall('ended');
    const call = await run('call');
    if (call.status !== 'ended') throw new Error('The call has another end than a moment ago.');
    return call.end;
  };

  let told = 0;

  await run('create', settings);
  return {
    page,
    run,
    isCall,
    end,
    isPhone: async (status) => {
      await expect.poll(async () => (await run('phone')).status).toBe(status);
    },
    endsAs: async (reason, more = {}) => {
      expect(await end()).toMatchObject({ reason, ...more });
    },
    tells: async (...messages) => {
      await expect.poll(async () => (await run('told')).slice(told)).toEqual(messages);
      told += messages.length;
    },
    hears: async () => {
      await expect.poll(async () => (await energyNow()).energy).toBeGreaterThan(0.0001);
    },
    hearsNothing: async () => {
      await expect.poll(async () => (await energyNow()).energy).toBeLessThan(0.000001);
    },
  };
};
