import { screen, waitFor, within } from '@testing-library/react';
import type { UserEvent } from '@testing-library/user-event';
import { describe, expect, it, vi } from 'vitest';
import {
  announced,
  button,
  chord,
  findButton,
  happen,
  inCall,
  noButton,
  notesField,
  otherNumber,
  settle,
  setUp,
  useFreshPage,
  waitingNumber,
} from './setUp';

useFreshPage();

describe('a call on its way', () => {
  it('says how far it is', async () => {
    const { call, phone } = await setUp();
    await call(waitingNumber);
    expect(screen.getByText('Calling…')).toBeVisible();
    await happen(() => phone.remote.ring());
    expect(screen.getByText('Ringing…')).toBeVisible();
    expect(notesField()).toBeVisible();
    expect(noButton('Mute')).toBeNull();
    await happen(() => phone.remote.answer());
    expect(screen.getByRole('timer', { name: 'Call duration' })).toHaveTextContent(/^0:0\d$/);
    expect(announced()).toMatch(/^Connected with /);
  });

  it('is canceled with one press of keys', async () => {
    const { call, user, hubspot } = await setUp();
    await call(waitingNumber);
    await user.keyboard(chord('E'));
    expect(hubspot.timeline).toMatchObject([{ endStatus: 'CANCELED' }]);
  });
});

