import { afterEach, describe, expect, it, vi } from 'vitest';
import { service } from './deviceDouble';
import { real } from './real';
import { connected, createPhone, hourMs, readyPhone, tokenFor, useTwilioDoubles } from './setUp';

const { AuthorizationErrors, GeneralErrors } = real.TwilioError;
const minuteMs = 60_000;

useTwilioDoubles();
afterEach(() => {
  vi.useRealTimers();
});

/** Twilio refuses all tokens but these. */
const acceptOnly = (...names: string[]) => {
  service.judge = (token) =>
    names.some((name) => atob(token.split('.')[1] ?? '').includes(`"${name}"`))
      ? undefined
      : new AuthorizationErrors.AccessTokenInvalid();
};

describe('the token', () => {
  it('is renewed a minute before it expires, and handed to the device', async () => {
    vi.useFakeTimers();
    const getToken = vi.fn(() => tokenFor(hourMs));
    const phone = await readyPhone({ getToken });
    const first = service.device.token;
    await vi.advanceTimersByTimeAsync(hourMs - minuteMs - 1);
    expect(getToken).toHaveBeenCalledTimes(1);
    await vi.advanceTimersByTimeAsync(1);
    expect(getToken).toHaveBeenCalledTimes(2);
    expect(service.device.token).not.toBe(first);
    expect(phone.getSnapshot().status).toBe('ready');
    expect(service.devices).toHaveLength(1);
    await phone.stop();
  });

  it('is renewed when Twilio warns of its expiry, if the token does not tell it', async () => {
    const tokens = ['opaque-1', 'opaque-2'];
    const phone = await readyPhone({ getToken: () => tokens.shift() ?? '' });
    service.device.warnOfExpiry();
    await vi.waitUntil(() => service.device.token === 'opaque-2');
    expect(phone.getSnapshot().status).toBe('ready');
  });

  it('that cannot be renewed in time leaves the phone as it is', async () => {
    const getToken = vi.fn(() => 'opaque').mockReturnValueOnce('opaque');
    const phone = await readyPhone({ getToken });
    getToken.mockImplementation(() => {
      throw new Error('The server is down.');
    });
    service.device.warnOfExpiry();
    await vi.waitUntil(() => getToken.mock.calls.length === 2);
    expect(phone.getSnapshot().status).toBe('ready');
  });

  it('that is refused is told from a service that cannot be reached, and start() tries again', async () => {
    acceptOnly('right');
    let name = 'wrong';
    const phone = createPhone({ getToken: () => tokenFor(hourMs, name) });
    await phone.start();
    expect(phone.getSnapshot()).toMatchObject({
      status: 'failed',
      error: { code: 'wrong-credentials', message: expect.stringContaining('20101') as string },
    });
    expect(service.device.state).toBe('destroyed');
    name = 'right';
    await phone.start();
    expect(phone.getSnapshot().status).toBe('ready');
  });

  it('that cannot be fetched is a matter of credentials too, and says why', async () => {
    const phone = createPhone({ getToken: () => Promise.reject(new Error('401 of our server')) });
    await phone.start();
    expect(phone.getSnapshot()).toMatchObject({
      status: 'failed',
      error: {
        code: 'wrong-credentials',
        message: 'The credentials could not be fetched: 401 of our server',
      },
    });
  });

  it('that was good once and is refused now is replaced, and calls go on', async () => {
    const names = ['first', 'second'];
    acceptOnly('first');
    const phone = await readyPhone({ getToken: () => tokenFor(hourMs, names.shift()) });
    const { session } = await connected(phone);
    acceptOnly('second');
    service.setOnline(false);
    service.setOnline(true);
    await vi.waitUntil(() => phone.getSnapshot().status === 'ready');
    expect(session.getSnapshot().status).toBe('connected');
  });

  it('that expired while the computer slept is replaced, though Twilio never said that it was good', async () => {
    vi.useFakeTimers({ toFake: ['Date', 'setTimeout', 'clearTimeout'] });
    let made = 0;
    const getToken = () => {
      made += 1;
      return tokenFor(hourMs, `token-${made}`);
    };
    const phone = await readyPhone({ getToken });
    await vi.advanceTimersByTimeAsync(hourMs - minuteMs);
    expect(made).toBe(2);
    // Timers sleep too.
    vi.setSystemTime(Date.now() + 2 * hourMs);
    acceptOnly('token-3');
    service.setOnline(false);
    service.setOnline(true);
    await vi.advanceTimersByTimeAsync(0);
    expect(made).toBe(3);
    expect(phone.getSnapshot().status).toBe('ready');
    await phone.stop();
  });

  it.each([new AuthorizationErrors.RateExceededError(), new GeneralErrors.ConnectionError()])(
    'is not blamed for $name',
    async (error) => {
      const getToken = vi.fn(() => tokenFor(hourMs));
      const phone = await readyPhone({ getToken });
      service.device.fail(error);
      expect(phone.getSnapshot().status).toBe('ready');
      expect(getToken).toHaveBeenCalledTimes(1);
    },
  );
});

