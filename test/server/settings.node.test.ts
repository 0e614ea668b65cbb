import { createCallingSettings } from 'react-hubspot-calling/server';
import type { CallingSettingsOptions } from 'react-hubspot-calling/server';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { failureOf } from './failureOf';
import type { HubspotServer } from './hubspotServer';
import { startHubspotServer } from './hubspotServer';

const appId = 12345;
const dated = `/crm/extensions/calling/2026-03/${appId}/settings`;
const input = { name: 'Acme Phone', url: 'https://phone.acme.example/widget' };

let hubspot: HubspotServer;
beforeEach(async () => {
  hubspot = await startHubspotServer();
});
afterEach(() => hubspot.close());

const connect = (options: Partial<CallingSettingsOptions> = {}) =>
  createCallingSettings({
    appId,
    auth: { accessToken: hubspot.goodToken },
    baseUrl: hubspot.url,
    retryDelayMs: 0,
    ...options,
  });

describe('calling settings', () => {
  it('are created, read, changed and deleted', async () => {
    const settings = connect();
    const created = await settings.create({
      ...input,
      width: 400,
      height: 650,
      isReady: false,
      usesRemote: true,
    });
    expect(created).toMatchObject({ ...input, width: 400, height: 650, isReady: false, usesRemote: true });
    expect(created.createdAt).toBe('2026-03-01T12:00:00.000Z');
    expect(await settings.get()).toEqual(created);
    expect(await settings.update({ width: 420, supportsInboundCalling: true })).toMatchObject({
      ...input,
      width: 420,
      height: 650,
      supportsInboundCalling: true,
    });
    await settings.remove();
    expect(hubspot.stored(appId)).toBeUndefined();
    expect(hubspot.log()).toEqual([`POST ${dated}`, `GET ${dated}`, `PATCH ${dated}`, `DELETE ${dated}`]);
  });

  it('are sent with the given fields only, as JSON, under the bearer token', async () => {
    await connect().create({ ...input, width: undefined, isReady: false });
    expect(hubspot.requests[0]).toMatchObject({
      headers: { authorization: `Bearer ${hubspot.goodToken}`, 'content-type': 'application/json' },
      body: { ...input, isReady: false },
    });
    expect(Object.keys(hubspot.requests[0]!.body as object)).not.toContain('width');
  });

  it('say what to do when they are changed, read or deleted before they exist', async () => {
    const settings = connect();
    const requests = [
      () => settings.update({ width: 400 }),
      () => settings.setReady(true),
      () => settings.get(),
      () => settings.remove(),
    ];
    for (const request of requests) {
      const error = await failureOf(request());
      expect(error).toMatchObject({ code: 'not-found', status: 404, category: 'OBJECT_NOT_FOUND' });
      expect(error.message).toMatch(/App 12345 has no calling settings yet.*create or save them/);
    }
  });

  it('are created by `save` where there are none, and updated where there are', async () => {
    const settings = connect();
    await settings.save({ ...input, width: 400 });
    expect(hubspot.stored(appId)).toMatchObject({ ...input, width: 400 });
    expect(await settings.save({ ...input, name: 'Acme Calling' })).toMatchObject({
      name: 'Acme Calling',
      width: 400,
    });
    expect(hubspot.log()).toEqual([`PATCH ${dated}`, `POST ${dated}`, `PATCH ${dated}`]);
  });

  it('are not created by `save` when the update fails for another reason', async () => {
    const error = await failureOf(connect({ auth: { accessToken: hubspot.tokenWithoutScope } }).save(input));
    expect(error.code).toBe('forbidden');
    expect(hubspot.log()).toEqual([`PATCH ${dated}`]);
  });

  it('are shown to users and hidden with `setReady`', async () => {
    hubspot.store(appId, { ...input, isReady: false });
    const settings = connect();
    expect((await settings.setReady(true)).isReady).toBe(true);
    expect((await settings.setReady(false)).isReady).toBe(false);
    expect(hubspot.requests.map(({ body }) => body)).toEqual([{ isReady: true }, { isReady: false }]);
  });

  it('are read tolerantly: a field of a wrong kind is absent', async () => {
    hubspot.store(appId, { ...input, width: '400', isReady: 'yes', usesRemote: null, extra: {} });
    const read = await connect().get();
    expect(read).toMatchObject({ ...input, height: 600 });
    expect(Object.keys(read)).not.toEqual(expect.arrayContaining(['width']));
    for (const field of ['width', 'isReady', 'usesRemote', 'extra']) expect(read).not.toHaveProperty(field);
  });
});

describe('what belongs to the settings', () => {
  it('recording settings', async () => {
    const { recording } = connect();
    const first = { urlToRetrieveAuthedRecording: 'https://acme.example/recordings/%s' };
    const second = { urlToRetrieveAuthedRecording: 'https://acme.example/v2/%s' };
    expect((await failureOf(recording.get())).message).toContain('no recording settings yet');
    expect(await recording.create(first)).toEqual(first);
    expect(await recording.update(second)).toEqual(second);
    expect(await recording.save(first)).toEqual(first);
    expect(await recording.get()).toEqual(first);
    expect(hubspot.log().every((line) => line.endsWith(`${dated}/recording`))).toBe(true);
  });

  it('the Help Desk channel connection', async () => {
    const { channelConnection } = connect();
    const connection = { url: 'https://acme.example/numbers', isReady: false };
    expect(await channelConnection.save(connection)).toMatchObject(connection);
    expect(await channelConnection.setReady(true)).toMatchObject({ ...connection, isReady: true });
    expect(await channelConnection.get()).toMatchObject({
      isReady: true,
      createdAt: '2026-03-01T12:00:00.000Z',
    });
    await channelConnection.remove();
    expect(hubspot.stored(appId, 'channel-connection')).toBeUndefined();
    expect((await failureOf(channelConnection.remove())).code).toBe('not-found');
  });

  it('a recording that is ready', async () => {
    const settings = connect();
    await settings.recordingReady(17591596434);
    await settings.recordingReady('17591596434');
    await settings.recordingReady('9223372036854775807');
    expect(hubspot.requests.map(({ method, url, body }) => [method, url, body])).toEqual(
      [17591596434, 17591596434, '9223372036854775807'].map((engagementId) => [
        'POST',
        '/crm/extensions/calling/2026-03/recordings/ready',
        { engagementId },
      ]),
    );
  });

  it('a call that took place elsewhere, with the records it matches', async () => {
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

  it('finds nobody in an answer without usable matches', async () => {
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
});
