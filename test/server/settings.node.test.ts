import type { CallingSettingsOptions } from 'react-hubspot-calling/server';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { failureOf } from './failureOf';
import type { HubspotServer } from './hubspotServer';
import { startHubspotServer } from './hubspotServer';
import { appId, input, settingsClient, settingsPath } from './settingsClient';

let hubspot: HubspotServer;
beforeEach(async () => {
  hubspot = await startHubspotServer();
});
afterEach(() => hubspot.close());

const connect = (options?: Partial<CallingSettingsOptions>) => settingsClient(hubspot, options);

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
      isReady: false,
      width: 420,
      height: 650,
      supportsInboundCalling: true,
    });
    await settings.remove();
    expect(hubspot.stored(appId)).toBeUndefined();
    expect(hubspot.log()).toEqual([
      `POST ${settingsPath}`,
      `GET ${settingsPath}`,
      `PATCH ${settingsPath}`,
      `DELETE ${settingsPath}`,
    ]);
  });

  it('are created with all nine fields, as JSON, under the bearer token', async () => {
    await connect().create({ ...input, width: undefined, usesRemote: true, isReady: false });
    expect(hubspot.requests[0]).toMatchObject({
      headers: { authorization: `Bearer ${hubspot.goodToken}`, 'content-type': 'application/json' },
    });
    expect(hubspot.requests[0]!.body).toEqual({
      ...input,
      isReady: false,
      width: 400,
      height: 600,
      supportsCustomObjects: false,
      supportsInboundCalling: false,
      usesCallingWindow: true,
      usesRemote: true,
    });
  });

  it('are updated with the given fields only', async () => {
    hubspot.store(appId, input);
    await connect().update({ width: 420, height: undefined });
    expect(hubspot.requests[0]!.body).toEqual({ width: 420 });
  });

  it('can be read, changed and saved as a whole', async () => {
    hubspot.store(appId, input);
    const settings = connect();
    await settings.save({ ...(await settings.get()), name: 'Acme Calling' });
    expect(hubspot.stored(appId)).toMatchObject({ ...input, name: 'Acme Calling' });
    expect(Object.keys(hubspot.requests[1]!.body as object)).not.toContain('createdAt');
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

  it('are created by `save` if they do not exist, and updated if they do', async () => {
    const settings = connect();
    await settings.save({ ...input, width: 400 });
    expect(hubspot.stored(appId)).toMatchObject({ ...input, width: 400 });
    expect(await settings.save({ ...input, name: 'Acme Calling' })).toMatchObject({
      name: 'Acme Calling',
      width: 400,
    });
    expect(hubspot.log()).toEqual([`PATCH ${settingsPath}`, `POST ${settingsPath}`, `PATCH ${settingsPath}`]);
  });

  it('are not created by `save` without `isReady`: nobody shows an app by accident', async () => {
    const error = await failureOf(connect().save({ name: input.name, url: input.url }));
    expect(error.code).toBe('invalid-input');
    expect(error.message).toMatch(/calling settings, which don't exist yet,.*isReady is missing/);
    expect(hubspot.stored(appId)).toBeUndefined();
    hubspot.store(appId, input);
    await connect().save({ name: 'Acme Calling' });
    expect(hubspot.stored(appId)).toMatchObject({ name: 'Acme Calling', isReady: true });
  });

  it('are not created by `save` if the update fails for another reason', async () => {
    const error = await failureOf(connect({ auth: { accessToken: hubspot.tokenWithoutScope } }).save(input));
    expect(error.code).toBe('forbidden');
    expect(hubspot.log()).toEqual([`PATCH ${settingsPath}`]);
  });

  it('are shown to users and hidden with `setReady`', async () => {
    hubspot.store(appId, { ...input, isReady: false });
    const settings = connect();
    expect((await settings.setReady(true)).isReady).toBe(true);
    expect((await settings.setReady(false)).isReady).toBe(false);
    expect(hubspot.requests.map(({ body }) => body)).toEqual([{ isReady: true }, { isReady: false }]);
  });

  it('are read tolerantly: a field of the wrong kind is absent', async () => {
    hubspot.store(appId, { ...input, width: '400', isReady: 'yes', usesRemote: null, extra: {} });
    const read = await connect().get();
    expect(read).toMatchObject({ name: input.name, url: input.url, height: 600 });
    expect(Object.keys(read)).not.toEqual(expect.arrayContaining(['width']));
    for (const field of ['width', 'isReady', 'usesRemote', 'extra']) expect(read).not.toHaveProperty(field);
  });
});

describe('the other settings of an app', () => {
  it('recording settings', async () => {
    const { recording } = connect();
    const first = { urlToRetrieveAuthedRecording: 'https://acme.example/recordings/%s' };
    const second = { urlToRetrieveAuthedRecording: 'https://acme.example/v2/%s' };
    expect((await failureOf(recording.get())).message).toContain('no recording settings yet');
    expect(await recording.create(first)).toEqual(first);
    expect(await recording.update(second)).toEqual(second);
    expect(await recording.save(first)).toEqual(first);
    expect(await recording.get()).toEqual(first);
    expect(hubspot.log().every((line) => line.endsWith(`${settingsPath}/recording`))).toBe(true);
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
});
