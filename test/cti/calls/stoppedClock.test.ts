import { renderHookWithCalling } from 'react-hubspot-calling/testing/react';
import { useCti } from 'react-hubspot-calling';
import { expect, it } from 'vitest';

const now = Date.UTC(2026, 2, 2, 15);

it('what an app reports has the time of the stopped clock', () => {
  const { cti } = renderHookWithCalling(() => useCti(), { phone: null, now });
  const { actions, getSnapshot } = cti;
  actions.outgoingCall({ toNumber: '+16175550142' });
  actions.callAnswered();
  expect(getSnapshot().call).toMatchObject({ startedAt: now, answeredAt: now });
  actions.callEnded();
  expect(getSnapshot().call).toMatchObject({ endedAt: now, durationMs: 0 });
  actions.reportProblem({ code: 'phone', message: 'Out of order.' });
  expect(getSnapshot().problem).toMatchObject({ at: now });
});