describe('a call under way', () => {
  it('is muted and heard again', async () => {
    const { user, phone } = await inCall();
    await user.click(button('Mute'));
    expect(button('Mute')).toHaveAttribute('aria-pressed', 'true');
    expect(phone.remote.session.getSnapshot().muted).toBe(true);
    expect(announced()).toBe('Microphone muted');
    await user.click(button('Mute'));
    expect(phone.remote.session.getSnapshot().muted).toBe(false);
  });

  it('is held, as soon as the remote party agrees', async () => {
    const { user, phone } = await inCall();
    await user.click(button('Hold'));
    await settle();
    expect(button('Hold')).toHaveAttribute('aria-pressed', 'true');
    expect(screen.getByText(/On hold/)).toBeVisible();
    phone.fail('setHeld', 'refused');
    await user.click(button('Hold'));
    await settle();
    expect(button('Hold')).toHaveAttribute('aria-pressed', 'true');
    expect(screen.getByText('Phone problem')).toBeVisible();
  });

  it('is held by the remote party', async () => {
    const { phone } = await inCall();
    await happen(() => phone.remote.hold());
    expect(document.querySelector('[data-mark=held-by-other]')).toBeVisible();
    expect(announced()).toBe("You're on hold");
    await happen(() => phone.remote.hold(false));
    expect(announced()).toBe('Call resumed');
  });

  it('takes tones, and keeps a record of them', async () => {
    const { user, phone } = await inCall();
    await user.click(button('Keypad'));
    const keypad = within(await screen.findByRole('group', { name: 'Keypad' }));
    for (const key of ['1', '2', '#']) await user.click(keypad.getByRole('button', { name: key }));
    expect(phone.remote.heardDigits).toBe('12#');
    expect(screen.getByText('12#')).toBeVisible();
    await user.click(button('Keypad'));
    expect(screen.queryByRole('group', { name: 'Keypad' })).toBeNull();
  });

  it('is passed on', async () => {
    const { user, phone } = await inCall();
    await user.click(button('Transfer'));
    const form = await screen.findByRole('form', { name: 'Transfer call' });
    expect(within(form).getByRole('textbox', { name: 'Transfer to' })).toHaveFocus();
    await user.keyboard(`${otherNumber}{Enter}`);
    await settle();
    expect(phone.remote.transferredTo).toBe(otherNumber);
    expect(announced()).toBe('Call transferred');
    expect(screen.getByText('Call transferred', { ignore: '[data-calling=live-region] *' })).toBeVisible();
    expect(button('Save call')).toBeVisible();
  });

  const typeTransfer = async (user: UserEvent, typed: string) => {
    await user.click(button('Transfer'));
    const to = await screen.findByRole('textbox', { name: 'Transfer to' });
    await user.type(to, typed);
    return to;
  };

  it.each([
    ['hello x', "This isn't a phone number."],
    ['911', "Emergency numbers can't be called from here."],
    ['1', 'This number is too short.'],
    ['6175550', 'This number is too short.'],
  ])('is not passed on to %s, and says why', async (typed, reason) => {
    const { user, phone } = await inCall();
    const to = await typeTransfer(user, `${typed}{Enter}`);
    await waitFor(() => {
      expect(to).toHaveAccessibleDescription(reason);
    });
    expect(to).toHaveFocus();
    await user.type(to, '{Backspace}');
    expect(to).toBeValid();
    await user.type(to, typed.slice(-1));
    await user.click(notesField());
    expect(to).toHaveAccessibleDescription(reason);
    expect(phone.remote.transferredTo).toBeUndefined();
    expect(button('End call')).toBeVisible();
  });

  it('is passed on to an extension, unless the app says what can be dialled', async () => {
    const { user, phone, rerender } = await inCall();
    rerender({ allowDial: (typed) => typed.startsWith('sip:') });
    const to = await typeTransfer(user, '204{Enter}');
    await waitFor(() => {
      expect(to).toHaveAccessibleDescription('This number is too short.');
    });
    rerender({});
    await user.keyboard('{Enter}');
    await settle();
    expect(phone.remote.transferredTo).toBe('204');
  });

  it('is passed on to an extension that is an emergency number elsewhere, if no country is known', async () => {
    const { user, phone } = await inCall({ widget: { defaultCountry: undefined } });
    await typeTransfer(user, '100{Enter}');
    await settle();
    expect(phone.remote.transferredTo).toBe('100');
  });

  it('is passed on to a SIP address that the app allows', async () => {
    const { user, phone } = await inCall({ widget: { allowDial: (typed) => typed.startsWith('sip:') } });
    await typeTransfer(user, 'sip:ada@example.com{Enter}');
    await settle();
    expect(phone.remote.transferredTo).toBe('sip:ada@example.com');
  });

  it('goes on where it cannot be passed on', async () => {
    const { user, phone } = await inCall();
    phone.fail('transfer', 'refused');
    await user.click(button('Transfer'));
    const to = await screen.findByRole('textbox', { name: 'Transfer to' });
    await user.type(to, `${otherNumber}{Enter}`);
    expect(await screen.findByText(/^Couldn't transfer the call/)).toBeVisible();
    expect(to).toHaveFocus();
    await user.click(button('Cancel'));
    expect(button('Transfer')).toHaveFocus();
    expect(button('End call')).toBeVisible();
  });

  it('shows only what the phone can', async () => {
    await inCall({ phone: { capabilities: { mute: false, hold: false, digits: false, transfer: false } } });
    expect(screen.getByRole('timer')).toBeVisible();
    for (const name of ['Mute', 'Hold', 'Keypad', 'Transfer', 'Record']) expect(noButton(name)).toBeNull();
  });

  it('keeps what is written while it ends, and the hand on it', async () => {
    const { user, phone } = await inCall();
    await user.type(notesField(), 'Half a sen');
    await happen(() => phone.remote.hangUp());
    expect(notesField()).toHaveFocus();
    await user.keyboard('tence');
    expect(notesField()).toHaveValue('Half a sentence');
  });
});

describe('recording', () => {
  const record = () => button('Record');

  it('is the app’s doing, and its address goes into the record of the call', async () => {
    const onRecord = vi.fn((_call: unknown, recording: boolean) =>
      Promise.resolve(recording ? undefined : 'https://example.com/1.mp3'),
    );
    const { user, hubspot } = await inCall({ widget: { onRecord } });
    await user.click(record());
    await settle();
    expect(record()).toHaveAttribute('aria-pressed', 'true');
    await user.click(record());
    await settle();
    expect(record()).toHaveAttribute('aria-pressed', 'false');
    expect(onRecord.mock.calls.map(([, recording]) => recording)).toEqual([true, false]);
    await user.click(button('End call'));
    await user.click(button('Save call'));
    expect(hubspot.timeline[0]?.properties).toMatchObject({
      hs_call_recording_url: 'https://example.com/1.mp3',
    });
  });

  it('stops with the call', async () => {
    const onRecord = vi.fn(() => Promise.resolve('https://example.com/2.mp3'));
    const { user, hubspot } = await inCall({ widget: { onRecord } });
    await user.click(record());
    await settle();
    await user.click(button('End call'));
    await settle();
    expect(onRecord).toHaveBeenLastCalledWith(expect.objectContaining({ status: 'ended' }), false);
    await user.click(button('Save call'));
    expect(hubspot.timeline[0]?.properties).toMatchObject({
      hs_call_recording_url: 'https://example.com/2.mp3',
    });
  });

  it('is added if its address comes after the call was saved', async () => {
    let finish: (url: string) => void = () => undefined;
    const later = new Promise<string>((resolve) => {
      finish = resolve;
    });
    const onRecord = vi.fn((_call: unknown, recording: boolean) =>
      recording ? Promise.resolve(undefined) : later,
    );
    const { user, hubspot } = await inCall({ widget: { onRecord } });
    await user.click(record());
    await settle();
    await user.click(button('End call'));
    await user.click(button('Save call'));
    await settle();
    finish('https://example.com/3.mp3');
    await settle();
    expect(hubspot.timeline[0]?.properties).toMatchObject({
      hs_call_recording_url: 'https://example.com/3.mp3',
    });
  });

  it('may be on the app’s server, where HubSpot asks for it', async () => {
    const onRecord = vi.fn(() => Promise.resolve({ kind: 'server' } as const));
    const { user, hubspot } = await inCall({ widget: { onRecord }, provider: { hubspotAppId: 12345 } });
    await user.click(record());
    await settle();
    await user.click(button('End call'));
    await user.click(button('Save call'));
    expect(hubspot.timeline[0]?.properties).toMatchObject({ hs_call_app_id: '12345' });
  });

  it('says when it fails', async () => {
    const onRecord = () => Promise.reject(new Error('Not allowed here.'));
    const { user } = await inCall({ widget: { onRecord } });
    await user.click(record());
    expect(await screen.findByText("Couldn't start or stop the recording")).toBeVisible();
    expect(screen.getByText('Not allowed here.')).toBeInTheDocument();
    expect(record()).toHaveAttribute('aria-pressed', 'false');
    expect(await findButton('End call')).toBeVisible();
  });
});
