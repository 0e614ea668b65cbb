import { act, render } from '@testing-library/react';
import { CallingProvider, type CtiActions, useAutoSave, useCti } from 'react-hubspot-calling';
import { createFakeHubSpot, createFakeSoftphone } from 'react-hubspot-calling/testing';
import { describe, expect, it } from 'vitest';
import { contactNumber, inBothModes, pass } from './renderCalling';

inBothModes(() => {
  describe('useAutoSave', () => {
    const setUp = () => {
      const hubspot = createFakeHubSpot();
      const phone = createFakeSoftphone({ ringsAfterMs: 1, answersAfterMs: 1 });
      let actions: CtiActions | undefined;
      const App = () => {
        actions = useCti().actions;
        useAutoSave();
        return null;
      };
      render(
        <CallingProvider connect={hubspot.connect} phone={phone}>
          <App />
        </CallingProvider>,
      );
      return {
        hubspot,
        phone,
        /** What the app does. */
        run: (what: (given: CtiActions) => unknown) =>
          act(async () => {
            if (!actions) throw new Error('The app has not been rendered.');
            await what(actions);
          }),
      };
    };

    it('saves each call when it ends, with its draft, once, and leaves the app in view', async () => {
      const { hubspot, run } = setUp();
      await pass(10);
      for (const notes of ['First', 'Second']) {
        await run((actions) => actions.dial({ to: contactNumber }));
        await pass(100);
        await run((actions) => {
          actions.updateDraft({ notes });
          actions.hangUp();
        });
        await pass(100);
      }
      expect(hubspot.timeline).toMatchObject(
        ['First', 'Second'].map((notes) => ({ completions: 1, properties: { hs_call_body: notes } })),
      );
      expect(hubspot.sent('CALL_COMPLETED')).toMatchObject([{ hideWidget: false }, { hideWidget: false }]);
    });

    it('saves calls that end together', async () => {
      const { hubspot, phone, run } = setUp();
      await pass(10);
      await run((actions) => actions.dial({ to: contactNumber }));
      await pass(100);
      await run(() => phone.incoming(contactNumber));
      await pass(100);
      await run(() => phone.getSnapshot().sessions.at(-1)?.answer());
      await pass(100);
      await run(() => phone.stop());
      await pass(1_000);
      expect(hubspot.timeline).toMatchObject([{ completions: 1 }, { completions: 1 }]);
    });

    it('leaves calls that nobody answered to themselves: they can be corrected', async () => {
      const { hubspot, run } = setUp();
      await pass(10);
      await run((actions) => {
        actions.dial({ to: contactNumber });
        actions.hangUp();
      });
      await pass(1_000);
      expect(hubspot.timeline).toMatchObject([{ completed: false }]);
      await pass(6_000);
      expect(hubspot.timeline).toMatchObject([{ completions: 1, endStatus: 'CANCELED' }]);
    });
  });
});
