import { setImmediate } from 'node:timers/promises';
import { createCallingAccount } from 'react-hubspot-calling/server';
import type { ApiClientOptions, CallingSettingsOptions } from 'react-hubspot-calling/server';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { failureOf } from './failureOf';
import type { Fault, HubspotServer } from './hubspotServer';
import { startHubspotServer } from './hubspotServer';
import { appId, input, settingsClient } from './settingsClient';

let hubspot: HubspotServer;
beforeEach(async () => {
  hubspot = await startHubspotServer();
  hubspot.store(appId, input);
});
afterEach(() => hubspot.close());

const connect = (options?: Partial<CallingSettingsOptions>) => settingsClient(hubspot, options);

const rateLimit: Fault = {
  status: 429,
  body: { category: 'RATE_LIMITS', message: 'You have reached your secondly limit.' },
};
const broken: Fault = { status: 502, body: 'Bad gateway' };

const connectAccount = (options: ApiClientOptions = {}) =>
  createCallingAccount({
    accessToken: hubspot.goodToken,
    baseUrl: hubspot.url,
    retryDelayMs: 0,
    ...options,
  });

type Request = (options?: ApiClientOptions) => Promise<unknown>;
const utterance = { speaker: { id: 'a', name: 'Ada' }, text: 'Hello.', startMs: 0, endMs: 900 };

/** Requests that have the same result when sent twice. */
const repeatable: [string, Request][] = [
  ['GET', (options) => connect(options).get()],
  ['PATCH', (options) => connect(options).update({ width: 500 })],
  ['DELETE', (options) => connect(options).remove()],
  ['connectionStatuses.batch', (options) => connectAccount(options).connectionStatuses.batch([9])],
];
const posting: [string, Request][] = [
  ['create', (options) => connect(options).create(input)],
  ['recordings.ready', (options) => connectAccount(options).recordings.ready(1)],
  [
    'transcripts.create',
    (options) => connectAccount(options).transcripts.create({ engagementId: 1, utterances: [utterance] }),
  ],
  [
    'logCall',
    (options) =>
      connectAccount(options).logCall({
        externalCallId: '1',
        finalCallStatus: 'BUSY',
        fromNumber: '+16175550100',
        toNumber: '+16175550101',
      }),
  ],
];

/** Faults after which nobody knows whether HubSpot carried the request out. */
const unanswered: [Fault, string, number][] = [
  ['reset', 'network', 10_000],
  ['half', 'network', 10_000],
  ['hang', 'timeout', 40],
  ['stall', 'timeout', 40],
];

describe('a request is sent again', () => {
  it.each([...repeatable, ...posting])('after a 429: %s', async (_, request) => {
    hubspot.failNext(rateLimit, rateLimit);
    await request();
    expect(hubspot.requests).toHaveLength(3);
    expect(new Set(hubspot.log()).size).toBe(1);
  });

  it.each(repeatable)('after a 5xx: %s', async (_, request) => {
    hubspot.failNext(broken, { status: 503 });
    await request();
    expect(hubspot.requests).toHaveLength(3);
  });

  it('as often as it may, and then says how often it was tried', async () => {
    hubspot.failNext(broken, broken, broken, broken);
    const error = await failureOf(connect().get());
    expect(error).toMatchObject({ code: 'unavailable', status: 502 });
    expect(error.message).toContain('4 tries');
    expect(hubspot.requests).toHaveLength(4);
    hubspot.failNext(rateLimit);
    expect((await failureOf(connect({ retries: 0 }).get())).code).toBe('rate-limited');
    expect(hubspot.requests).toHaveLength(5);
  });

  it('with a new token', async () => {
    hubspot.failNext(rateLimit);
    let asked = 0;
    const accessToken = () => {
      asked += 1;
      return hubspot.goodToken;
    };
    await connect({ auth: { accessToken } }).get();
    expect(asked).toBe(2);
  });

  it.each(['0', 'Sun, 01 Mar 2020 12:00:00 GMT'])('as soon as `Retry-After: %s` allows', async (header) => {
    hubspot.failNext({ status: 429, headers: { 'retry-after': header } });
    // The client's own first pause would outlast the test.
    await connect({ retryDelayMs: 30_000 }).get();
    expect(hubspot.requests).toHaveLength(2);
  });
});

