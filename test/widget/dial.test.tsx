import { screen, waitFor, within } from '@testing-library/react';
import { CallingWidget } from 'react-hubspot-calling';
import { callingStates } from 'react-hubspot-calling/testing';
import { renderWithCalling } from 'react-hubspot-calling/testing/react';
import { describe, expect, it } from 'vitest';
import {
  announced,
  button,
  chord,
  contactNumber,
  findButton,
  happen,
  londonNumber,
  noButton,
  notesField,
  numberField,
  ownNumber,
  settle,
  setUp,
  useFreshPage,
  withFocus,
} from './setUp';

const twoNumbers = { fromNumbers: [ownNumber, londonNumber] };
const labels = { [ownNumber]: 'Boston', [londonNumber]: 'London' };

useFreshPage();

describe('dialling', () => {
  it('goes from a request of HubSpot to a call with one key press, and into the notes', async () => {
    const { hubspot, user } = await setUp();
    await happen(() =>
      hubspot.dial({ phoneNumber: contactNumber, calleeName: 'Ada Byron', calleeCompany: 'Engines' }),
    );
    expect(screen.getByRole('heading', { name: 'Ada Byron' })).toBeVisible();
    expect(screen.getByText('Engines')).toBeVisible();
    expect(announced()).toBe('New call request: Ada Byron');
    expect(button('Call')).toHaveFocus();
    await user.keyboard('{Enter}');
    expect(hubspot.sentTypes()).toContain('OUTGOING_CALL_STARTED');
    expect(await findButton('End call')).toBeVisible();
    expect(notesField()).toHaveFocus();
    await user.keyboard(chord('E'));
    expect(hubspot.sentTypes()).toContain('CALL_ENDED');
  });

  it('says which number of the record it is, whoever that is', async () => {
    const { hubspot, container } = await setUp();
    const says = async (request: { toPhoneNumberSrc: string; calleeName?: string }, label: RegExp) => {
      await happen(() => hubspot.dial({ phoneNumber: contactNumber, ...request }));
      await waitFor(() =>
        expect(
          container.querySelector('[data-calling=call-header] [data-part=number]')?.textContent.trim(),
        ).toMatch(label),
      );
    };
    await says({ toPhoneNumberSrc: 'mobilephone', calleeName: 'Ada' }, /^Mobile \+1/);
    await says({ toPhoneNumberSrc: 'work_phone', calleeName: 'Ada' }, /^work phone \+1/);
    await says({ toPhoneNumberSrc: 'toString' }, /^toString$/);
  });

  it('takes the focus to Call even when HubSpot has it, because it was there that somebody asked', async () => {
    withFocus(false);
    const { hubspot } = await setUp();
    await happen(() => hubspot.dial(contactNumber));
    expect(button('Call')).toHaveFocus();
  });

  it('calls what is typed, by Enter', async () => {
    const { hubspot, user } = await setUp();
    await user.type(numberField(), '617 555 0142{Enter}');
    // The numbering plans may still be on their way: then Call waits, and so does the person.
    if (hubspot.sent('OUTGOING_CALL_STARTED').length === 0) {
      await screen.findByDisplayValue('(617) 555-0142');
      await user.keyboard('{Enter}');
    }
    expect(hubspot.sent('OUTGOING_CALL_STARTED')).toMatchObject([
      { toNumber: '+16175550142', fromNumber: ownNumber },
    ]);
  });

  it('calls what is keyed in', async () => {
    const { hubspot, user } = await setUp();
    await user.type(numberField(), '+');
    const keypad = within(screen.getByRole('group', { name: 'Keypad' }));
    for (const key of '16175550142') await user.click(keypad.getByRole('button', { name: key }));
    await user.click(button('Call'));
    expect(hubspot.sent('OUTGOING_CALL_STARTED')).toMatchObject([{ toNumber: contactNumber }]);
  });

  it('says why a requested number cannot be called, and lets nobody call it', async () => {
    const { hubspot, user } = await setUp();
    await happen(() => hubspot.dial('ask reception'));
    expect(await screen.findByText("This isn't a phone number.")).toBeVisible();
    expect(numberField()).toBeInvalid();
    await user.click(button('Call'));
    expect(hubspot.sent('OUTGOING_CALL_STARTED')).toEqual([]);
    expect(numberField()).toHaveFocus();
  });

  it('shows a requested number once, with a way to edit it', async () => {
    const { hubspot, user } = await setUp();
    await happen(() => hubspot.dial({ phoneNumber: contactNumber, calleeName: 'Ada Byron' }));
    expect(screen.getAllByText(/617.*0142/)).toHaveLength(1);
    expect(screen.queryByRole('group', { name: 'Keypad' })).toBeNull();
    await user.click(button('Edit number'));
    expect(screen.getByRole('group', { name: 'Keypad' })).toBeVisible();
    expect(numberField()).toHaveValue('+1 617 555 0142');
  });

  it.each(['911', '617555'])(
    'says on Enter, on Call and on leaving why %s cannot be called',
    async (typed) => {
      const { user, hubspot } = await setUp();
      await user.type(numberField(), typed);
      await settle();
      expect(numberField()).toBeValid();
      await user.keyboard('{Enter}');
      expect(numberField()).toHaveAccessibleDescription(typed === '911' ? /^Emergency numbers/ : /too short/);
      await user.type(numberField(), '{Backspace}');
      expect(numberField()).toBeValid();
      await user.click(button('Call'));
      expect(numberField()).toBeInvalid();
      await user.type(numberField(), '{Backspace}');
      await user.click(screen.getByRole('switch'));
      expect(numberField()).toBeInvalid();
      expect(numberField()).toHaveAccessibleDescription('This number is too short.');
      expect(hubspot.sent('OUTGOING_CALL_STARTED')).toEqual([]);
    },
  );

  it('does not complain of a number that is still being typed', async () => {
    const { user } = await setUp();
    await user.type(numberField(), '617');
    await screen.findByDisplayValue(/617/);
    await settle();
    expect(numberField()).toBeValid();
    await user.type(numberField(), '5550142999999');
    expect(await screen.findByText('This number is too long.')).toBeVisible();
  });

  it('lets an app allow more than phone numbers', async () => {
    const { hubspot, user } = await setUp({ widget: { allowDial: (input) => /^\d{3}$/.test(input) } });
    await user.type(numberField(), '112');
    await user.click(button('Call'));
    expect(hubspot.sent('OUTGOING_CALL_STARTED')).toMatchObject([{ toNumber: '112' }]);
  });

  it('calls nobody with a phone that has failed', () => {
    const { dialRequest } = callingStates.dialRequest;
    renderWithCalling(<CallingWidget />, { state: { ...callingStates.phoneFailed, dialRequest } });
    expect(button('Call')).toBeDisabled();
    expect(button('Call')).not.toHaveAttribute('aria-disabled');
  });

  it('calls nobody while the phone is not ready, and with one key press when it is', async () => {
    const { hubspot, phone, user } = await setUp();
    await happen(() => phone.loseConnection());
    await happen(() => hubspot.dial(contactNumber));
    expect(screen.getByText('Phone lost its connection')).toBeVisible();
    expect(button('Call')).toHaveFocus();
    expect(button('Call')).toHaveAttribute('aria-disabled', 'true');
    await user.keyboard('{Enter}');
    expect(hubspot.sent('OUTGOING_CALL_STARTED')).toEqual([]);
    await happen(() => phone.regainConnection());
    button('Call').focus();
    await user.keyboard('{Enter}');
    expect(hubspot.sent('OUTGOING_CALL_STARTED')).toHaveLength(1);
  });
});