describe('a service', () => {
  it('that cannot be reached is waited for', async () => {
    service.setOnline(false);
    const phone = createPhone();
    await phone.start();
    expect(phone.getSnapshot()).toMatchObject({
      status: 'reconnecting',
      error: { code: 'unreachable', message: 'Twilio cannot be reached.' },
    });
    service.setOnline(true);
    await vi.waitUntil(() => phone.getSnapshot().status === 'ready');
  });

  it('that goes away in the middle of the registration is waited for, without a fault', async () => {
    const phone = createPhone();
    const started = phone.start();
    await vi.waitUntil(() => service.devices.length > 0);
    service.setOnline(false);
    await started;
    expect(phone.getSnapshot().status).toBe('reconnecting');
    service.setOnline(true);
    await vi.waitUntil(() => phone.getSnapshot().status === 'ready');
  });

  it('that is lost ends what is not up yet, and only that', async () => {
    const phone = await readyPhone();
    service.device.receive({ From: '+16175550123' });
    const [ringing] = phone.getSnapshot().sessions;
    service.setOnline(false);
    expect(ringing?.getSnapshot()).toMatchObject({ status: 'ended', end: { reason: 'network-error' } });
    expect(() => phone.dial('+16175550123')).toThrow('it has lost its service and tries to reach it again');
  });
});

describe('Twilio', () => {
  it('plays none of Twilio’s sounds by default', async () => {
    await readyPhone();
    expect(service.device.chosen.sounds).toEqual(['incoming', 'outgoing', 'disconnect']);
    await readyPhone({ twilioSounds: true });
    expect(service.device.chosen.sounds).toEqual([]);
  });

  it('is given the wanted options', async () => {
    await readyPhone({ deviceOptions: { edge: 'dublin' } });
    expect(service.device.options).toMatchObject({ edge: 'dublin', logLevel: 'silent' });
  });

  it('uses the chosen microphone and speaker, after a new start too', async () => {
    vi.stubGlobal(
      'HTMLMediaElement',
      class {
        setSinkId = () => Promise.resolve();
      },
    );
    const phone = await readyPhone();
    await phone.audio?.setMicrophone('headset');
    expect(service.device.chosen).toMatchObject({ microphone: 'headset', speaker: '' });
    await phone.stop();
    await phone.start();
    expect(service.devices).toHaveLength(2);
    expect(service.device.chosen).toMatchObject({ microphone: 'headset' });
  });

  it('is signed off from by stop()', async () => {
    const phone = await readyPhone();
    await phone.stop();
    expect(service.device.state).toBe('destroyed');
  });

  it('hears a goodbye when the page goes', async () => {
    const phone = await readyPhone();
    const { session, call } = await connected(phone);
    window.dispatchEvent(new Event('pagehide'));
    expect(session.getSnapshot()).toMatchObject({ end: { reason: 'hangup', by: 'local' } });
    expect(call.status()).toBe('closed');
    expect(service.device.state).toBe('destroyed');
  });
});
