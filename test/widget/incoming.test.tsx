import { screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import {
  ada,
  announced,
  button,
  contactNumber,
  engines,
  happen,
  noButton,
  notesField,
  numberField,
  otherNumber,
  settle,
  setUp,
  useFreshPage,
  withFocus,
} from './setUp';

useFreshPage();

const incoming = () => screen.getByRole('region', { name: 'Incoming call' });

describe('an incoming call', () => {
  it('says who calls, and is answered with one key', async () => {
    const { ring, user, hubspot } = await setUp();
    await ring(contactNumber, 'Ada Byron');
    expect(within(incoming()).getByRole('heading', { name: 'Ada Byron' })).toBeVisible();
    expect(announced()).toBe('Incoming call from Ada Byron');
    expect(button('Answer')).toHaveFocus();
    await user.keyboard('{Enter}');
    expect(await screen.findByRole('timer')).toBeVisible();
    expect(hubspot.sentTypes()).toContain('CALL_ANSWERED');
    expect(announced()).toBe('Connected with Ada Byron');
    expect(notesField()).toHaveFocus();
  });

  it('is announced by the name that HubSpot finds', async () => {
    const { ring } = await setUp({ hubspot: { matches: [ada] } });
    const region = document.querySelector('[data-calling=live-region]')!;
    const said: (string | null)[] = [];
    const observer = new MutationObserver(() => said.push(region.textContent));
    observer.observe(region, { childList: true, characterData: true, subtree: true });
    await ring();
    await screen.findByRole('heading', { name: 'Ada Byron' });
    await settle();
    expect(said).toEqual(['Incoming call from Ada Byron']);
  });

  it('leaves the focus to whoever works in HubSpot', async () => {
    withFocus(false);
    const { ring } = await setUp();
    await ring();
    expect(button('Answer')).not.toHaveFocus();
  });

  it('is declined, and ended as such without more ado', async () => {
    const { ring, user, hubspot } = await setUp();
    await ring();
    await user.click(button('Decline'));
    expect(hubspot.timeline).toMatchObject([{ endStatus: 'REJECTED' }]);
    expect(screen.getByText('You declined the call from')).toBeVisible();
    expect(numberField()).toBeVisible();
    expect(document.activeElement).not.toBe(document.body);
  });

  it('is missed, with a way to call back', async () => {
    const { ring, user, hubspot } = await setUp();
    const caller = await ring();
    await happen(() => caller.cancel());
    expect(screen.getByText('Missed call from')).toBeVisible();
    await user.click(button('Call back'));
    expect(hubspot.sent('OUTGOING_CALL_STARTED')).toMatchObject([{ toNumber: contactNumber }]);
  });

  it('goes on ringing when it cannot be answered', async () => {
    const { ring, user, phone } = await setUp();
    phone.fail('answer', 'microphone-denied');
    await ring();
    await user.click(button('Answer'));
    expect(await screen.findByText('Microphone is blocked')).toBeVisible();
    phone.fail('answer');
    await user.click(button('Answer'));
    expect(await screen.findByRole('timer')).toBeVisible();
  });

  it('is passed on while it rings, where the phone can', async () => {
    const { ring, user, phone, hubspot } = await setUp();
    await ring();
    await user.click(button('Transfer'));
    const form = await screen.findByRole('form', { name: 'Transfer call' });
    await user.type(within(form).getByRole('textbox', { name: 'Transfer to' }), otherNumber);
    await user.click(within(form).getByRole('button', { name: 'Transfer' }));
    expect(phone.remote.transferredTo).toBe(otherNumber);
    expect(hubspot.sentTypes().slice(-1)).toEqual(['CALL_TRANSFERRED']);
    expect(announced()).toBe('Call transferred');
    expect(numberField()).toBeVisible();
    await user.click(button('Dismiss'));
    expect(screen.getAllByText('Call transferred')).toHaveLength(1);
  });

  it('is not offered for transfer where the phone cannot', async () => {
    const { ring } = await setUp({ phone: { capabilities: { transferRinging: false } } });
    await ring();
    expect(noButton('Transfer')).toBeNull();
  });
});

describe('the records that fit a caller', () => {
  it('are absent', async () => {
    const { ring } = await setUp();
    await ring();
    expect(within(incoming()).queryByRole('list')).toBeNull();
  });

  it('are one: it is the caller, and opens here or in a new tab', async () => {
    const { ring, user, hubspot } = await setUp({ hubspot: { matches: [ada] } });
    await ring();
    expect(within(incoming()).getByRole('heading', { name: 'Ada Byron' })).toBeVisible();
    await user.click(within(incoming()).getByTitle('Open Ada Byron'));
    await user.click(button('Open Ada Byron in a new tab'));
    const { objectCoordinates } = ada;
    expect(hubspot.sent('NAVIGATE_TO_RECORD')).toMatchObject([
      { objectCoordinates, openIn: 'CURRENT_TAB' },
      { objectCoordinates, openIn: 'NEW_TAB' },
    ]);
  });

  it('are several: one is chosen by opening it', async () => {
    const { ring, user } = await setUp({ hubspot: { matches: [ada, engines] } });
    await ring();
    expect(screen.getByText('2 records with this number')).toBeVisible();
    await user.click(button('Open Analytical Engines in a new tab'));
    expect(within(incoming()).getByRole('heading', { name: 'Analytical Engines' })).toBeVisible();
  });

  it('are chosen during the call, and the call is logged with the choice', async () => {
    const { ring, user, hubspot } = await setUp({ hubspot: { matches: [ada, engines] } });
    await ring();
    await user.click(button('Answer'));
    await user.selectOptions(
      await screen.findByRole('combobox', { name: '2 records with this number' }),
      'Ada Byron',
    );
    expect(screen.getByRole('heading', { name: 'Ada Byron' })).toBeVisible();
    await user.click(button('End call'));
    await user.click(button('Save call'));
    expect(hubspot.timeline[0]?.properties).toMatchObject({
      hs_call_callee_object_id: '51',
      hs_call_callee_object_type: 'CONTACT',
    });
  });

  it('may not open, and then it says so', async () => {
    const { ring, user } = await setUp({ hubspot: { matches: [ada], navigationFails: true } });
    await ring();
    await user.click(button('Open Ada Byron in a new tab'));
    expect(await screen.findByText("HubSpot couldn't open the record")).toBeVisible();
    await user.click(button('Dismiss'));
    expect(button('Answer')).toBeVisible();
  });
});
