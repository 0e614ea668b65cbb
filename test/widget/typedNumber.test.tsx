import { screen, waitFor } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import {
  button,
  contactNumber,
  happen,
  numberField,
  otherNumber,
  settle,
  setUp,
  useFreshPage,
  waitingNumber,
  withFocus,
} from './setUp';

useFreshPage();

describe('a number that is being typed', () => {
  it('keeps the focus off Call when HubSpot asks for another number', async () => {
    const { hubspot, user, phone } = await setUp();
    await user.type(numberField(), '49309');
    await happen(() => hubspot.dial(contactNumber));
    expect(button('Call')).not.toHaveFocus();
    await user.keyboard('018{Enter} ');
    expect(phone.getSnapshot().sessions).toEqual([]);
    await user.tab();
    expect(document.activeElement).not.toBe(document.body);
  });

  it('is there again after an incoming call', async () => {
    const { hubspot, ring, user } = await setUp();
    await user.type(numberField(), '61755');
    await ring();
    await user.click(button('Decline'));
    await settle();
    expect(numberField()).toHaveDisplayValue(/^\D*617\D*55$/);

    await ring(otherNumber);
    await user.click(button('Answer'));
    await user.click(await screen.findByRole('button', { name: 'End call' }));
    await user.click(button('Save call'));
    await waitFor(() => {
      expect(numberField()).toHaveDisplayValue(/^\D*617\D*55$/);
    });

    await ring();
    await happen(() => hubspot.dial(otherNumber));
    await user.click(button('Decline'));
    await settle();
    expect(screen.getByRole('heading', { name: /0143$/ })).toBeVisible();
  });

  it('is there again after a request was called, or a call was corrected', async () => {
    const { hubspot, user } = await setUp();
    withFocus(false);
    await user.type(numberField(), '61755');
    await happen(() => hubspot.dial(waitingNumber));
    await user.click(button('Call'));
    await settle();
    await user.click(button('End call'));
    await settle();
    expect(numberField()).toHaveDisplayValue(/^\D*617\D*55$/);
    await user.click(button('Edit details'));
    await user.click(button('Save call'));
    await waitFor(() => {
      expect(numberField()).toHaveDisplayValue(/^\D*617\D*55$/);
    });
  });

  it('is gone once it was called', async () => {
    const { ring, user, phone } = await setUp();
    await user.type(numberField(), contactNumber);
    await ring();
    await user.click(button('Decline'));
    await settle();
    await user.type(numberField(), '{Enter}');
    await screen.findByRole('button', { name: 'End call' });
    await happen(() => phone.remote.hangUp());
    await user.click(button('Save call'));
    await waitFor(() => {
      expect(numberField()).toHaveDisplayValue('');
    });
    await ring();
    await user.click(button('Decline'));
    await settle();
    expect(numberField()).toHaveDisplayValue('');
  });
});