describe('the number to call from', () => {
  it('is not asked for where there is one only', async () => {
    await setUp();
    expect(screen.queryByRole('combobox', { name: 'Call from' })).toBeNull();
  });

  it('is the one that was chosen, this time and the next', async () => {
    const first = await setUp({
      provider: { ...twoNumbers, storage: 'local' },
      widget: { fromNumberLabels: labels },
    });
    const select = screen.getByRole('combobox', { name: 'Call from' });
    expect(within(select).getAllByRole('option')[1]).toHaveTextContent(/^London/);
    await first.user.selectOptions(select, londonNumber);
    await first.call();
    expect(first.hubspot.sent('OUTGOING_CALL_STARTED')).toMatchObject([{ fromNumber: londonNumber }]);
    await first.user.click(button('End call'));
    await first.user.click(button('Save call'));
    first.unmount();

    await setUp({ provider: { ...twoNumbers, storage: 'local' } });
    expect(screen.getByRole('combobox', { name: 'Call from' })).toHaveValue(londonNumber);
  });

  it('is the first where the chosen one is gone, or nothing can be kept', async () => {
    const denied = {
      getItem: () => {
        throw new Error('denied');
      },
      setItem: () => {
        throw new Error('denied');
      },
      removeItem: () => undefined,
    };
    const { user } = await setUp({ provider: { ...twoNumbers, storage: denied } });
    const select = screen.getByRole('combobox', { name: 'Call from' });
    await user.selectOptions(select, londonNumber);
    expect(select).toHaveValue(londonNumber);
  });
});

