import { expect } from '@playwright/test';
import type { Frame, Page } from '@playwright/test';
import type { EndReason, SessionEnd, SoftphoneStatus } from '../../src/softphone/softphone';
import type { PageApi } from './page/main';
import type { PhoneSettings } from './page/settings';

type Plain<T> = Awaited<T>;

/** A phone in its own page, driven by the test. */
export interface PhonePage {
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
  /** Loads the page anew: its phone is gone. */
  reload: () => Promise<void>;
  /** Loads the page anew, and starts the same phone there. */
  comeBack: (settings?: Partial<PhoneSettings>) => Promise<void>;
}

let opened = 0;

/** An iframe on the host page: a window like any other for what is in it, and much cheaper. */
const openFrame = async (host: Page): Promise<Frame> => {
  const name = `phone-${(opened += 1)}`;
  await host.evaluate(
    (given) =>
      new Promise((resolve) => {
        const iframe = document.createElement('iframe');
        Object.assign(iframe, { name: given, src: 'phone', onload: resolve });
        document.body.append(iframe);
      }),
    name,
  );
  const frame = host.frame({ name });
  if (!frame) throw new Error('The host page has not opened the iframe.');
  return frame;
};

/** Closes all phones of the host page, as a browser closes pages. */
export const closePhones = (host: Page): Promise<void> =>
  host.evaluate(() => {
    for (const iframe of document.querySelectorAll('iframe')) iframe.remove();
  });

export const openPhone = async (host: Page, settings: PhoneSettings): Promise<PhonePage> => {
  const frame = await openFrame(host);

  const run: PhonePage['run'] = (name, ...args) =>
    frame.evaluate(
      ([method, values]) => {
        const { api } = window as unknown as { api: Record<string, (...given: unknown[]) => unknown> };
        return api[method]?.(...values);
      },
      [name, args] as const,
    ) as never;

  const end = async () => {
    await run('isCall', 'ended');
    const call = await run('call');
    if (call.status !== 'ended') throw new Error('The call has another end than a moment ago.');
    return call.end;
  };

  let told = 0;

  await run('create', settings);
  return {
    run,
    end,
    isCall: (status) => run('isCall', status),
    isPhone: (status) => run('isPhone', status),
    endsAs: async (reason, more = {}) => {
      expect(await end()).toMatchObject({ reason, ...more });
    },
    tells: async (...messages) => {
      await expect.poll(async () => (await run('told')).slice(told)).toEqual(messages);
      told += messages.length;
    },
    hears: () => run('hears'),
    hearsNothing: () => run('hearsNothing'),
    reload: async () => {
      await frame.goto(frame.url());
    },
    comeBack: async (changes = {}) => {
      await frame.goto(frame.url());
      told = 0;
      await run('create', { ...settings, ...changes });
      await run('begin');
    },
  };
};
