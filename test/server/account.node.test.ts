import { createCallingAccount } from 'react-hubspot-calling/server';
import type { CallingAccountOptions } from 'react-hubspot-calling/server';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { failureOf } from './failureOf';
import type { HubspotServer } from './hubspotServer';
import { startHubspotServer } from './hubspotServer';

let hubspot: HubspotServer;
beforeEach(async () => {
  hubspot = await startHubspotServer();
});
afterEach(() => hubspot.close());

const connect = (options: Partial<CallingAccountOptions> = {}) =>
  createCallingAccount({
    accessToken: hubspot.goodToken,
    baseUrl: hubspot.url,
    retryDelayMs: 0,
    ...options,
  });

describe('a call that took place outside HubSpot', () => {
  it('is logged, and answered with the records that its number matches', async () => {
    const answer = await connect().logCall({
      externalCallId: 'call-1',
      finalCallStatus: 'MISSED',
      fromNumber: '+16175550100',
      toNumber: { e164Number: '+441632960000', phoneNumberType: 'VOIP', extension: '7' },
      callStartedTimestamp: Date.UTC(2026, 2, 1, 12),
      durationSeconds: 0,
      userId: undefined,
    });
    expect(hubspot.requests[0]).toMatchObject({
      method: 'POST',
      url: '/crm/extensions/calling/2026-03/inbound-call',
      body: {
        externalCallId: 'call-1',
        finalCallStatus: 'MISSED',
        createEngagement: true,
        engagementProperties: {},
        potentialRecipientUserIds: [],
        fromNumber: { e164Number: '+16175550100', phoneNumberType: 'UNKNOWN' },
        toNumber: { e164Number: '+441632960000', phoneNumberType: 'VOIP', extension: '7' },
        callStartedTimestamp: '2026-03-01T12:00:00.000Z',
        durationSeconds: 0,
      },
    });
    expect(answer.callerIdMatches).toEqual([
      {
        callerIdType: 'CONTACT',
        objectCoordinates: { objectId: 501, objectTypeId: '0-1', portalId: 62515 },
        firstName: 'Ada',
        lastName: 'Byron',
        email: 'ada@example.com',
      },
      {
        callerIdType: 'COMPANY',
        objectCoordinates: { objectId: 501, objectTypeId: '0-2', portalId: 62515 },
        name: 'Acme',
      },
    ]);
  });

  it('matches nobody if the answer has no usable records', async () => {
    const call = {
      externalCallId: '1',
      finalCallStatus: 'BUSY',
      fromNumber: '+1617555',
      toNumber: '+1617556',
    } as const;
    for (const body of [{}, null, { callerIdMatches: [null, { callerIdType: 'CONTACT' }, 3] }, '']) {
      hubspot.failNext({ status: 200, body });
      expect(await connect().logCall(call)).toEqual({ callerIdMatches: [] });
    }
  });

  it('is checked before it is sent', async () => {
    const call = { externalCallId: '', finalCallStatus: 'BUSY', fromNumber: '0163', toNumber: {} } as never;
    expect((await failureOf(connect().logCall(call))).message).toMatch(
      /externalCallId .*; fromNumber .*; toNumber /,
    );
    expect((await failureOf(connect().logCall({} as never))).message).toMatch(
      /externalCallId is missing.*toNumber is missing/,
    );
    expect(hubspot.requests).toHaveLength(0);
  });
});

