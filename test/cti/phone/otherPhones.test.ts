import { createCti } from 'react-hubspot-calling/core';
import { createFakeHubSpot, createFakeSoftphone } from 'react-hubspot-calling/testing';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { contactNumber, pass, settle, setUp, useFakeWorld } from '../setUp';

useFakeWorld();

describe('a phone that is replaced', () => {
  it('is stopped at once if it has no call', async () => {
    const { cti, phone, options } = await setUp();
    expect(phone.getSnapshot().status).toBe('ready');
    const next = createFakeSoftphone();
    cti.setOptions({ ...options, phone: next });
    await settle();
    expect([phone.getSnapshot().status, next.getSnapshot().status]).toEqual(['stopped', 'ready']);
  });

  it('is stopped after its last call', async () => {
    const { cti, phone, options, actions, state } = await setUp();
    actions.dial({ to: contactNumber });
    await pass(5_000);
    cti.setOptions({ ...options, phone: createFakeSoftphone() });
    await settle();
    expect(phone.getSnapshot().status).toBe('ready');
    expect(state().call?.status).toBe('connected');
    actions.hangUp();
    await settle();
    expect(phone.getSnapshot().status).toBe('stopped');
  });

  it('goes on if the app gives it back', async () => {
    const { cti, phone, options, actions } = await setUp();
    actions.dial({ to: contactNumber });
    await pass(5_000);
    cti.setOptions({ ...options, phone: undefined });
    await settle();
    cti.setOptions({ ...options, phone });
    await settle();
    actions.hangUp();
    await settle();
    expect(phone.getSnapshot().status).toBe('ready');
  });
});

describe('a phone that rings in a window that does not have the phone', () => {
  it('is warned of, once', async () => {
    const warn = vi.spyOn(console, 'warn').mockImplementation(() => undefined);
    vi.spyOn(console, 'debug').mockImplementation(() => undefined);
    onTestFinished(() => {
      vi.restoreAllMocks();
    });
    const hub = createFakeHubSpot();
    const open = async () => {
      const phone = createFakeSoftphone();
      const cti = createCti({ connect: hub.openTab().connect, phone, debug: true });
      onTestFinished(cti.stop);
      cti.start();
      await settle();
      return { cti, phone };
    };
    await open();
    const second = await open();
    expect(second.cti.getSnapshot().windowRole).toBe('follower');
    await second.phone.start();
    second.phone.incoming(contactNumber);
    second.phone.incoming(contactNumber);
    await settle();
    const warnings = warn.mock.calls.filter(([words]) => String(words).includes('does not have the phone'));
    expect(warnings).toHaveLength(1);
  });
});
