import { createCallingAccount, createCallingSettings, HubSpotApiError } from 'react-hubspot-calling/server';
import type { CallingSettingsAuth } from 'react-hubspot-calling/server';
import { describe, expect, it } from 'vitest';
import { failureOf } from './failureOf';
import type { Operation, Version } from './hubspot/apiDescription';
import { descriptions, versions } from './hubspot/apiDescription';
import { problemsOf } from './hubspot/conform';

const appId = 12345;
const keyOf = ({ method, path }: Pick<Operation, 'method' | 'path'>): string => `${method} ${path}`;
const all = descriptions.flatMap(({ operations }) => operations);

/** HubSpot by its descriptions: records what each request is, and answers with what the description requires. */
const createHubSpot = (answer?: (operation: Operation) => Response) => {
  const seen: { key: string; problems: string[] }[] = [];
  const fetch: typeof globalThis.fetch = (address, init) => {
    const { pathname } = new URL(address as string);
    const template = pathname
      .replace(`/${appId}/`, '/{appId}/')
      .replace(/transcripts\/\w+$/, 'transcripts/{transcriptId}');
    const key = `${init?.method} ${template}`;
    const operation = all.find((item) => keyOf(item) === key);
    if (!operation) {
      seen.push({ key, problems: ['not described'] });
      return Promise.resolve(new Response(null, { status: 404 }));
    }
    const body: unknown = typeof init?.body === 'string' ? JSON.parse(init.body) : undefined;
    const problems = operation.body
      ? problemsOf(body, operation.body)
      : body === undefined
        ? []
        : ['has a body'];
    seen.push({ key, problems });
    if (answer) return Promise.resolve(answer(operation));
    return Promise.resolve(
      operation.answer ? Response.json(operation.answer) : new Response(null, { status: 204 }),
    );
  };
  return { seen, fetch };
};

type Fetch = typeof globalThis.fetch;
const call = {
  externalCallId: 'call-1',
  finalCallStatus: 'MISSED',
  fromNumber: '+16175550100',
  toNumber: { e164Number: '+441632960000', extension: '7' },
  callStartedTimestamp: 1_772_366_400_000,
  durationSeconds: 0,
} as const;
const utterance = {
  speaker: { id: 'a', name: 'Ada' },
  text: 'Hello.',
  startMs: 0,
  endMs: 900,
  language: 'en',
};

/** Everything that the two clients can do, in one version. */
const everything = (
  version: Version,
  fetch: Fetch,
  auth: CallingSettingsAuth = { accessToken: 'token' },
): (() => Promise<unknown>)[] => {
  const settings = createCallingSettings({ appId, auth, version, fetch, retries: 0 });
  const account = createCallingAccount({ accessToken: 'token', version, fetch, retries: 0 });
  const input = { name: 'Acme Phone', url: 'https://phone.acme.example/widget/', isReady: false };
  const recording = { urlToRetrieveAuthedRecording: 'https://phone.acme.example/recordings/%s' };
  const channel = { url: 'https://phone.acme.example/numbers', isReady: true };
  return [
    () => settings.create(input),
    () => settings.get(),
    () => settings.update({ width: 420 }),
    () => settings.remove(),
    () => settings.recording.create(recording),
    () => settings.recording.get(),
    () => settings.recording.update(recording),
    () => settings.channelConnection.create(channel),
    () => settings.channelConnection.get(),
    () => settings.channelConnection.update({ isReady: false }),
    () => settings.channelConnection.remove(),
    () => account.logCall(call),
    () => account.recordings.ready(17591596434),
    () => account.transcripts.create({ engagementId: '21', utterances: [utterance, utterance] }),
    () => account.transcripts.get('77'),
    () => account.transcripts.remove('77'),
    () => account.connectionStatuses.list(9),
    () => account.connectionStatuses.me(),
    () => account.connectionStatuses.batch([9, '10']),
  ];
};

