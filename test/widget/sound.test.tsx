import { screen, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { CallingWidget } from 'react-hubspot-calling';
import { createFakeAudio, createFakeSoftphone } from 'react-hubspot-calling/testing';
import { renderWithCalling } from 'react-hubspot-calling/testing/react';
import { describe, expect, it } from 'vitest';
import { button, findButton, happen, noButton, settle, useFreshPage, waitingNumber } from './setUp';

useFreshPage();

/** The widget with a phone whose calls wait for the remote hand, its sound loaded. */
const setUp = async (widget: Parameters<typeof CallingWidget>[0] = {}) => {
  const audio = createFakeAudio();
  const calling = renderWithCalling(<CallingWidget {...widget} />, {
    phone: createFakeSoftphone({ audio, behaviour: 'waits' }),
  });
  await settle();
  await screen.findByRole('textbox', { name: 'Phone number' });
  await settle();
  return { ...calling, audio, user: userEvent.setup() };
};

describe('the widget', () => {
  it('rings until the call is answered', async () => {
    const { phone, audio, user } = await setUp();
    phone.incoming('+16175550142');
    expect(audio.playing).toEqual(['ringtone']);
    await user.click(await findButton('Answer'));
    expect(audio.playing).toEqual([]);
  });

  it('plays ringback and key tones', async () => {
    const { phone, audio, cti, user } = await setUp();
    await user.click(
      within(screen.getByRole('group', { name: 'Keypad' })).getByRole('button', { name: /5/ }),
    );
    expect(audio.pressedKeys).toBe('5');
    await happen(() => void cti.actions.dial({ to: waitingNumber }));
    phone.remote.ring();
    expect(audio.playing).toEqual(['ringback']);
  });

  it('falls silent when it is unmounted', async () => {
    const { phone, audio, unmount } = await setUp();
    phone.incoming('+16175550142');
    unmount();
    expect(audio.playing).toEqual([]);
  });

  it('is silent where the app wants it so', async () => {
    const { phone, audio } = await setUp({ sounds: false });
    phone.incoming('+16175550142');
    expect(audio.playing).toEqual([]);
  });

  it('never opens the microphone by itself', async () => {
    const { audio, phone } = await setUp();
    phone.incoming('+16175550142');
    await settle();
    expect(audio.listening).toBe(0);
  });
});

describe('what keeps people from hearing each other', () => {
  it('is a browser that waits for a click', async () => {
    const { phone, user } = await setUp();
    phone.sound.block();
    await user.click(await findButton('Turn sound on'));
    expect(noButton('Turn sound on')).toBeNull();
    expect(phone.sound.getSnapshot().blocked).toBe(false);
  });

  it('is a device that was unplugged', async () => {
    const { phone, user } = await setUp();
    phone.sound.unplug('headset-in');
    expect(await screen.findByText(/Microphone switched to Built-in microphone\./)).toBeVisible();
    // The one in the status bar stands before it.
    const [, choose] = screen.getAllByRole('button', { name: 'Sound settings' });
    if (choose) await user.click(choose);
    expect(await screen.findByRole('region', { name: 'Sound settings' })).toBeVisible();
    await user.click(button('Dismiss'));
    expect(screen.queryByText(/Microphone switched/)).toBeNull();
  });

  it('is a poor connection, as long as it lasts', async () => {
    const { phone, cti } = await setUp();
    phone.incoming('+16175550142');
    await happen(() => void cti.actions.answer());
    phone.remote.setQuality('poor');
    expect(await screen.findByRole('img', { name: 'Poor connection' })).toBeVisible();
    expect(screen.getByText(/Audio may cut out/)).toBeVisible();
    phone.remote.setQuality('good');
    expect(screen.queryByText(/Audio may cut out/)).toBeNull();
    expect(screen.getByRole('img', { name: 'Good connection' })).toBeVisible();
  });

  it.each([
    ['microphone-denied', 'Microphone is blocked'],
    ['microphone-policy', "This page can't use the microphone"],
    ['microphone-missing', 'No microphone found'],
    ['microphone-insecure', 'The microphone needs https'],
  ] as const)('is said before any call, without asking: %s', async (problem, title) => {
    const audioSystem = createFakeAudio({ devices: { problem } });
    renderWithCalling(<CallingWidget />, { state: 'ready', audioSystem });
    expect(await screen.findByText(title)).toBeVisible();
    expect(audioSystem.listening).toBe(0);
  });

  it('is nothing to a phone that leaves sound to others', async () => {
    const audioSystem = createFakeAudio({ devices: { problem: 'microphone-denied' } });
    const { cti } = renderWithCalling(<CallingWidget />, { state: 'noPhone', audioSystem });
    await settle();
    expect(cti.getSnapshot().phone).toBeNull();
    expect(screen.queryByText('Microphone is blocked')).toBeNull();
    expect(noButton('Sound settings')).toBeNull();
  });
});

describe('the sound panel', () => {
  const open = async (user: ReturnType<typeof userEvent.setup>) => {
    await user.click(button('Sound settings'));
    return screen.findByRole('region', { name: 'Sound settings' });
  };

  it('listens while it is open, and lets go of the microphone', async () => {
    const { audio, user } = await setUp();
    await open(user);
    await settle();
    expect(audio.listening).toBe(1);
    expect(screen.getByRole('meter', { name: 'Microphone level' })).toBeVisible();
    await user.click(button('Sound settings'));
    expect(audio.listening).toBe(0);
  });

  it('chooses devices, at once and for good', async () => {
    const { phone, user, audio, unmount } = await setUp();
    await open(user);
    await user.selectOptions(screen.getByRole('combobox', { name: 'Microphone' }), 'Built-in microphone');
    await user.selectOptions(screen.getByRole('combobox', { name: 'Speaker' }), 'Built-in speakers');
    await user.selectOptions(screen.getByRole('combobox', { name: 'Ringer' }), 'Built-in speakers');
    await settle();
    expect(phone.sound.getSnapshot()).toMatchObject({
      microphoneId: 'built-in-in',
      speakerId: 'built-in-out',
    });
    await user.click(button('Test sound'));
    expect(audio.tested).toEqual(['ringer']);
    expect(audio.toneSettings).toMatchObject({ ringerId: 'built-in-out', speakerId: 'built-in-out' });
    unmount();
  });

  it('explains a refusal, and asks again', async () => {
    const { audio, user } = await setUp();
    audio.refuse('microphone-denied');
    await open(user);
    expect(await screen.findByText('Microphone is blocked')).toBeVisible();
    audio.refuse();
    await user.click(button('Try again'));
    expect(await screen.findByRole('meter', { name: 'Microphone level' })).toBeVisible();
    expect(screen.queryByText('Microphone is blocked')).toBeNull();
  });

  it('says so where the browser has no output selection', async () => {
    const { audio, user } = await setUp();
    audio.setDevices({ canSelectSpeaker: false, speakers: [] });
    await open(user);
    expect(screen.queryByRole('combobox', { name: 'Speaker' })).toBeNull();
    expect(screen.getByText(/Use your system's sound settings/)).toBeVisible();
  });

  it('switches the ring off', async () => {
    const { phone, audio, user } = await setUp();
    await open(user);
    await user.click(screen.getByRole('checkbox', { name: 'Ring for incoming calls' }));
    phone.incoming('+16175550142');
    expect(audio.playing).toEqual([]);
  });

  it('can be left out', async () => {
    await setUp({ slots: { sound: null } });
    expect(noButton('Sound settings')).toBeNull();
  });
});