describe('a recording', () => {
  it('that is ready is reported', async () => {
    const { recordings } = connect();
    await recordings.ready(17591596434);
    await recordings.ready('17591596434');
    expect(hubspot.requests.map(({ method, url, body }) => [method, url, body])).toEqual(
      [17591596434, 17591596434].map((engagementId) => [
        'POST',
        '/crm/extensions/calling/2026-03/recordings/ready',
        { engagementId },
      ]),
    );
  });

  it('keeps an id that JavaScript cannot hold as a number', async () => {
    hubspot.failNext({ status: 204 });
    await connect().recordings.ready('9223372036854775807');
    expect(hubspot.requests[0]!.body).toEqual({ engagementId: '9223372036854775807' });
  });

  it('is linked to its call in the properties that HubSpot documents', async () => {
    hubspot.calls.set('21', { hs_call_title: 'Call to Ada' });
    const source = { appId: 12345, externalId: 'call-1', externalAccountId: 'acme' };
    await connect().recordings.link(21, source);
    expect(hubspot.calls.get('21')).toEqual({
      hs_call_title: 'Call to Ada',
      hs_call_source: 'INTEGRATIONS_PLATFORM',
      hs_call_app_id: '12345',
      hs_call_external_id: 'call-1',
      hs_call_external_account_id: 'acme',
    });
    await connect({ version: 'v3' }).recordings.link(21, source);
    expect(hubspot.log()).toEqual(['PATCH /crm/objects/2026-03/calls/21', 'PATCH /crm/v3/objects/calls/21']);
    const error = await failureOf(connect().recordings.link(22, source));
    expect(error.message).toContain('HubSpot has no call with the engagement id 22.');
  });

  it('is checked before it is sent', async () => {
    const { recordings } = connect();
    const source = { appId: 12345, externalId: '', externalAccountId: undefined as never };
    expect((await failureOf(recordings.link(21, source))).message).toMatch(
      /externalAccountId is missing; externalId must be/,
    );
    for (const id of ['../1', '', '1?x', -1, 1.5, Number.NaN])
      expect((await failureOf(recordings.ready(id))).code).toBe('invalid-input');
    expect(hubspot.requests).toHaveLength(0);
  });
});

describe('a transcript', () => {
  const utterances = [
    { speaker: { id: '11', name: 'Ada' }, text: 'Hello.', startMs: 1980, endMs: 2090, language: 'en-US' },
    {
      speaker: { id: '12', name: 'Bob', email: 'bob@acme.example' },
      text: 'Good morning.',
      startMs: 2090,
      endMs: 3450,
    },
  ];

  it('is created, read and deleted', async () => {
    const { transcripts } = connect();
    const { id } = await transcripts.create({ engagementId: 21, utterances });
    expect(hubspot.requests[0]!.body).toEqual({
      engagementId: 21,
      transcriptCreateUtterances: [
        {
          speaker: { id: '11', name: 'Ada' },
          text: 'Hello.',
          startTimeMillis: 1980,
          endTimeMillis: 2090,
          languageCode: 'en-US',
        },
        {
          speaker: { id: '12', name: 'Bob', email: 'bob@acme.example' },
          text: 'Good morning.',
          startTimeMillis: 2090,
          endTimeMillis: 3450,
        },
      ],
    });
    expect(await transcripts.get(id)).toEqual({
      id,
      engagementId: 21,
      source: 'INTEGRATOR_GENERATED',
      utterances: utterances.map((utterance, index) => ({ id: String(index), ...utterance })),
      createdAt: '2026-03-01T12:00:00.000Z',
      updatedAt: '2026-03-01T12:00:00.000Z',
    });
    await transcripts.remove(id);
    expect((await failureOf(transcripts.get(id))).message).toContain(
      `HubSpot has no transcript with the id ${id}.`,
    );
  });

  it('is read tolerantly', async () => {
    hubspot.failNext({
      status: 200,
      body: {
        id: '77',
        engagementId: 21,
        transcriptSource: 'SOMEBODY',
        transcriptUtterances: [
          null,
          { id: '1' },
          { id: '2', text: 'Hm.', startTimeMillis: 0, endTimeMillis: 1, speaker: 'Ada' },
        ],
      },
    });
    expect(await connect().transcripts.get('77')).toEqual({
      id: '77',
      engagementId: 21,
      utterances: [{ id: '2', text: 'Hm.', startMs: 0, endMs: 1 }],
    });
    hubspot.failNext({ status: 200, body: { id: '77' } });
    expect((await failureOf(connect().transcripts.get('77'))).code).toBe('invalid-answer');
  });

  it('is checked before it is sent', async () => {
    const { transcripts } = connect();
    const wrong: [object, RegExp][] = [
      [{ engagementId: 21, utterances: [] }, /has no utterances/],
      [{ engagementId: 21 }, /has no utterances/],
      [{ engagementId: 'x', utterances }, /engagementId must be an id/],
      [{ engagementId: 21, utterances: [utterances[0], {}] }, /Utterance 2 .* speaker is missing; text is/],
      [{ engagementId: 21, utterances: [{ ...utterances[0], speaker: { id: '1' } }] }, /an id and a name/],
      [{ engagementId: 21, utterances: [{ ...utterances[0], endMs: 5 }] }, /endMs \(5\) is before startMs/],
    ];
    for (const [transcript, message] of wrong)
      expect((await failureOf(transcripts.create(transcript as never))).message).toMatch(message);
    for (const id of ['', ' ', '..'])
      expect((await failureOf(transcripts.get(id))).code).toBe('invalid-input');
    expect(hubspot.requests).toHaveLength(0);
  });
});

