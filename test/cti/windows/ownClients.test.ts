import { PhoneError } from 'react-hubspot-calling/softphone';
import { afterEach, beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest';
import { createBrowser } from './clientInEachTab';
import type { PbxKind } from './pbx';

const caller = '+16175550142';
const pass = (ms: number) => vi.advanceTimersByTimeAsync(ms);
const settle = () => pass(0);

type OpenWindow = Awaited<ReturnType<ReturnType<typeof createBrowser>['open']>>;

const statuses = (...windows: OpenWindow[]) =>
  windows.map(({ calls }) => calls().map(({ status }) => status));

beforeEach(() => {
  vi.useFakeTimers({ now: new Date('2026-03-01T12:00:00Z') });
});
afterEach(() => {
  vi.useRealTimers();
});

describe.each<PbxKind>(['forking proxy', 'B2BUA'])('a call that a %s rings in every tab', (kind) => {
  it('is one call everywhere, answered in the second tab and reported once', async () => {
    const { pbx, open } = createBrowser(kind);
    const [first, second] = [await open(), await open()];
    expect([first.state().windowRole, second.state().windowRole]).toEqual(['owner', 'follower']);
    const call = pbx.ring(caller);
    await settle();
    expect(statuses(first, second)).toEqual([['ringing'], ['ringing']]);

    expect(await second.actions.answer()).toBe(true);
    await settle();
    expect(second.phone.done).toEqual(['answer']);
    expect(first.phone.done).toEqual([]);
    expect(statuses(first, second)).toEqual([['connected'], ['connected']]);

    call.hangUp();
    await settle();
    expect(statuses(first, second)).toEqual([['ended'], ['ended']]);
    // Each tab's HubSpot is told of an inbound call, under one id.
    for (const { told } of [first, second])
      expect(told()).toEqual(['INCOMING_CALL', 'CALL_ANSWERED', 'CALL_ENDED']);
    const ids = [first, second].flatMap(({ hubspot }) =>
      hubspot.messages
        .filter(({ type }) => type === 'INCOMING_CALL')
        .map(({ data }) => (data as { externalCallId: string }).externalCallId),
    );
    expect(new Set(ids).size).toBe(1);
  });

  it('is answered by the app itself, in any tab', async () => {
    const { pbx, open } = createBrowser(kind);
    const [first, second] = [await open(), await open()];
    const call = pbx.ring(caller);
    await settle();
    await call.answerIn(second.phone);
    await settle();
    expect(statuses(first, second)).toEqual([['connected'], ['connected']]);
  });

  it('takes commands in every tab, and carries them out where the client has it', async () => {
    const { pbx, open } = createBrowser(kind);
    const [first, second] = [await open(), await open()];
    pbx.ring(caller);
    await settle();
    await second.actions.answer();
    await settle();
    first.actions.mute();
    await settle();
    expect(await first.actions.hold()).toBe(true);
    first.actions.sendDigits('12');
    await settle();
    expect(await first.actions.transfer('+16175550199')).toBe(false);
    expect(first.state().problem).toMatchObject({ code: 'transfer-failed', phoneCode: 'refused' });
    first.actions.hangUp();
    await settle();
    expect(second.phone.done).toEqual(['answer', 'mute', 'hold', '12', 'hangUp']);
    expect(first.phone.done).toEqual([]);
    expect(statuses(first, second)).toEqual([['ended'], ['ended']]);
  });

  it('is declined in all tabs at once, and missed once', async () => {
    const { pbx, open } = createBrowser(kind);
    const [first, second] = [await open(), await open()];
    pbx.ring(caller);
    await settle();
    first.actions.decline();
    await pass(5_000);
    expect([first.phone.done, second.phone.done]).toEqual([['reject declined'], ['reject declined']]);
    expect(first.told()).toEqual(['INCOMING_CALL', 'CALL_ENDED', 'CALL_COMPLETED']);

    pbx.ring(caller).hangUp();
    await pass(5_000);
    expect(first.told().slice(3)).toEqual(['INCOMING_CALL', 'CALL_ENDED', 'CALL_COMPLETED']);
  });
});

describe('calls on the client of one tab', () => {
  it.each([0, 1])('rings only in tab %i and is shown in both', async (index) => {
    const { pbx, open } = createBrowser();
    const windows = [await open(), await open()] as const;
    const wanted = windows[index === 0 ? 0 : 1];
    pbx.ring(caller, [wanted.phone]);
    await settle();
    expect(statuses(...windows)).toEqual([['ringing'], ['ringing']]);
    expect(await windows[0].actions.answer()).toBe(true);
    expect(wanted.phone.done).toEqual(['answer']);
  });

  it('are two calls if one client has both', async () => {
    const { pbx, open } = createBrowser();
    const [first, second] = [await open(), await open()];
    pbx.ring(caller, [second.phone]);
    pbx.ring(caller, [second.phone]);
    await settle();
    expect(statuses(first)).toEqual([['ringing', 'ringing']]);
  });

  it('are two calls if another caller rings, and if the same one rings later', async () => {
    const { pbx, open } = createBrowser('B2BUA');
    const [first, second] = [await open(), await open()];
    pbx.ring(caller, [first.phone]);
    await pass(2_001);
    pbx.ring(caller, [second.phone]);
    pbx.ring('+16175550199', [second.phone]);
    await settle();
    expect(first.calls()).toHaveLength(3);
  });

  it('is one call if callKey throws, which is reported', async () => {
    const faults = vi.fn();
    vi.stubGlobal('reportError', faults);
    onTestFinished(() => void vi.unstubAllGlobals());
    const fail = () => {
      throw new Error('A fault of the app.');
    };
    const { pbx, open } = createBrowser('B2BUA', { callKey: fail });
    const [first, second] = [await open(), await open()];
    pbx.ring(caller);
    await settle();
    await second.actions.answer();
    await settle();
    expect(statuses(first, second)).toEqual([['connected'], ['connected']]);
    expect(faults).toHaveBeenCalled();
  });

  it('are matched as the app says', async () => {
    const { pbx, open } = createBrowser('B2BUA', { callKey: ({ remoteNumber }) => remoteNumber.slice(-4) });
    const [first, second] = [await open(), await open()];
    pbx.ring(caller, [first.phone]);
    await pass(5_000);
    pbx.ring(`0${caller.slice(1)}`, [second.phone]);
    await settle();
    expect(first.calls()).toHaveLength(1);
  });

  it('shows a call that the app places in the second tab, told by the HubSpot of that tab', async () => {
    const { open } = createBrowser();
    const [first, second] = [await open(), await open()];
    second.phone.dial(caller);
    await settle();
    expect(statuses(first, second)).toEqual([['dialing'], ['dialing']]);
    expect(second.told()).toEqual(['OUTGOING_CALL_STARTED']);
    expect(first.told()).toEqual([]);
  });

  it('is dialled in the tab in which the user clicks, once, with everything that is known of it', async () => {
    const { open } = createBrowser();
    const [first, second] = [await open(), await open()];
    const party = { name: 'Ada' };
    const call = second.actions.dial({ to: caller, extension: '7', party });
    expect(second.actions.dial({ to: caller })?.id).toBe(call?.id);
    await settle();
    expect(second.phone.getSnapshot().sessions).toHaveLength(1);
    expect(first.phone.getSnapshot().sessions).toHaveLength(0);
    for (const { calls } of [first, second])
      expect(calls()).toMatchObject([
        { id: call?.id, status: 'dialing', toNumber: caller, extension: '7', party },
      ]);
    expect([first.told(), second.told()]).toEqual([[], ['OUTGOING_CALL_STARTED']]);
    first.actions.hangUp();
    await pass(5_000);
    expect(second.phone.done).toEqual(['hangUp']);
    expect(statuses(first, second)).toEqual([['saved'], ['saved']]);
    expect(second.told()).toEqual(['OUTGOING_CALL_STARTED', 'CALL_ENDED', 'CALL_COMPLETED']);
  });

  it('is dialled by the client of another tab if this one takes no call', async () => {
    const { open } = createBrowser();
    const [first, second] = [await open(), await open()];
    second.phone.setStatus('reconnecting');
    second.actions.dial({ to: caller });
    await settle();
    expect(first.phone.getSnapshot().sessions).toHaveLength(1);
    expect(statuses(first, second)).toEqual([['dialing'], ['dialing']]);
  });

  it('says what is wrong if the client of the tab refuses to dial, or the user is logged out', async () => {
    const { open } = createBrowser();
    const [first, second] = [await open(), await open()];
    second.phone.dial = () => {
      throw new PhoneError('invalid-number', 'No such number.');
    };
    expect(second.actions.dial({ to: caller })).toBeNull();
    await settle();
    expect(second.state().problem).toMatchObject({ code: 'phone', phoneCode: 'invalid-number' });
    expect(statuses(first, second)).toEqual([[], []]);
    second.actions.userLoggedOut();
    await settle();
    second.actions.dial({ to: caller });
    await settle();
    expect(first.state().problem).toMatchObject({ code: 'logged-out' });
    expect(statuses(first, second)).toEqual([[], []]);
  });

  it('ends with its tab', async () => {
    const { pbx, open } = createBrowser();
    const [first, second] = [await open(), await open()];
    pbx.ring(caller, [second.phone]);
    await settle();
    await second.actions.answer();
    await settle();
    second.close();
    await settle();
    expect(statuses(first)).toEqual([['ended']]);
    expect(first.told()).toEqual(['INCOMING_CALL', 'CALL_ANSWERED', 'CALL_ENDED']);
  });

  it('goes on if another tab than its own is closed, even the one that had the phone', async () => {
    const { pbx, open } = createBrowser();
    const [first, second, third] = [await open(), await open(), await open()];
    const call = pbx.ring(caller);
    await settle();
    await third.actions.answer();
    await settle();
    first.close();
    await pass(2_000);
    const owner = [second, third].find(({ state }) => state().windowRole === 'owner');
    expect(owner).toBeDefined();
    expect(statuses(second, third)).toEqual([['connected'], ['connected']]);
    second.actions.mute();
    await settle();
    expect(third.phone.done).toEqual(['answer', 'mute']);
    call.hangUp();
    await settle();
    expect(statuses(second, third)).toEqual([['ended'], ['ended']]);
    expect(third.told()).toEqual(['INCOMING_CALL', 'CALL_ANSWERED', 'CALL_ENDED']);
  });

  it("is not refused because the user is away: it is the app's call", async () => {
    const { pbx, open } = createBrowser();
    const only = await open();
    only.actions.userUnavailable();
    pbx.ring(caller);
    await settle();
    expect(only.phone.done).toEqual([]);
    expect(statuses(only)).toEqual([['ringing']]);
  });

  it('is asked about before its own tab is left, and not before another is', async () => {
    const listens = vi.spyOn(window, 'addEventListener');
    const asked = () =>
      listens.mock.calls.map(([type]): string => type).filter((type) => type === 'beforeunload').length;
    const { pbx, open } = createBrowser();
    const [first, second] = [await open(), await open()];
    pbx.ring(caller, [second.phone]);
    await settle();
    await second.actions.answer();
    await settle();
    expect(statuses(first)).toEqual([['connected']]);
    expect(asked()).toBe(1);
    first.close();
    await pass(6_000);
    const event = new Event('beforeunload', { cancelable: true });
    window.dispatchEvent(event);
    expect(event.defaultPrevented).toBe(true);
    listens.mockRestore();
  });

  it('goes on as one call if hot reload makes the phone anew', async () => {
    const { pbx, open } = createBrowser();
    const only = await open();
    pbx.ring(caller);
    await settle();
    await only.actions.answer();
    await settle();
    const again = { ...only.phone };
    only.cti.setOptions({ ...only.options, phone: again });
    await settle();
    expect(statuses(only)).toEqual([['connected']]);
    only.actions.hangUp();
    await settle();
    expect(only.told()).toEqual(['INCOMING_CALL', 'CALL_ANSWERED', 'CALL_ENDED']);
  });
});
