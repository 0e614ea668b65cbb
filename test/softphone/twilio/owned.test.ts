import { describe, expect, it, onTestFinished, vi } from 'vitest';
import type { Call, Device } from '@twilio/voice-sdk';
import { createTwilioPhone } from 'react-hubspot-calling/twilio';
import type { OwnedTwilioPhoneOptions } from 'react-hubspot-calling/twilio';
import type { CallDouble } from './callDouble';
import { DeviceDouble } from './deviceDouble';
import { real } from './real';
import { useTwilioDoubles } from './setUp';

useTwilioDoubles();

const otherNumber = '+16175550123';

/** An app with its own device. */
const createApp = (options: Partial<OwnedTwilioPhoneOptions> = {}) => {
  const device = new DeviceDouble('token');
  const spies = [vi.spyOn(device, 'register'), vi.spyOn(device, 'destroy'), vi.spyOn(device, 'updateToken')];
  const phone = createTwilioPhone({ device: device as unknown as Device, ...options });
  onTestFinished(() => {
    device.destroy();
  });
  return { device, phone, spies, asTwilio: (call: CallDouble) => call as unknown as Call };
};

const readyApp = async (options?: Partial<OwnedTwilioPhoneOptions>) => {
  const app = createApp(options);
  await app.device.register();
  for (const spy of app.spies) spy.mockClear();
  return app;
};

const newest = ({ phone }: ReturnType<typeof createApp>) => {
  const session = phone.getSnapshot().sessions.at(-1);
  if (!session) throw new Error('The phone shows no call.');
  return session;
};

const endOf = async (session: ReturnType<typeof newest>) => {
  await vi.waitUntil(() => session.getSnapshot().status === 'ended');
  const snapshot = session.getSnapshot();
  return snapshot.status === 'ended' ? snapshot.end : undefined;
};

