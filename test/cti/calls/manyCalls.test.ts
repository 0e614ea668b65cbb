import { describe, expect, it } from 'vitest';
import { contactNumber, pass, setUpWithoutPhone, useFakeWorld } from '../setUp';
import { watchMaps } from './mapSizes';

useFakeWorld();

/** The last 200 calls are remembered after they are cleared away, and there are open ones. */
const remembered = 205;

describe('many calls in one page are forgotten', () => {
  it('that were refused by HubSpot and dismissed', async () => {
    const { actions, state } = await setUpWithoutPhone({ hubspotOptions: { updateFails: true } });
    const large = watchMaps(remembered);
    for (let count = 0; count < 250; count += 1) {
      actions.outgoingCall({ toNumber: contactNumber });
      actions.callAnswered();
      actions.callEnded();
      actions.callCompleted();
      await pass(100);
      actions.dismissCall();
    }
    expect(large()).toEqual([]);
    expect(state().calls).toEqual({});
  });
});
