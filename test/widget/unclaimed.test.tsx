import { screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { CallingWidget } from 'react-hubspot-calling';
import { callingStates } from 'react-hubspot-calling/testing';
import { renderWithCalling } from 'react-hubspot-calling/testing/react';
import { beforeEach, expect, it } from 'vitest';
import { button, findButton, noButton } from './setUp';

beforeEach(() => {
  localStorage.clear();
});

const call = {
  id: 'a',
  direction: 'outbound',
  number: '+16175550142',
  startedAt: 1_772_366_400_000,
} as const;

const unclaimedCalls = [call, { ...call, id: 'b', number: '+16175550143' }];

it.each(['saves', 'deletes'])('asks whose a call is that HubSpot never heard of, and %s it', async (what) => {
  const { cti } = renderWithCalling(<CallingWidget />, { state: { ...callingStates.ready, unclaimedCalls } });
  const save = await findButton('Save my call');
  expect(screen.getByText(/A call isn't saved yet/).parentElement).toHaveTextContent(/617.*0142/);
  await userEvent.click(what === 'saves' ? save : button('Delete it'));
  expect(cti.asked).toEqual([{ action: what === 'saves' ? 'claimCall' : 'discardCall', args: ['a'] }]);
});

it('does not ask while a call is open', async () => {
  renderWithCalling(<CallingWidget />, { state: { ...callingStates.connected, unclaimedCalls } });
  await findButton('End call');
  expect(noButton('Save my call')).toBeNull();
});