describe('a request is not sent again', () => {
  it.each(posting)('after a 5xx, when it may have been carried out: %s', async (_, request) => {
    hubspot.failNext({ status: 500, carryOut: true });
    const error = await failureOf(request());
    expect(error).toMatchObject({ code: 'unavailable', status: 500 });
    expect(error.message).toContain('check before you repeat it');
    expect(hubspot.requests).toHaveLength(1);
  });

  // A fresh server for each: under load a request may arrive after its client has timed out.
  it.each(
    [...repeatable, ...posting].flatMap(([name, request]) =>
      unanswered.map((fault) => [name, ...fault, request] as const),
    ),
  )('after an answer that never came: %s, %s', async (_, fault, code, timeoutMs, request) => {
    hubspot.failNext(fault);
    const error = await failureOf(request({ timeoutMs }));
    expect([error.code, error.status]).toEqual([code, undefined]);
    expect(hubspot.requests.length).toBeLessThanOrEqual(1);
  });

  it('after a refusal', async () => {
    for (const status of [400, 401, 403, 404, 409, 415]) hubspot.failNext({ status });
    for (let count = 0; count < 6; count += 1) await failureOf(connect().get());
    expect(hubspot.requests).toHaveLength(6);
  });

  it('if HubSpot asks for a long wait: the error says how long', async () => {
    const inAnHour = new Date(Date.now() + 3_600_000).toUTCString();
    for (const [header, least, most] of [
      ['86400', 86_400_000, 86_400_000],
      [inAnHour, 3_590_000, 3_600_000],
    ] as const) {
      hubspot.requests.length = 0;
      hubspot.failNext({ status: 429, headers: { 'retry-after': header } });
      const error = await failureOf(connect().get());
      expect(error.code).toBe('rate-limited');
      expect(error.retryAfterMs).toBeGreaterThanOrEqual(least);
      expect(error.retryAfterMs).toBeLessThanOrEqual(most);
      expect(error.message).toMatch(/HubSpot asks you to wait \d+ s/);
      expect(hubspot.requests).toHaveLength(1);
    }
  });
});

describe('deleting', () => {
  it('succeeds if a try that seemed to fail had deleted it', async () => {
    hubspot.failNext({ status: 502, carryOut: true });
    await connect().remove();
    expect(hubspot.log().map((line) => line.split(' ')[0])).toEqual(['DELETE', 'DELETE']);
    expect(hubspot.stored(appId)).toBeUndefined();
  });

  it('fails after a 429 if there is nothing to delete', async () => {
    await connect().remove();
    hubspot.failNext(rateLimit);
    expect((await failureOf(connect().remove())).code).toBe('not-found');
  });
});

describe('time', () => {
  it('ends a request that takes too long', async () => {
    hubspot.failNext('hang');
    const error = await failureOf(connect({ timeoutMs: 30 }).get());
    expect(error.message).toContain("wasn't complete within 30 ms");
  });

  it('covers a token function and a fetch that never end', async () => {
    const forever = () => new Promise<never>(() => undefined);
    expect((await failureOf(connect({ timeoutMs: 20, auth: { accessToken: forever } }).get())).code).toBe(
      'timeout',
    );
    expect((await failureOf(connect({ timeoutMs: 20, fetch: forever }).get())).code).toBe('timeout');
  });
});

describe('an AbortSignal', () => {
  it('that has fired stops everything from being sent', async () => {
    const reason = new Error('the user left');
    const error = await failureOf(connect().create(input, { signal: AbortSignal.abort(reason) }));
    expect(error).toMatchObject({ code: 'aborted', cause: reason });
    expect(hubspot.requests).toHaveLength(0);
  });

  it('cancels a request that was sent', async () => {
    hubspot.failNext('hang');
    const controller = new AbortController();
    const failure = failureOf(connect().save(input, { signal: controller.signal }));
    await hubspot.nextRequest();
    controller.abort();
    expect((await failure).code).toBe('aborted');
    expect(hubspot.requests).toHaveLength(1);
  });

  it('cancels the wait for the next try', async () => {
    const controller = new AbortController();
    let sent = 0;
    const fetch = (): Promise<Response> => {
      sent += 1;
      return Promise.resolve(new Response(null, { status: 429, headers: { 'retry-after': '20' } }));
    };
    const failure = failureOf(connect({ fetch }).get({ signal: controller.signal }));
    await setImmediate();
    controller.abort();
    expect((await failure).code).toBe('aborted');
    expect(sent).toBe(1);
  });

  it('keeps no listeners', async () => {
    const { signal } = new AbortController();
    const add = vi.spyOn(signal, 'addEventListener');
    const remove = vi.spyOn(signal, 'removeEventListener');
    hubspot.failNext(rateLimit, broken);
    await connect().get({ signal });
    expect(add.mock.calls.length).toBeGreaterThan(0);
    expect(remove.mock.calls.map(([, listener]) => listener)).toEqual(
      add.mock.calls.map(([, listener]) => listener),
    );
  });
});
