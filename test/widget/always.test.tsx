import { render, screen } from '@testing-library/react';
import { createElement, lazy, type ReactElement } from 'react';
import { CallingWidget, type Slot, type SlotName, useCti } from 'react-hubspot-calling';
import { callingStates } from 'react-hubspot-calling/testing';
import { renderWithCalling } from 'react-hubspot-calling/testing/react';
import { describe, expect, it, vi } from 'vitest';
import {
  button,
  happen,
  noButton,
  notesField,
  numberField,
  otherNumber,
  settle,
  setUp,
  useFreshPage,
} from './setUp';

useFreshPage();

describe('what is wrong', () => {
  it.each([
    ['standalone', 'Not connected to HubSpot'],
    ['handshakeFailed', "Can't reach HubSpot"],
    ['untrustedOrigin', "This page isn't HubSpot"],
    ['noPhone', 'No phone set up'],
    ['phoneStopped', 'Phone is off'],
    ['phoneConnecting', 'Phone is connecting'],
    ['phoneReconnecting', 'Phone lost its connection'],
    ['phoneWrongCredentials', "Can't log in to the phone service"],
    ['microphoneDenied', 'Microphone is blocked'],
    ['phoneNoWebRtc', "This browser can't make calls"],
    ['phoneFailed', 'Phone problem'],
    ['engagementFailed', "HubSpot couldn't log this call"],
  ] as const)('is said: %s', (state, title) => {
    renderWithCalling(<CallingWidget />, { state });
    expect(screen.getByText(title)).toBeVisible();
  });

  it('promises no calls to an app without a phone, outside of HubSpot either', () => {
    renderWithCalling(<CallingWidget />, { state: { ...callingStates.standalone, phone: null } });
    expect(screen.getByText('No phone set up')).toBeVisible();
    expect(screen.queryByText('Not connected to HubSpot')).toBeNull();
  });

  it('is not said of a phone to an app whose own button calls, nor to who is logged out', () => {
    const { unmount } = renderWithCalling(<CallingWidget slots={{ callButton: <button>Ring</button> }} />, {
      state: 'noPhone',
    });
    expect(screen.queryByText('No phone set up')).toBeNull();
    unmount();
    const { loggedOut, phoneStopped } = callingStates;
    renderWithCalling(<CallingWidget />, { state: { ...loggedOut, phone: phoneStopped.phone } });
    expect(screen.queryByText('Phone is off')).toBeNull();
  });

  it('keeps numbers and calls from a page that is not HubSpot', () => {
    renderWithCalling(<CallingWidget />, { state: 'untrustedOrigin' });
    expect(screen.queryByRole('textbox')).toBeNull();
    expect(screen.getByText(/\(https:\/\/crm\.example\)/)).toBeVisible();
  });

  it('is a problem anyway if the phone has its own code for it', () => {
    const error = { code: 'on-fire' as 'failed', message: 'It burns.' };
    const phone = { ...callingStates.ready.phone!, status: 'failed', error } as const;
    renderWithCalling(<CallingWidget />, { state: { ...callingStates.ready, phone } });
    expect(screen.getByText('Phone problem')).toBeVisible();
  });
});

describe('a phone that stopped trying', () => {
  it('says why and is tried again at a click', async () => {
    const { user, phone } = await setUp({ phone: { failures: { start: 'wrong-credentials' } } });
    expect(screen.getByText("Can't log in to the phone service")).toBeVisible();
    phone.fail('start');
    await user.click(button('Try again'));
    await settle();
    expect(phone.getSnapshot().status).toBe('ready');
    expect(noButton('Try again')).toBeNull();
  });

  it('says so again where that did not help', async () => {
    const { user } = await setUp({ phone: { failures: { start: 'unreachable' } } });
    await user.click(button('Try again'));
    await settle();
    expect(button('Try again')).toBeVisible();
    expect(document.body).not.toHaveFocus();
  });

  it('is switched on again after the app has stopped it', async () => {
    const { user, phone } = await setUp();
    await happen(() => void phone.stop());
    await user.click(button('Turn on'));
    await settle();
    expect(phone.getSnapshot().status).toBe('ready');
  });

  it.each(['phoneStopped', 'phoneFailed'] as const)(
    "does not offer it for the app's own client, which only the app starts: %s",
    (name) => {
      const state = callingStates[name];
      renderWithCalling(<CallingWidget />, {
        state: { ...state, phone: { ...state.phone, isAppOwned: true } },
      });
      expect(noButton('Turn on')).toBeNull();
      expect(noButton('Try again')).toBeNull();
    },
  );

  it('does not offer it while the phone tries by itself', async () => {
    const { phone } = await setUp();
    await happen(() => {
      phone.loseConnection();
    });
    expect(noButton('Try again')).toBeNull();
  });
});

