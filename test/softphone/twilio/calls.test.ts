import type { TwilioError } from '@twilio/voice-sdk';
import type { CallSession, EndReason, SoftphoneErrorCode } from 'react-hubspot-calling';
import { describe, expect, it, vi } from 'vitest';
import { service } from './deviceDouble';
import { real } from './real';
import { connected, dialled, microphone, readyPhone, useTwilioDoubles } from './setUp';

const { ClientErrors, GeneralErrors, MediaErrors, SIPServerErrors, UserMediaErrors } = real.TwilioError;
const otherNumber = '+16175550123';

useTwilioDoubles();

/** Twilio may say why a call is over right after its end. */
const settled = () => Promise.resolve();

describe('a call out', () => {
  it('tells the TwiML app the number and the caller id', async () => {
    const phone = await readyPhone();
    phone.dial(otherNumber, { fromNumber: '+16175550100' });
    await vi.waitUntil(() => service.device.calls.length > 0);
    await vi.waitUntil(() => service.device.lastConnect);
    expect(service.device.lastConnect?.params).toEqual({ To: otherNumber, CallerId: '+16175550100' });
  });

  it('tells it what the app wants, and takes the wishes to sound and network', async () => {
    const phone = await readyPhone({
      callParams: (to, { fromNumber }) => ({ number: to, from: fromNumber ?? 'none' }),
      audioConstraints: { echoCancellation: false },
      rtcConfiguration: { iceTransportPolicy: 'relay' },
    });
    await dialled(phone);
    await vi.waitUntil(() => service.device.lastConnect);
    expect(service.device.lastConnect).toEqual({
      params: { number: otherNumber, from: 'none' },
      rtcConstraints: { audio: { echoCancellation: false } },
      rtcConfiguration: { iceTransportPolicy: 'relay' },
    });
    expect(microphone.getUserMedia).toHaveBeenCalledWith({ audio: { echoCancellation: false } });
  });

  const refusals: [TwilioError.TwilioError, EndReason, number][] = [
    [new ClientErrors.BusyHere(), 'busy', 486],
    [new SIPServerErrors.Decline(), 'declined', 603],
    [new ClientErrors.TemporarilyUnavailable(), 'unavailable', 480],
    [new ClientErrors.NotFound(), 'failed', 404],
    [new GeneralErrors.ConnectionError(), 'network-error', 31005],
    [new MediaErrors.ConnectionError(), 'media-error', 53405],
    [new GeneralErrors.UnknownError(), 'network-error', 31000],
    [new real.TwilioError.MalformedRequestErrors.MalformedRequestError(), 'failed', 31100],
  ];
  it.each(refusals)('that Twilio ends with %s ends as %s', async (error, reason, code) => {
    const { session, call } = await dialled(await readyPhone());
    call.ring();
    call.refuse(error);
    await settled();
    expect(session.getSnapshot()).toMatchObject({ status: 'ended', end: { reason, code } });
  });

  it('that Twilio ends without a word was not answered, or failed before it rang', async () => {
    const phone = await readyPhone();
    const first = await dialled(phone);
    first.call.ring();
    first.call.disconnect();
    await settled();
    expect(first.session.getSnapshot()).toMatchObject({ end: { reason: 'no-answer', by: 'remote' } });
    const second = await dialled(phone);
    second.call.disconnect();
    await settled();
    expect(second.session.getSnapshot()).toMatchObject({ end: { reason: 'failed', by: 'remote' } });
  });

  it('that is canceled before Twilio has it is closed there, and the next one goes through', async () => {
    const phone = await readyPhone();
    const first = phone.dial(otherNumber);
    let next: CallSession | undefined;
    service.onDial = () => {
      service.onDial = (call) => {
        setTimeout(() => {
          call.ring();
        });
      };
      first.hangUp();
      next = phone.dial('+16175550124');
    };
    await vi.waitUntil(() => next?.getSnapshot().status === 'ringing');
    expect(first.getSnapshot()).toMatchObject({ end: { reason: 'cancelled', by: 'local' } });
    expect(service.device.calls).toHaveLength(1);
  });

  it('ends with the reason if the microphone is missing, before Twilio hears of it', async () => {
    const phone = await readyPhone();
    microphone.refuse('NotAllowedError');
    const session = phone.dial(otherNumber);
    await vi.waitUntil(() => session.getSnapshot().status === 'ended');
    expect(session.getSnapshot()).toMatchObject({
      end: { reason: 'media-error', by: 'system', error: { code: 'microphone-denied' } },
    });
    expect(service.device.calls).toEqual([]);
  });

  const microphoneFaults: [TwilioError.TwilioError, SoftphoneErrorCode][] = [
    [new UserMediaErrors.PermissionDeniedError(), 'microphone-denied'],
    [new UserMediaErrors.AcquisitionFailedError(), 'microphone-failed'],
  ];
  it.each(microphoneFaults)('whose microphone fails Twilio (%s) says %s', async (error, code) => {
    const { session, call } = await dialled(await readyPhone());
    call.failMedia(error);
    await settled();
    expect(session.getSnapshot()).toMatchObject({ end: { error: { code } } });
  });

  it('needs a phone without another call', async () => {
    const phone = await readyPhone();
    await connected(phone);
    expect(() => phone.dial('+16175550124')).toThrow('one call at a time');
  });
});

