import { screen } from '@testing-library/react';
import { beforeEach, describe, expect, it } from 'vitest';
import { button, contactNumber, findButton, happen, setUp, withFocus } from './setUp';

beforeEach(() => {
  localStorage.clear();
  withFocus();
});

describe('dialling', () => {
  it('goes from a request of HubSpot to a call with one key press, and hangs up with one more', async () => {
    const { hubspot, user } = await setUp();
    await happen(() =>
      hubspot.dial({ phoneNumber: contactNumber, calleeName: 'Ada Byron', calleeCompany: 'Engines' }),
    );
    expect(screen.getByRole('heading', { name: 'Ada Byron' })).toBeVisible();
    expect(screen.getByText('Engines')).toBeVisible();
    expect(button('Call')).toHaveFocus();
    await user.keyboard('{Enter}');
    expect(hubspot.sentTypes()).toContain('OUTGOING_CALL_STARTED');
    expect(await findButton('End call')).toHaveFocus();
    await user.keyboard('{Enter}');
    expect(hubspot.sentTypes()).toContain('CALL_ENDED');
  });
});
