import { type CtiActions, CtiError } from 'react-hubspot-calling/core';
import { describe, expect, it, vi } from 'vitest';
import { contactNumber, settle, useFakeWorld } from '../setUp';
import { createBrowser } from './browser';

useFakeWorld();

describe('two tabs of one user', () => {
  it('have one phone between them, and show the same', async () => {
    const browser = createBrowser();
    const first = await browser.open();
    const second = await browser.open();
    expect([first.state().windowRole, second.state().windowRole]).toEqual(['owner', 'follower']);
    expect(first.phone.getSnapshot().status).toBe('ready');
    expect(second.phone.getSnapshot().status).toBe('stopped');
    expect(second.state().phone?.status).toBe('ready');

    first.actions.dial({ to: contactNumber });
    await vi.advanceTimersByTimeAsync(1900);
    expect(second.state().call).toEqual(first.state().call);
    expect(second.state().call?.status).toBe('connected');
  });

  it('each tell their own HubSpot of the calls that began there', async () => {
    const browser = createBrowser();
    const first = await browser.open();
    const second = await browser.open();
    second.hubspot.dial({
      phoneNumber: contactNumber,
      calleeInfo: { calleeId: 5, calleeObjectTypeId: '0-1' },
    });
    expect(first.state().dialRequest).toBeNull();
    second.actions.dial({ to: contactNumber });
    await vi.advanceTimersByTimeAsync(1900);
    second.actions.updateDraft({ notes: 'from the second tab' });
    await settle();
    second.actions.hangUp();
    await settle();
    second.actions.callCompleted();
    await settle();
    expect(first.hubspot.sentTypes()).toEqual(['INITIALIZED']);
    expect(second.hubspot.sentTypes()).toEqual([
      'INITIALIZED',
      'OUTGOING_CALL_STARTED',
      'CALL_ANSWERED',
      'CALL_ENDED',
      'CALL_COMPLETED',
    ]);
    expect(second.hubspot.timeline).toMatchObject([
      { completed: true, properties: { hs_call_body: 'from the second tab', hs_call_callee_object_id: '5' } },
    ]);
    expect(second.state().call?.status).toBe('saved');
  });

  it('both report an incoming call, as one', async () => {
    const browser = createBrowser();
    const first = await browser.open();
    const second = await browser.open();
    first.phone.incoming(contactNumber);
    await settle();
    const reports = [first, second].map(({ hubspot }) => hubspot.sent('INCOMING_CALL'));
    expect(reports[0]).toEqual(reports[1]);
    expect(second.state().call?.status).toBe('ringing');
    void second.actions.answer();
    await settle();
    expect(first.state().call?.status).toBe('connected');
    expect(second.state().call?.status).toBe('connected');
  });

  it('when the owner goes in a call, the other takes over and the call is logged', async () => {
    const browser = createBrowser();
    const first = await browser.open();
    const second = await browser.open();
    first.actions.dial({ to: contactNumber });
    await vi.advanceTimersByTimeAsync(11_900);
    first.close();
    await vi.advanceTimersByTimeAsync(20_000);
    expect(second.state().windowRole).toBe('owner');
    expect(second.phone.getSnapshot().status).toBe('ready');
    expect(second.hubspot.sentTypes()).toEqual(['INITIALIZED', 'CALL_ENDED', 'CALL_COMPLETED']);
    expect(second.hubspot.sent('CALL_COMPLETED')).toMatchObject([
      { engagementProperties: { hs_call_duration: '10000', hs_call_status: 'COMPLETED' } },
    ]);
  });

  it('when the owner goes in a call that began elsewhere, nothing is said twice', async () => {
    const browser = createBrowser();
    const first = await browser.open();
    const second = await browser.open();
    second.actions.dial({ to: contactNumber });
    await vi.advanceTimersByTimeAsync(11_900);
    first.close();
    await vi.advanceTimersByTimeAsync(20_000);
    expect(second.hubspot.sentTypes()).toEqual([
      'INITIALIZED',
      'OUTGOING_CALL_STARTED',
      'CALL_ANSWERED',
      'CALL_ENDED',
      'CALL_COMPLETED',
    ]);
  });

  it('when the tab that began a call goes, the owner tells the rest', async () => {
    const browser = createBrowser();
    const first = await browser.open();
    const second = await browser.open();
    second.actions.dial({ to: contactNumber });
    await vi.advanceTimersByTimeAsync(1900);
    second.close();
    await settle();
    first.actions.hangUp();
    first.actions.callCompleted();
    await settle();
    expect(first.hubspot.sentTypes()).toEqual(['INITIALIZED', 'CALL_ENDED', 'CALL_COMPLETED']);
  });

  it('stay strangers where they belong to different users, or windows are off', async () => {
    const browser = createBrowser();
    const first = await browser.open();
    const other = await browser.open({ userId: 77 });
    const single = await browser.open({}, { windows: false });
    expect([first, other, single].map(({ state }) => state().windowRole)).toEqual([
      'owner',
      'owner',
      'alone',
    ]);
  });
});