describe("HubSpot's eight API descriptions", () => {
  /** Operations that the clients leave out on purpose, each with its reason. None today. */
  const outOfScope: Record<string, string> = {};

  it('have 74 operations, 67 of them different', () => {
    expect([all.length, new Set(all.map(keyOf)).size]).toEqual([74, 67]);
  });

  it.each(versions)('%s: each request is one that they describe, with such a body', async (version) => {
    const { seen, fetch } = createHubSpot();
    for (const request of everything(version, fetch)) await request();
    expect(seen.filter(({ problems }) => problems.length > 0)).toEqual([]);
  });

  it.each(descriptions)(
    '$name $version: each operation is covered, or named as out of scope',
    async ({ version, operations }) => {
      const { seen, fetch } = createHubSpot();
      for (const request of everything(version, fetch)) await request();
      const covered = new Set([...seen.map(({ key }) => key), ...Object.keys(outOfScope)]);
      expect(operations.map(keyOf).filter((key) => !covered.has(key))).toEqual([]);
    },
  );

  it.each(versions)('%s: a 403 names a scope that they list', async (version) => {
    const { seen, fetch } = createHubSpot(() => new Response('{}', { status: 403 }));
    for (const request of everything(version, fetch)) {
      const { message } = await failureOf(request());
      const { scopes } = all.find((item) => keyOf(item) === seen.at(-1)!.key)!;
      const expected = scopes.length > 0 ? scopes : [/developers-(read|write)/];
      for (const scope of expected) expect(message).toMatch(scope);
    }
  });

  it.each(versions)('%s: a 401 names the kind of credential that they expect', async (version) => {
    for (const auth of [{ accessToken: 'token' }, { developerKey: 'key' }]) {
      const { seen, fetch } = createHubSpot(() => new Response('{}', { status: 401 }));
      for (const request of everything(version, fetch, auth)) {
        const { message } = await failureOf(request());
        const { security } = all.find((item) => keyOf(item) === seen.at(-1)!.key)!;
        expect(message).toMatch(
          security === 'oauth2' ? /OAuth access token|access token is wrong/ : /developer API key/,
        );
      }
    }
  });
});

describe('required fields', () => {
  const bodies: [string, object, (body: never, fetch: Fetch) => Promise<unknown>][] = [
    [
      'settings',
      { name: 'Acme', url: 'https://acme.example/', isReady: true },
      (body, fetch) => createCallingSettings({ appId, auth: { accessToken: 't' }, fetch }).create(body),
    ],
    [
      'recording settings',
      { urlToRetrieveAuthedRecording: 'https://acme.example/%s' },
      (body, fetch) =>
        createCallingSettings({ appId, auth: { accessToken: 't' }, fetch }).recording.create(body),
    ],
    [
      'channel connection',
      { url: 'https://acme.example/', isReady: true },
      (body, fetch) =>
        createCallingSettings({ appId, auth: { accessToken: 't' }, fetch }).channelConnection.create(body),
    ],
    ['call', call, (body, fetch) => createCallingAccount({ accessToken: 't', fetch }).logCall(body)],
    [
      'transcript',
      { engagementId: 21, utterances: [utterance] },
      (body, fetch) => createCallingAccount({ accessToken: 't', fetch }).transcripts.create(body),
    ],
    [
      'utterance',
      utterance,
      (body, fetch) =>
        createCallingAccount({ accessToken: 't', fetch }).transcripts.create({
          engagementId: 21,
          utterances: [body],
        }),
    ],
  ];

  it.each(bodies)('of a %s: a request without one is never sent', async (_, body, send) => {
    const { seen, fetch } = createHubSpot();
    await send(body as never, fetch);
    for (const name of Object.keys(body)) {
      const error = await send({ ...body, [name]: undefined } as never, fetch).catch(
        (thrown: unknown) => thrown,
      );
      // Either the client says what is missing, or HubSpot doesn't require it, or the client has a default for it.
      if (error instanceof HubSpotApiError) expect(error.code).toBe('invalid-input');
    }
    expect(seen.filter(({ problems }) => problems.length > 0)).toEqual([]);
  });
});
