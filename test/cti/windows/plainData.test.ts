import type { Party } from 'react-hubspot-calling/core';
import { describe, expect, it } from 'vitest';
import { contactNumber, pass, settle, useFakeWorld } from '../setUp';
import { createBrowser } from './browser';

const faults = useFakeWorld();

/** What an app's own class of contacts looks like. */
class Contact {
  readonly name = 'Ada';
  readonly objectId = 7;
  readonly greet = (): string => `Hello ${this.name}`;
}

describe('data of the app that cannot be cloned', () => {
  it('in a party: the other windows follow, and get what a party has', async () => {
    const browser = createBrowser();
    const first = await browser.open({}, { resolveParty: () => new Contact() });
    const second = await browser.open();
    first.actions.dial({ to: contactNumber });
    await pass(1900);
    expect(second.state().call).toMatchObject({ status: 'connected' });
    expect(second.state().call?.party).toEqual({ name: 'Ada', objectId: 7 });
    expect(second.state().call).toEqual(first.state().call);
    expect(faults).not.toHaveBeenCalled();
  });

  it('in a party that a window without the phone names: it is dialed', async () => {
    const browser = createBrowser();
    const first = await browser.open();
    const second = await browser.open();
    second.actions.dial({ to: contactNumber, party: new Contact() });
    await pass(1900);
    expect(first.state().call).toMatchObject({ status: 'connected', party: { name: 'Ada', objectId: 7 } });
    expect(faults).not.toHaveBeenCalled();
  });

  it("in the phone's capabilities: the other windows follow", async () => {
    const browser = createBrowser();
    const capabilities = { hold: (() => true) as unknown as boolean };
    const first = await browser.open({}, { phoneOptions: { capabilities } });
    const second = await browser.open();
    first.actions.dial({ to: contactNumber });
    await pass(1900);
    expect(second.state().call).toEqual(first.state().call);
    expect(second.state().phone?.capabilities).toMatchObject({ hold: true, mute: true });
    expect(faults).not.toHaveBeenCalled();
  });

  it.each<[what: string, party: unknown]>([
    ['numbers for names', { name: 5, company: {}, objectId: 7 }],
    ['no object', 'Ada'],
    [
      'getters that throw',
      Object.defineProperty({}, 'name', {
        get: () => {
          throw new TypeError('No.');
        },
        enumerable: true,
      }),
    ],
  ])('a party with %s stops nothing', async (_what, party) => {
    const browser = createBrowser();
    const first = await browser.open({}, { resolveParty: () => party as Party });
    const second = await browser.open();
    first.actions.dial({ to: contactNumber });
    await pass(1900);
    expect(second.state().call).toMatchObject({ status: 'connected' });
    expect(second.state().call).toEqual(first.state().call);
    expect(faults).not.toHaveBeenCalled();
  });

  it('in the properties of a draft: the app is told at once', async () => {
    const browser = createBrowser();
    const { actions } = await browser.open();
    actions.dial({ to: contactNumber });
    const properties = { custom: () => 1 } as unknown as Record<string, string>;
    expect(() => {
      actions.updateDraft({ properties });
    }).toThrow(expect.objectContaining({ code: 'invalid-argument' }));
  });
});

describe('long notes', () => {
  it('of 300,000 characters: the other windows follow', async () => {
    const browser = createBrowser();
    const first = await browser.open();
    const second = await browser.open();
    first.actions.dial({ to: contactNumber });
    await pass(1900);
    first.actions.updateDraft({ notes: 'a'.repeat(300_000) });
    await settle();
    expect(second.state().call?.draft.notes).toHaveLength(300_000);
    second.actions.updateDraft({ notes: 'b'.repeat(300_000) });
    await settle();
    expect(first.state().call?.draft.notes).toMatch(/^b+$/);
  });
});