describe('the log-in', () => {
  it('goes in and out', async () => {
    const onLogOut = vi.fn();
    const { user, hubspot } = await setUp({ provider: { loggedIn: false }, widget: { onLogOut } });
    await user.click(button('Log in'));
    expect(hubspot.sentTypes()).toContain('LOGGED_IN');
    expect(numberField()).toHaveFocus();
    await user.click(button('Log out'));
    expect(onLogOut).toHaveBeenCalledTimes(1);
  });

  it('is the app’s own where it gives one', async () => {
    await setUp({ provider: { loggedIn: false }, widget: { logIn: <p>Scan this</p> } });
    expect(screen.getByText('Scan this')).toBeVisible();
    expect(noButton('Log in')).toBeNull();
  });

  it('keeps the availability switch available', async () => {
    const { user, hubspot } = await setUp();
    await user.click(screen.getByRole('switch', { name: 'Available' }));
    expect(hubspot.sentTypes()).toContain('USER_UNAVAILABLE');
    await user.click(screen.getByRole('switch', { name: 'Available' }));
    expect(hubspot.sentTypes()).toContain('USER_AVAILABLE');
  });
});

describe('what an app puts in place of the widget’s own', () => {
  const Who = () => <p>{useCti((state) => state.call?.party.name ?? 'nobody')}</p>;

  it('may be a screen', async () => {
    await setUp({ widget: { screens: { dial: <Who /> } } });
    expect(screen.getByText('nobody')).toBeVisible();
    expect(screen.queryByRole('textbox')).toBeNull();
  });

  it('may be a piece, nothing, or something around a piece', async () => {
    const { rerender } = await setUp({
      widget: {
        slots: { keypad: null, numberField: (own) => <fieldset aria-label="Mine">{own}</fieldset> },
      },
    });
    expect(screen.queryByRole('group', { name: 'Keypad' })).toBeNull();
    expect(screen.getByRole('group', { name: 'Mine' })).toContainElement(numberField());
    rerender({ slots: {} });
    expect(screen.getByRole('group', { name: 'Keypad' })).toBeVisible();
  });

  it('keeps its place and its text when the app renders again', async () => {
    const slots = () => ({ numberField: (own: ReactElement) => <div>{own}</div> });
    const { user, rerender } = await setUp({ widget: { slots: slots() } });
    await user.type(numberField(), '12');
    const before = numberField();
    rerender({ slots: slots() });
    expect(numberField()).toBe(before);
    expect(numberField()).toHaveFocus();
  });
});