describe('with a calling window', () => {
  it('the window gets the phone as soon as no call is open, and alone speaks', async () => {
    const browser = createBrowser();
    const remote = await browser.open({ usesCallingWindow: true, iframeLocation: 'remote' });
    remote.actions.dial({ to: contactNumber });
    await vi.advanceTimersByTimeAsync(1900);
    const callingWindow = await browser.open({ usesCallingWindow: true, iframeLocation: 'window' });
    expect(callingWindow.state().windowRole).toBe('follower');
    remote.actions.hangUp();
    remote.actions.callCompleted();
    await vi.advanceTimersByTimeAsync(100);
    expect([remote.state().windowRole, callingWindow.state().windowRole]).toEqual(['follower', 'owner']);
    remote.actions.dial({ to: contactNumber });
    await vi.advanceTimersByTimeAsync(1900);
    expect(remote.state().call?.status).toBe('connected');
    expect(callingWindow.hubspot.sentTypes()).toContain('OUTGOING_CALL_STARTED');
    expect(remote.hubspot.sent('OUTGOING_CALL_STARTED')).toHaveLength(1);
  });
});

describe('a number clicked in HubSpot', () => {
  it("is the calling window's to call, where there is one", async () => {
    const browser = createBrowser();
    const callingWindow = await browser.open({ usesCallingWindow: true, iframeLocation: 'window' });
    const remote = await browser.open({ usesCallingWindow: true, iframeLocation: 'remote' });
    remote.hubspot.dial(contactNumber);
    await settle();
    expect(callingWindow.state().dialRequest).toMatchObject({ phoneNumber: contactNumber });
  });

  it('is its own tab’s again once the calling window is closed', async () => {
    const browser = createBrowser();
    const callingWindow = await browser.open({ usesCallingWindow: true, iframeLocation: 'window' });
    const first = await browser.open({ usesCallingWindow: true, iframeLocation: 'remote' });
    const second = await browser.open({ usesCallingWindow: true, iframeLocation: 'remote' });
    callingWindow.close();
    await vi.advanceTimersByTimeAsync(100);
    second.hubspot.dial(contactNumber);
    await settle();
    expect([first, second].map(({ state }) => state().dialRequest?.phoneNumber)).toEqual([
      undefined,
      contactNumber,
    ]);
  });

  it('stays in its tab where the calling window is not open', async () => {
    const browser = createBrowser();
    const first = await browser.open({ usesCallingWindow: true, iframeLocation: 'widget' });
    const second = await browser.open({ usesCallingWindow: true, iframeLocation: 'widget' });
    second.hubspot.dial(contactNumber);
    await settle();
    expect([first, second].map(({ state }) => state().dialRequest?.phoneNumber)).toEqual([
      undefined,
      contactNumber,
    ]);
    second.actions.dial({ to: contactNumber });
    await vi.advanceTimersByTimeAsync(10);
    expect(second.hubspot.sent('OUTGOING_CALL_STARTED')).toHaveLength(1);
    expect(first.hubspot.sent('OUTGOING_CALL_STARTED')).toHaveLength(0);
  });
});

describe('a wrong value in a window without the phone', () => {
  it.each<[string, (actions: CtiActions) => unknown]>([
    [
      'addRecording() without https',
      ({ addRecording }) => addRecording({ url: 'http://recordings.example/1' }),
    ],
    [
      'callEnded() with an unknown end status',
      ({ callEnded }) => callEnded({ callEndStatus: 'GONE' as 'BUSY' }),
    ],
    [
      'updateDraft() with an unknown end status',
      ({ updateDraft }) => updateDraft({ endStatus: 'GONE' as 'BUSY' }),
    ],
  ])('is said by %s, as in the window with the phone', async (_, act) => {
    const browser = createBrowser();
    const windows = [await browser.open(), await browser.open()];
    windows[0]?.actions.dial({ to: contactNumber });
    await settle();
    const said = windows.map(({ actions }) => {
      try {
        return act(actions);
      } catch (error) {
        return error;
      }
    });
    expect(said).toEqual([expect.any(CtiError), said[0]]);
  });
});
