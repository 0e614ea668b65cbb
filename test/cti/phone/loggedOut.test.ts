import { describe, expect, it } from 'vitest';
import { contactNumber, settle, setUp, useFakeWorld } from '../setUp';

useFakeWorld();

describe('while the user is logged out', () => {
  it('dial() dials nothing and says why', async () => {
    const { actions, phone, state, sentTypes } = await setUp({ loggedIn: false });
    expect(actions.dial({ to: contactNumber })).toBeNull();
    expect(state().problem).toMatchObject({ code: 'logged-out' });
    expect(phone.getSnapshot().sessions).toEqual([]);
    expect(sentTypes()).not.toContain('OUTGOING_CALL_STARTED');
  });

  it('a clicked number waits, autoDial or not, and is dialled by hand after the log-in', async () => {
    const { actions, hubspot, phone, state } = await setUp({ loggedIn: false, autoDial: true });
    hubspot.dial(contactNumber);
    await settle();
    expect(phone.getSnapshot().sessions).toEqual([]);
    expect(state()).toMatchObject({ dialRequest: { phoneNumber: contactNumber }, problem: null });
    actions.userLoggedIn();
    expect(actions.dial({ to: contactNumber })).not.toBeNull();
    expect(state().dialRequest).toBeNull();
  });
});