describe('connection statuses', () => {
  it('of one user, of the token’s user, and of several', async () => {
    const { connectionStatuses } = connect();
    expect(await connectionStatuses.list('9')).toEqual([{ userId: '9', connected: true }]);
    expect(await connectionStatuses.me()).toEqual({ userId: '9', connected: true });
    await connectionStatuses.batch([9, '10']);
    expect(hubspot.requests.at(-1)!.body).toEqual({ inputs: [{ id: '9' }, { id: '10' }] });
    await connectionStatuses.list();
    const path = '/crm/extensions/calling/v3/connection-statuses';
    expect(hubspot.log()).toEqual([
      `GET ${path}?userId=9`,
      `GET ${path}/me`,
      `POST ${path}/batch/read`,
      `GET ${path}`,
    ]);
  });

  it('name the provider', async () => {
    const statuses = [
      { userId: '1', connected: true, provider: { type: 'HUBSPOT' } },
      { userId: '2', connected: true, provider: { type: 'THIRD_PARTY', appId: 7, appName: 'Acme' } },
      { userId: '3', connected: false },
    ];
    const results = [
      ...statuses,
      { userId: '4' },
      { userId: '5', connected: false, provider: { type: 'FAX' } },
    ];
    hubspot.failNext({ status: 200, body: { results } });
    expect(await connect().connectionStatuses.batch([1, 2, 3, 4, 5])).toEqual([
      ...statuses,
      { userId: '5', connected: false },
    ]);
  });

  it('are checked before they are asked for', async () => {
    const { connectionStatuses } = connect();
    expect((await failureOf(connectionStatuses.batch([]))).message).toContain('at least one id');
    expect((await failureOf(connectionStatuses.batch([1, '../2']))).message).toContain('userIds[1]');
    expect((await failureOf(connectionStatuses.list('me'))).message).toContain('userId must be an id');
    expect(hubspot.requests).toHaveLength(0);
  });
});

describe('the access token', () => {
  it('is required, and refused with a reason', async () => {
    expect(() => connect({ accessToken: '' })).toThrow(/accessToken is missing/);
    expect(() => connect({ version: '2027' as never })).toThrow(/version must be one of/);
    const expired = await failureOf(connect({ accessToken: 'old' }).connectionStatuses.me());
    expect(expired.message).toMatch(/access token is wrong or has expired/);
    const cause = new Error('refresh token revoked');
    const failing = connect({ accessToken: () => Promise.reject(cause) });
    expect(await failureOf(failing.recordings.ready(1))).toMatchObject({ code: 'unauthorized', cause });
  });
});
