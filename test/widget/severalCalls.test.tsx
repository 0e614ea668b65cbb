import { screen, waitFor, within } from '@testing-library/react';
import { defaultOutcomes } from 'react-hubspot-calling';
import { describe, expect, it } from 'vitest';
import {
  ada,
  announced,
  button,
  contactNumber,
  findButton,
  happen,
  inCall,
  noButton,
  notesField,
  otherNumber,
  settle,
  useFreshPage,
} from './setUp';

useFreshPage();

const waiting = () => screen.findByRole('region', { name: 'Incoming call' });
const switcher = () => screen.getByRole('list', { name: 'Other calls' });

describe('a second call while talking', () => {
  it('waits beside the call, and changes nothing of it', async () => {
    const { ring } = await inCall();
    await ring(otherNumber, 'Charles');
    expect(within(await waiting()).getByText('Charles')).toBeVisible();
    expect(announced()).toBe('Incoming call from Charles');
    expect(screen.getByRole('heading', { name: /617.*0142/ })).toBeVisible();
    expect(button('End call')).toBeVisible();
  });

  it('is announced by the name that HubSpot finds', async () => {
    const { ring } = await inCall({ hubspot: { matches: [ada] } });
    await ring(otherNumber);
    expect(within(await waiting()).getByText('Ada Byron')).toBeVisible();
    expect(announced()).toBe('Incoming call from Ada Byron');
  });

  it('offers what keeps the first call before what ends it', async () => {
    const { ring } = await inCall();
    await ring(otherNumber);
    const names = within(await waiting())
      .getAllByRole('button')
      .map((each) => each.textContent);
    expect(names).toEqual(['Hold & answer', 'End & answer', 'Decline']);
  });

  it('is not answered when the first cannot be hung up: both go on', async () => {
    const { ring, user, phone } = await inCall();
    const first = phone.remote.session;
    const second = (await ring(otherNumber)).session;
    phone.fail('hangUp', 'failed');
    await user.click(button('End & answer'));
    await settle();
    expect(first.getSnapshot().status).toBe('connected');
    expect(second.getSnapshot().status).toBe('ringing');
    phone.fail('hangUp');
    await user.click(button('End & answer'));
    await settle();
    expect(first.getSnapshot().status).toBe('ended');
    expect(second.getSnapshot().status).toBe('connected');
  });

  it('is declined, and the first goes on', async () => {
    const { ring, user, hubspot } = await inCall();
    await ring(otherNumber);
    await user.click(within(await waiting()).getByRole('button', { name: 'Decline' }));
    expect(screen.queryByRole('region', { name: 'Incoming call' })).toBeNull();
    expect(screen.getByRole('timer')).toBeVisible();
    expect(hubspot.timeline).toMatchObject([{ completed: false }, { endStatus: 'REJECTED' }]);
    expect(document.activeElement).not.toBe(document.body);
  });

  it('is answered with the first on hold, and the two are swapped', async () => {
    const { ring, user, phone } = await inCall();
    const first = phone.remote.session;
    const second = (await ring(otherNumber, 'Charles')).session;
    await user.click(button('Hold & answer'));
    await settle();
    expect(first.getSnapshot().held.local).toBe(true);
    expect(second.getSnapshot().status).toBe('connected');
    expect(screen.getByRole('heading', { name: 'Charles' })).toBeVisible();
    expect(notesField()).toHaveFocus();

    await user.click(within(switcher()).getByRole('button', { name: /0142 On hold .*Swap$/ }));
    await settle();
    expect(second.getSnapshot().held.local).toBe(true);
    expect(first.getSnapshot().held.local).toBe(false);
    expect(screen.getByRole('heading', { name: /0142/ })).toBeVisible();
    expect(announced()).toMatch(/^Call resumed\. .*0142$/);
  });

  it('has its own status to choose, folded at first', async () => {
    const { ring, user } = await inCall({ widget: { outcomes: defaultOutcomes } });
    await ring(otherNumber);
    await user.click(button('End & answer'));
    await settle();
    await user.click(button('End call'));
    await user.click(button(/change/i));
    expect(screen.getByRole('radiogroup', { name: 'Call status' })).toBeVisible();
    await user.click(button('Save call'));
    await settle();
    expect(screen.getByRole('heading', { name: /0142/ })).toBeVisible();
    expect(screen.queryByRole('radiogroup', { name: 'Call status' })).toBeNull();
  });

  it('is answered by ending the first, whose wrap-up comes afterwards', async () => {
    const { ring, user, phone, hubspot } = await inCall();
    await user.type(notesField(), 'First');
    const first = phone.remote.session;
    await ring(otherNumber, 'Charles');
    await user.click(button('End & answer'));
    await settle();
    expect(first.getSnapshot().status).toBe('ended');
    expect(screen.getByRole('heading', { name: 'Charles' })).toBeVisible();
    expect(notesField()).toHaveValue('');

    await user.type(notesField(), 'Second');
    await user.click(button('End call'));
    await user.click(button('Save call'));
    await settle();
    await waitFor(() => {
      expect(announced()).toMatch(/^Call saved\. .*0142$/);
    });
    expect(notesField()).toHaveValue('First');
    await user.click(button('Save call'));
    await settle();
    expect(hubspot.timeline).toMatchObject([
      { toNumber: contactNumber, properties: { hs_call_body: 'First' } },
      { fromNumber: otherNumber, properties: { hs_call_body: 'Second' } },
    ]);
  });

  it('cannot be held where the phone cannot hold', async () => {
    const { ring } = await inCall({ phone: { capabilities: { hold: false } } });
    await ring(otherNumber);
    expect(noButton('Hold & answer')).toBeNull();
    expect(button('End & answer')).toBeVisible();
  });

  it('is simply answered during a wrap-up, which waits', async () => {
    const { ring, user } = await inCall();
    await user.click(button('End call'));
    await user.type(notesField(), 'Not done');
    await ring(otherNumber, 'Charles');
    expect(notesField()).toHaveFocus();
    await user.click(within(await waiting()).getByRole('button', { name: 'Answer' }));
    expect(await screen.findByRole('heading', { name: 'Charles' })).toBeVisible();
    await user.click(button('End call'));
    await user.click(button('Save call'));
    await settle();
    expect(notesField()).toHaveValue('Not done');
  });

  it('that was held comes back while the other is written up', async () => {
    const { ring, user, phone } = await inCall();
    const first = phone.remote.session;
    await ring(otherNumber, 'Charles');
    await user.click(button('Hold & answer'));
    await settle();
    await user.click(button('End call'));
    await settle();
    await user.click(within(switcher()).getByRole('button', { name: /0142/ }));
    await settle();
    expect(first.getSnapshot().held.local).toBe(false);
    expect(button('End call')).toBeVisible();
  });

  it('stays with the first if the remote party refuses to be held', async () => {
    const { ring, user, phone } = await inCall();
    phone.fail('setHeld', 'refused');
    const second = (await ring(otherNumber)).session;
    await user.click(button('Hold & answer'));
    await settle();
    expect(second.getSnapshot().status).toBe('ringing');
    expect(screen.getByText('Phone problem')).toBeVisible();
    expect(screen.getByRole('heading', { name: /0142/ })).toBeVisible();
  });
});