describe("a phone on the app's own device", () => {
  it('follows the registration that the app makes', async () => {
    const { phone, device } = createApp();
    expect(phone.getSnapshot().status).toBe('stopped');
    const registered = device.register();
    expect(phone.getSnapshot().status).toBe('connecting');
    await registered;
    expect(phone.getSnapshot().status).toBe('ready');
    device.lose();
    expect(phone.getSnapshot()).toMatchObject({ status: 'reconnecting', error: { code: 'unreachable' } });
    device.regain();
    await vi.waitUntil(() => phone.getSnapshot().status === 'ready');
    device.destroy();
    expect(phone.getSnapshot().status).toBe('stopped');
  });

  it('never registers, updates or destroys the device', async () => {
    const app = await readyApp();
    await app.phone.start();
    app.device.receive({ From: otherNumber }).answer();
    await app.phone.stop();
    for (const spy of app.spies) expect(spy).not.toHaveBeenCalled();
    expect(app.device.calls).toHaveLength(1);
  });

  it('says that Twilio refused the token, until the app brings another', async () => {
    const { phone, device } = createApp();
    const registered = device.register().catch(() => undefined);
    device.fail(new real.TwilioError.AuthorizationErrors.AccessTokenInvalid());
    expect(phone.getSnapshot()).toMatchObject({ status: 'failed', error: { code: 'wrong-credentials' } });
    await registered;
    expect(phone.getSnapshot().status).toBe('ready');
  });

  it('is ready at once on a device that only places calls', () => {
    expect(createApp({ registers: false }).phone.getSnapshot().status).toBe('ready');
  });

  it("shows the app's own calls: answered, muted, ended", async () => {
    const app = await readyApp();
    const call = app.device.receive({ From: otherNumber, To: 'client:agent' });
    const session = newest(app);
    expect(session).toMatchObject({ direction: 'inbound', remoteNumber: otherNumber });
    expect(session).not.toHaveProperty('localNumber');
    expect(session.serviceCallId).toBe('CA-in');
    call.accept();
    await vi.waitUntil(() => session.getSnapshot().status === 'connected');
    call.mute(true);
    expect(session.getSnapshot().muted).toBe(true);
    call.disconnect();
    expect(await endOf(session)).toMatchObject({ reason: 'hangup', by: 'local' });
    expect(app.phone.getSnapshot().sessions).toHaveLength(0);
  });

  it.each<[string, (call: CallDouble) => void, object]>([
    ['rejected by the app', (call) => call.reject(), { reason: 'declined', by: 'local' }],
    ['ignored by the app', (call) => call.ignore(), { reason: 'missed', by: 'local' }],
    ['canceled by the caller', (call) => call.hangUp(), { reason: 'missed', by: 'remote' }],
  ])('tells a ringing call that was %s', async (_how, end, expected) => {
    const app = await readyApp();
    const call = app.device.receive({ From: otherNumber });
    const session = newest(app);
    end(call);
    expect(await endOf(session)).toMatchObject(expected);
  });

  it.each(['+266696687', 'client:Anonymous', ''])(
    'shows nothing of a caller that withholds its number: %j',
    async (From) => {
      const app = await readyApp();
      app.device.receive({ From });
      expect(newest(app).remoteNumber).toBe('');
    },
  );

  it('shows a call that the app places, once it is tracked', async () => {
    const app = await readyApp();
    const call = await app.device.connect({ params: { To: otherNumber, CallerId: '+16175550100' } });
    expect(app.phone.getSnapshot().sessions).toHaveLength(0);
    const session = app.phone.track(call);
    expect(app.phone.track(call)).toBe(session);
    expect(session).toMatchObject({
      direction: 'outbound',
      remoteNumber: otherNumber,
      localNumber: '+16175550100',
    });
    app.device.call.ring();
    expect(session.getSnapshot().status).toBe('ringing');
    app.device.call.disconnect();
    expect(await endOf(session)).toMatchObject({ reason: 'cancelled', by: 'local' });
  });

  it.each([
    ['sip:+16175550123@pbx.example.com', otherNumber],
    ['617-555-0142 ext. 4', '6175550142 ext. 4'],
    ['sip:bob@example.com', 'bob@example.com'],
    ['client:support', 'support'],
    ['foo bar', 'foo bar'],
  ])('shows a call that the app places to %s as %s', async (To, remoteNumber) => {
    const app = await readyApp();
    const session = app.phone.track(await app.device.connect({ params: { To, CallerId: 'client:agent' } }));
    expect(session).toMatchObject({ remoteNumber });
    expect(session).not.toHaveProperty('localNumber');
  });

  it('shows a call that was up before the phone was made', async () => {
    const device = new DeviceDouble('token');
    await device.register();
    const call = device.receive({ From: otherNumber });
    call.accept();
    call.answer();
    const phone = createTwilioPhone({ device: device as unknown as Device });
    expect(phone.getSnapshot().sessions.map((session) => session.getSnapshot().status)).toEqual([
      'connected',
    ]);
    device.destroy();
  });

  it("dials with the app's own options, or with its own function", async () => {
    const { device, phone } = await readyApp({ callOptions: { params: { Team: 'sales' } } });
    phone.dial(otherNumber, { fromNumber: '+16175550100' });
    await vi.waitUntil(() => device.lastConnect !== undefined);
    expect(device.lastConnect?.params).toEqual({ To: otherNumber, CallerId: '+16175550100', Team: 'sales' });

    const app = await readyApp({
      placeCall: async (to) => {
        const call = await app.device.connect({ params: { To: to, Extra: 'own' } });
        // The app reports all of its calls, this one too.
        app.phone.track(call);
        return call;
      },
    });
    const session = app.phone.dial(otherNumber);
    await vi.waitUntil(() => app.device.lastConnect !== undefined);
    app.device.call.ring();
    await vi.waitUntil(() => session.getSnapshot().status === 'ringing');
    expect(app.phone.getSnapshot().sessions).toEqual([session]);
  });

  it('ends a call that was hung up before the app had placed it', async () => {
    let place: (call: Call) => void = () => undefined;
    const app = await readyApp({
      placeCall: () =>
        new Promise((resolve) => {
          place = resolve;
        }),
    });
    const session = app.phone.dial(otherNumber);
    session.hangUp();
    expect(await endOf(session)).toMatchObject({ reason: 'cancelled', by: 'local' });
    place(await app.device.connect());
    await vi.waitUntil(() => app.device.calls.length === 0);
  });

  it('fails a call that the app cannot place', async () => {
    const app = await readyApp({ placeCall: () => Promise.reject(new Error('No line is free.')) });
    expect(await endOf(app.phone.dial(otherNumber))).toMatchObject({ reason: 'failed', by: 'system' });
  });

  it("takes reports of a hold that the app's server made, and Twilio's own measurements", async () => {
    const app = await readyApp();
    const call = app.device.receive({ From: otherNumber });
    call.accept();
    const session = newest(app);
    await vi.waitUntil(() => session.getSnapshot().status === 'connected');
    app.phone.reportHeld(app.asTwilio(call), true);
    expect(session.getSnapshot().held).toEqual({ local: true, remote: false });
    call.measure({ packetsLostFraction: 20, jitter: 30, rtt: 200 });
    expect(session.getQuality?.()?.level).toBe('poor');
  });

  it('leaves no listener on the device when it is stopped', async () => {
    const app = await readyApp();
    const count = () => app.device.listenerCount('unregistered') + app.device.listenerCount('incoming');
    const before = count();
    await app.phone.stop();
    // One is the device's own.
    expect(count()).toBe(before - 2);
    app.device.receive({ From: otherNumber });
    expect(app.phone.getSnapshot().sessions).toHaveLength(0);
    await app.phone.start();
    expect(app.phone.getSnapshot().sessions).toHaveLength(1);
    expect(count()).toBe(before);
  });

  it('keeps the session of a call for a phone that is made anew, as by hot reload', async () => {
    const app = await readyApp();
    const call = app.device.receive({ From: otherNumber });
    const session = newest(app);
    const next = createTwilioPhone({ device: app.device as unknown as Device });
    await app.phone.stop();
    expect(next.getSnapshot().sessions).toEqual([session]);
    call.accept();
    await vi.waitUntil(() => session.getSnapshot().status === 'connected');
    next.reportHeld(app.asTwilio(call), true);
    expect(session.getSnapshot().held.local).toBe(true);
    call.disconnect();
    await endOf(session);
    expect(next.getSnapshot().sessions).toEqual([]);
  });

  it('relies on a private field that this Twilio has', () => {
    expect(Function.prototype.toString.call(real.Call)).toContain('_shouldSendHangup');
  });
});
