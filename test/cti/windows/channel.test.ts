import { createCti } from 'react-hubspot-calling/core';
import { createFakeHubSpot, createFakeSoftphone } from 'react-hubspot-calling/testing';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { contactNumber, settle, useFakeWorld } from '../setUp';
import { createBrowser } from './browser';

useFakeWorld();

describe('the channel between windows', () => {
  it.each([
    ['null', null],
    ['text', 'hello'],
    ['a message without sender', { kind: 'state' }],
    ['a state without calls', { kind: 'state', from: 'x', state: {} }],
    [
      'a state with a broken call',
      {
        kind: 'state',
        from: 'x',
        state: {
          calls: { a: { id: 'a' } },
          callId: 'a',
          user: { loggedIn: true, available: true },
          phone: null,
          problem: null,
        },
      },
    ],
    ['a command nobody knows', { kind: 'command', from: 'x', name: 'constructor', args: [] }],
    ['a command in the wrong state', { kind: 'command', from: 'x', name: 'callAnswered', args: [{}] }],
    ['an unknown event', { kind: 'event', from: 'x', event: { raw: { type: 'NOTHING' } } }],
    [
      'a relay of what concerns no call',
      { kind: 'relay', from: 'x', id: 1, message: { method: 'sendError', payload: {} } },
    ],
  ])('takes no harm from %s', async (_, message) => {
    const hub = createFakeHubSpot();
    const cti = createCti({ connect: hub.connect, phone: createFakeSoftphone() });
    onTestFinished(cti.stop);
    cti.start();
    await settle();
    const before = cti.getSnapshot();
    hub.sendToWindows(message);
    await settle();
    expect(cti.getSnapshot()).toBe(before);
    expect(hub.sentTypes()).toEqual(['INITIALIZED']);
  });

  it.each<[name: string, ...args: unknown[]]>([
    ['updateDraft', { notes: 7 }],
    ['updateDraft', { title: {} }],
    ['updateDraft', { properties: 'none' }],
    ['outgoingCall', { toNumber: '+16175550155', party: { name: 7 } }],
    ['outgoingCall', { toNumber: '+16175550155', externalCallId: {} }],
    ['outgoingCall', { toNumber: '+16175550155', callStartTime: 'now' }],
    ['dial', { to: '+16175550155', party: 'Ada' }],
    ['callEnded', []],
    ['callTransferred', 'now'],
    ['chooseMatch', { objectCoordinates: { objectId: {}, objectTypeId: 7 } }],
    ['reportProblem', {}],
    ['mute', 'yes'],
    ['hold', {}],
    ['sendDigits', 7],
  ])('lets no command %s(%j) into a call', async (name, ...args) => {
    const browser = createBrowser();
    const owner = await browser.open();
    const follower = await browser.open();
    owner.actions.dial({ to: contactNumber });
    await vi.advanceTimersByTimeAsync(1900);
    const before = owner.state();
    expect(before.call?.status).toBe('connected');
    owner.hubspot.sendToWindows({ kind: 'command', from: 'x', name, args });
    await settle();
    expect(owner.state()).toBe(before);
    expect(follower.state().calls).toEqual(before.calls);
  });
});