describe('a number that HubSpot asks for during a call', () => {
  const card = () => screen.getByRole('region', { name: 'New call request' });
  const request = { phoneNumber: otherNumber, calleeName: 'Charles', calleeCompany: 'Difference Ltd' };

  it('waits, and changes nothing of the call', async () => {
    const { hubspot, user } = await inCall();
    await user.type(notesField(), 'Mine');
    await happen(() => hubspot.dial(request));
    await screen.findByRole('region', { name: 'New call request' });
    expect(within(card()).getByText('Charles')).toBeVisible();
    expect(notesField()).toHaveFocus();
    expect(notesField()).toHaveValue('Mine');
    expect(hubspot.sent('OUTGOING_CALL_STARTED')).toHaveLength(1);
  });

  it('is called beside the call, which is held', async () => {
    const { hubspot, user, phone } = await inCall();
    const first = phone.remote.session;
    await happen(() => hubspot.dial(request));
    await screen.findByRole('region', { name: 'New call request' });
    await user.click(within(card()).getByRole('button', { name: 'Call now' }));
    await settle();
    expect(first.getSnapshot().held.local).toBe(true);
    expect(screen.getByRole('heading', { name: 'Charles' })).toBeVisible();
    expect(hubspot.sent('OUTGOING_CALL_STARTED')).toHaveLength(2);
  });

  it('has to wait where the phone takes one call at a time', async () => {
    const { hubspot, user } = await inCall({ phone: { capabilities: { multipleCalls: false } } });
    await happen(() => hubspot.dial(request));
    await screen.findByRole('region', { name: 'New call request' });
    expect(within(card()).queryByRole('button', { name: 'Call now' })).toBeNull();
    await user.click(button('End call'));
    await user.click(button('Save call'));
    expect(await findButton('Call')).toHaveFocus();
    expect(screen.getByRole('heading', { name: 'Charles' })).toBeVisible();
  });

  it('is dismissed', async () => {
    const { hubspot, user } = await inCall();
    await happen(() => hubspot.dial(request));
    await screen.findByRole('region', { name: 'New call request' });
    await user.click(within(card()).getByRole('button', { name: 'Dismiss' }));
    expect(screen.queryByRole('region', { name: 'New call request' })).toBeNull();
    expect(document.activeElement).not.toBe(document.body);
  });

  it('says why it cannot be called', async () => {
    const { hubspot } = await inCall();
    await happen(() => hubspot.dial('ask reception'));
    await screen.findByRole('region', { name: 'New call request' });
    expect(await within(card()).findByText("This isn't a phone number.")).toBeVisible();
  });
});