describe('a call in', () => {
  it('shows the caller and the called number', async () => {
    const phone = await readyPhone();
    service.device.receive({ From: 'client:support', To: 'client:agent' });
    const [session] = phone.getSnapshot().sessions;
    expect(session).toMatchObject({ remoteNumber: 'support' });
    // The name of a client is not a number, even if it consists of digits.
    expect(session).not.toHaveProperty('localNumber');
  });

  it.each([
    ['sip:+16175550123@pbx.sip.twilio.com;transport=tls', otherNumber],
    ['sip:617-555-0142%20ext.%204@pbx.sip.twilio.com', '6175550142 ext. 4'],
    ['sip:bob@pbx.sip.twilio.com', 'bob@pbx.sip.twilio.com'],
    ['sip:anonymous@anonymous.invalid', ''],
  ])('from %s shows %j', async (From, remoteNumber) => {
    const phone = await readyPhone();
    service.device.receive({ From, To: '+16175550100' });
    expect(phone.getSnapshot().sessions[0]).toMatchObject({ remoteNumber, localNumber: '+16175550100' });
  });

  it('shows the caller as the app reads it', async () => {
    const phone = await readyPhone({
      readCaller: ({ parameters }) => ({ number: `${parameters.From}#7`, name: 'Ada' }),
    });
    service.device.receive({ From: otherNumber });
    expect(phone.getSnapshot().sessions[0]).toMatchObject({
      remoteNumber: `${otherNumber}#7`,
      remoteName: 'Ada',
    });
  });

  it('is refused at Twilio, which knows no reasons', async () => {
    const phone = await readyPhone();
    const call = service.device.receive({ From: otherNumber });
    phone.getSnapshot().sessions[0]?.reject('busy');
    expect(call.status()).toBe('closed');
    expect(phone.getSnapshot().sessions).toEqual([]);
  });

  it('goes on ringing if the microphone is missing, and can be answered again', async () => {
    const phone = await readyPhone();
    service.device.receive({ From: otherNumber });
    const [session] = phone.getSnapshot().sessions;
    microphone.refuse('NotFoundError');
    await expect(session?.answer()).rejects.toMatchObject({ code: 'microphone-missing' });
    expect(session?.getSnapshot().status).toBe('ringing');
    await session?.answer();
    expect(session?.getSnapshot().status).toBe('connected');
  });
});

describe('in a call', () => {
  it('cannot hold or transfer without a server', async () => {
    const phone = await readyPhone();
    const { session } = await connected(phone);
    expect(phone.capabilities).toMatchObject({ hold: false, transfer: false, rejectReason: false });
    await expect(session.setHeld(true)).rejects.toMatchObject({ code: 'not-supported' });
    await expect(session.transfer(otherNumber)).rejects.toMatchObject({ code: 'not-supported' });
    expect(session.getSnapshot()).toMatchObject({ status: 'connected', held: { local: false } });
  });

  it('lets the server hold and transfer, by the id that it knows the call by', async () => {
    const [setHeld, transfer] = [vi.fn(() => Promise.resolve()), vi.fn(() => Promise.resolve())];
    const { session, call } = await connected(await readyPhone({ setHeld, transfer }));
    await session.setHeld(true);
    expect(setHeld).toHaveBeenCalledWith('CA-out', true);
    await session.transfer(otherNumber);
    expect(transfer).toHaveBeenCalledWith('CA-out', otherNumber);
    expect(session.getSnapshot()).toMatchObject({ end: { reason: 'transferred', by: 'local' } });
    expect(call.status()).toBe('closed');
  });

  it('counts as transferred if the server ends our leg before it answers the request', async () => {
    const phone = await readyPhone({
      transfer: () => {
        service.device.call.hangUp();
        return Promise.resolve();
      },
    });
    const { session } = await connected(phone);
    await session.transfer(otherNumber);
    expect(session.getSnapshot()).toMatchObject({ end: { reason: 'transferred' } });
  });

  it('goes on if the server refuses a transfer', async () => {
    const phone = await readyPhone({ transfer: () => Promise.reject(new Error('No.')) });
    const { session, call } = await connected(phone);
    await expect(session.transfer(otherNumber)).rejects.toThrow('No.');
    expect(session.getSnapshot().status).toBe('connected');
    call.hangUp();
    await settled();
    expect(session.getSnapshot()).toMatchObject({ end: { reason: 'hangup', by: 'remote' } });
  });

  it("sends Twilio's digits: a comma is a wait of two seconds, and there are no letters", async () => {
    const { session, call } = await connected(await readyPhone());
    session.sendDigits('1,#');
    expect(call.sentDigits).toBe('1wwww#');
    expect(() => {
      session.sendDigits('A');
    }).toThrow('Twilio cannot send the DTMF digits A to D.');
  });

  it('mutes at Twilio, and follows it', async () => {
    const { session, call } = await connected(await readyPhone());
    session.setMuted(true);
    expect(call.isMuted()).toBe(true);
    call.mute(false);
    expect(session.getSnapshot().muted).toBe(false);
  });

  it('is muted from its first word, where that was wished before it was sent off', async () => {
    const phone = await readyPhone();
    const session = phone.dial(otherNumber);
    session.setMuted(true);
    await vi.waitUntil(() => service.device.calls.at(-1)?.isMuted());
    expect(session.getSnapshot().muted).toBe(true);
  });

  it('ends as a media error if Twilio ends it, and not if Twilio recovers', async () => {
    const phone = await readyPhone();
    const first = await connected(phone);
    first.call.warn(new MediaErrors.ConnectionError());
    service.setOnline(false);
    service.setOnline(true);
    await vi.waitUntil(() => phone.getSnapshot().status === 'ready');
    first.call.hangUp();
    await settled();
    expect(first.session.getSnapshot()).toMatchObject({ end: { reason: 'hangup', by: 'remote' } });
    const second = await connected(phone);
    second.call.failMedia(new MediaErrors.ConnectionError());
    await settled();
    expect(second.session.getSnapshot()).toMatchObject({ end: { reason: 'media-error', code: 53405 } });
  });
});