describe('recent calls', () => {
  const recent = () => within(screen.getByRole('region', { name: 'Recent calls' })).getAllByRole('button');

  it('are called again with one press, and still there after a reload', async () => {
    const first = await setUp({
      provider: { storage: 'local' },
      phone: { behaviour: 'busy' },
    });
    await first.call();
    expect(recent()).toHaveLength(1);
    first.unmount();

    const { hubspot, user } = await setUp({ provider: { storage: 'local' } });
    const [again] = recent();
    await user.click(again!);
    expect(hubspot.sent('OUTGOING_CALL_STARTED')).toMatchObject([{ toNumber: contactNumber }]);
  });

  it('are another user’s no business', async () => {
    const first = await setUp({ provider: { storage: 'local' }, phone: { behaviour: 'busy' } });
    await first.call();
    first.unmount();
    await setUp({ provider: { storage: 'local' }, hubspot: { session: { userId: 99 } } });
    expect(screen.queryByRole('region', { name: 'Recent calls' })).toBeNull();
  });

  it('say which were missed, and which declined', async () => {
    const { ring, user } = await setUp();
    const caller = await ring();
    await happen(() => caller.cancel());
    expect(recent()[0]).toHaveTextContent(/Missed/);

    await ring();
    await user.click(button('Decline'));
    await settle();
    expect(recent()[0]).toHaveTextContent(/Declined/);
  });

  it('survive what is broken in the storage', async () => {
    localStorage.setItem(
      'react-hubspot-calling/recent/app/1/2',
      '{"calls":[{"id":4},null,"x"],"fromNumber":7}',
    );
    await setUp({ provider: { storage: 'local' } });
    expect(screen.queryByRole('region', { name: 'Recent calls' })).toBeNull();
    expect(numberField()).toBeVisible();
  });
});

describe('a call that fails', () => {
  it('says so, and offers another try', async () => {
    const { call, hubspot, user } = await setUp({ phone: { behaviour: 'busy' } });
    await call();
    expect(screen.getByText(/line was busy/).parentElement).toHaveTextContent(
      /^\+1.617.555.0142's line was busy$/,
    );
    expect(announced()).toBe('Call ended: Busy');
    await user.click(button('Call again'));
    expect(hubspot.sent('OUTGOING_CALL_STARTED')).toHaveLength(2);
  });

  it('can be dismissed without losing the focus', async () => {
    const { call, user } = await setUp({ phone: { behaviour: 'declines' } });
    await call();
    await user.click(button('Dismiss'));
    expect(noButton('Dismiss')).toBeNull();
    expect(document.activeElement).not.toBe(document.body);
  });

  it('says that a call failed in words, and why in the details', async () => {
    const { call } = await setUp({ phone: { behaviour: 'unknown' } });
    await call();
    expect(screen.getByText(/Couldn't connect the call to/)).toBeVisible();
    expect(screen.getByText(/404 Not Found/).closest('details')).not.toHaveAttribute('open');
  });

  it('says what the phone says when no call can be started at all', async () => {
    const { phone, call } = await setUp();
    phone.fail('dial', 'refused');
    await call();
    expect(screen.getByText('Phone problem')).toBeVisible();
    expect(button('Call')).toBeVisible();
  });
});