describe('a part that breaks', () => {
  const Broken = ({ works }: { works: boolean }) => {
    if (!works) throw new Error('Out of order.');
    return <p>Works again</p>;
  };

  it('leaves the call alone: it can be ended, and the part tried again', async () => {
    vi.spyOn(console, 'error').mockImplementation(() => undefined);
    const broken = { screens: { call: <Broken works={false} /> } };
    const { call, user, rerender, hubspot } = await setUp({ widget: broken });
    await call();
    expect(screen.getByText('Something went wrong here')).toBeVisible();
    expect(hubspot.sentTypes()).not.toContain('CALL_ENDED');
    rerender({ screens: { call: <Broken works /> } });
    await user.click(button('Try again'));
    expect(screen.getByText('Works again')).toBeVisible();
  });

  it('can be hung up, saved, and is followed by the next call', async () => {
    vi.spyOn(console, 'error').mockImplementation(() => undefined);
    const { call, user, hubspot } = await setUp({
      widget: { slots: { notes: () => <Broken works={false} /> } },
    });
    await call();
    await user.click(button('End call'));
    await user.click(button('Save call'));
    await settle();
    expect(hubspot.timeline).toMatchObject([{ completed: true, endStatus: 'COMPLETED' }]);
    expect(numberField()).toBeVisible();
  });

  it.each(['statusBar', 'saveNotice', 'announcer'] as const)(
    'around the screen (%s) keeps no call from being answered and made',
    async (slot) => {
      vi.spyOn(console, 'error').mockImplementation(() => undefined);
      const { call, ring, user, hubspot } = await setUp({
        widget: { slots: { [slot]: <Broken works={false} /> } },
      });
      await ring();
      await user.click(button('Answer'));
      await user.click(button('End call'));
      await user.click(button('Save call'));
      await settle();
      await call(otherNumber);
      await user.click(button('End call'));
      await user.click(button('Save call'));
      await settle();
      expect(hubspot.timeline.map(({ completed }) => completed)).toEqual([true, true]);
      expect(screen.queryByText('Something went wrong here')).toBeNull();
    },
  );

  const everyPiece: SlotName[] = [
    'statusBar',
    'saveNotice',
    'requestedParty',
    'numberField',
    'keypad',
    'callButton',
    'recentCalls',
  ];
  everyPiece.push('incomingCallCard', 'callHeader', 'controls', 'mute', 'notes', 'mainButton', 'callWaiting');
  const never = new Promise<never>(() => undefined);
  const faults: [string, Slot][] = [
    ['that breaks', <Broken key="broken" works={false} />],
    [
      'whose function throws',
      () => {
        throw new Error('Out of order.');
      },
    ],
    ['that is never loaded', createElement(lazy(() => never))],
  ];
  describe.each(faults)("an app's piece %s has the widget's own in its place", (_, piece) => {
    it.each(everyPiece)('%s', async (slot) => {
      vi.spyOn(console, 'error').mockImplementation(() => undefined);
      const { call, ring, user, hubspot } = await setUp({ widget: { slots: { [slot]: piece } } });
      await call();
      await user.click(button('Mute'));
      await user.type(notesField(), 'Likes engines');
      await ring(otherNumber);
      await user.click(button('Hold & answer'));
      await user.click(button('End call'));
      await user.click(button('Save call'));
      await user.click(button('End call'));
      await user.click(button('Save call'));
      await ring();
      await user.click(button('Answer'));
      await user.click(button('End call'));
      await user.click(button('Save call'));
      await settle();
      expect(hubspot.timeline.map(({ completed }) => completed)).toEqual([true, true, true]);
      expect(hubspot.timeline[0]?.properties).toMatchObject({ hs_call_body: 'Likes engines' });
      expect(screen.queryByText('Something went wrong here')).toBeNull();
    });
  });

  it('does not affect the next screen', async () => {
    vi.spyOn(console, 'error').mockImplementation(() => undefined);
    const { ring } = await setUp({ widget: { screens: { incoming: <Broken works={false} /> } } });
    const caller = await ring();
    expect(screen.getByText('Something went wrong here')).toBeVisible();
    await happen(() => caller.cancel());
    expect(numberField()).toBeVisible();
  });
});

describe('the widget', () => {
  it('is one element, which takes ref, class, style and attributes', async () => {
    const ref = { current: null as HTMLDivElement | null };
    const { container } = await setUp({ widget: { className: 'mine', style: { margin: 3 }, id: 'w' } });
    renderWithCalling(<CallingWidget ref={ref} />, { state: 'ready' });
    expect(container.children).toHaveLength(1);
    expect(container.firstElementChild).toHaveClass('mine');
    expect(container.firstElementChild).toHaveStyle({ margin: '3px' });
    expect(container.firstElementChild).toHaveAttribute('id', 'w');
    expect(ref.current).toHaveAttribute('data-calling', 'surface');
  });

  it('names the provider that is missing', () => {
    vi.spyOn(console, 'error').mockImplementation(() => undefined);
    expect(() => render(<CallingWidget />)).toThrow(/<CallingProvider>/);
  });
});
