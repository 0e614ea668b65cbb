import { createRoot, type Root } from 'react-dom/client';
import {
  CallingProvider,
  CallingWidget,
  type CallingWidgetProps,
  defaultOutcomes,
  LogInPanel,
  TextField,
  useCti,
} from 'react-hubspot-calling';
import {
  createFakeHubSpot,
  createFakeSoftphone,
  type FakeHubSpotOptions,
} from 'react-hubspot-calling/testing';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';

// With the keyboard alone in a window of 1280 × 1024 pixels at 400 %. What has the focus must be in sight at each step.

const contactNumber = '+16175550142';
const otherNumber = '+16175550143';

let root: Root;
let container: HTMLElement;
beforeEach(async () => {
  localStorage.clear();
  await page.viewport(320, 256);
  document.body.style.margin = '0';
  container = document.body.appendChild(document.createElement('div'));
});
afterEach(() => {
  root.unmount();
  container.remove();
});

const setUp = async (options: FakeHubSpotOptions = {}, props: CallingWidgetProps = {}) => {
  const hubspot = createFakeHubSpot(options);
  const phone = createFakeSoftphone({ ringsAfterMs: 0, answersAfterMs: 0 });
  root = createRoot(container);
  root.render(
    <CallingProvider connect={hubspot.connect} phone={phone} fromNumbers={['+16175550100']} storage="none">
      <CallingWidget
        defaultCountry="US"
        outcomes={defaultOutcomes}
        noteTemplates={[{ label: 'Voicemail', text: 'Left a voicemail.' }]}
        {...props}
      />
    </CallingProvider>,
  );
  await expect.element(page.getByRole('button', { name: 'Call', exact: true })).toBeInTheDocument();
  // A person works in the panel.
  window.focus();
  await vi.waitFor(() => expect(document.hasFocus()).toBe(true));
  return { hubspot, phone };
};

const press = (keys: string) => userEvent.keyboard(keys);
const chord = (letter: string) => press(`{Alt>}{Shift>}${letter}{/Shift}{/Alt}`);

/** A part of what has the focus is in the window, and nothing lies over it. */
const isInSight = (): boolean => {
  const focused = document.activeElement!;
  const { left, right, top, bottom } = focused.getBoundingClientRect();
  const y = (Math.max(top, 0) + Math.min(bottom, window.innerHeight)) / 2;
  const there = document.elementFromPoint((left + right) / 2, y);
  return there !== null && (focused.contains(there) || there.contains(focused));
};

const nameOf = (element: Element | null): string =>
  element?.getAttribute('aria-label') ??
  (element as HTMLInputElement | null)?.labels?.[0]?.textContent ??
  element?.textContent ??
  '';

const focused = async (name: string) => {
  await vi.waitFor(() => {
    expect(nameOf(document.activeElement)).toBe(name);
    expect(isInSight()).toBe(true);
  });
};

/** Tabs to what has this name; whatever gets the focus on the way is in sight too. */
const tabTo = async (name: string, key = '{Tab}') => {
  for (let steps = 0; steps < 40; steps += 1) {
    await press(key);
    const here = nameOf(document.activeElement);
    if (document.activeElement !== document.body) expect(isInSight(), here).toBe(true);
    if (here === name) return;
  }
  throw new Error(`"${name}" is not reached with ${key}.`);
};

/** Presses Enter until it works: a new button takes nothing in its first half second. */
const pressUntil = (isDone: () => boolean) =>
  vi.waitFor(async () => {
    await press('{Enter}');
    await vi.waitFor(() => expect(isDone()).toBe(true), { timeout: 400 });
  });

const isThere = (name: string | RegExp): boolean =>
  page.getByRole('button', { name, exact: true }).query() !== null;

it('a clicked number is called, talked about, ended, written up and saved', async () => {
  const { hubspot } = await setUp();
  hubspot.dial({ phoneNumber: contactNumber, calleeName: 'Ada Byron', calleeCompany: 'Engines' });
  await focused('Call');
  await press('{Enter}');
  await focused('Notes');
  await press('Likes engines');
  await tabTo('End call');
  await pressUntil(() => isThere('Save call'));
  await focused('Notes');
  await tabTo(defaultOutcomes.at(-1)!.label, '{Shift>}{Tab}{/Shift}');
  await press('{ArrowDown}');
  await tabTo('Title');
  await press('A good call');
  await tabTo('Save call');
  await pressUntil(() => hubspot.timeline[0]?.completed === true);
  await vi.waitFor(() =>
    expect(hubspot.timeline).toMatchObject([
      {
        completed: true,
        properties: {
          hs_call_title: 'A good call',
          hs_call_body: 'Likes engines',
          hs_call_disposition: defaultOutcomes[0].id,
        },
      },
    ]),
  );
});

it('a person logs in with fields of the app, calls, logs out and in again', async () => {
  const LogIn = () => {
    const { userLoggedIn } = useCti((state) => state.actions);
    return (
      <LogInPanel onLogIn={userLoggedIn} detail="Use the account of your phone service.">
        <TextField label="Extension" />
        <TextField label="Password" />
      </LogInPanel>
    );
  };
  const { hubspot } = await setUp({}, { logIn: <LogIn /> });
  const logIn = async () => {
    await tabTo('Extension');
    await press('12');
    await tabTo('Password');
    await press('secret');
    await tabTo('Log in');
    await press('{Enter}');
    await focused('Phone number');
  };
  const logOut = async () => {
    await tabTo('Log out', '{Shift>}{Tab}{/Shift}');
    await press('{Enter}');
    await expect.element(page.getByRole('textbox', { name: 'Extension' })).toBeInTheDocument();
  };
  await logOut();
  await logIn();
  await press('6175550142{Enter}');
  await focused('Notes');
  expect(hubspot.sent('OUTGOING_CALL_STARTED')).toHaveLength(1);
  await chord('E');
  await vi.waitFor(() => expect(isThere('Save call')).toBe(true));
  await press('{Control>}{Enter}{/Control}');
  await vi.waitFor(() => expect(hubspot.timeline).toMatchObject([{ completed: true }]));
  hubspot.setVisibility({ isHidden: false });
  await logOut();
  await logIn();
});

it("a person logs in with the widget's own button", async () => {
  const asked: string[] = [];
  await setUp({}, { onLogIn: () => asked.push('log in') });
  await tabTo('Log out', '{Shift>}{Tab}{/Shift}');
  await press('{Enter}');
  await tabTo('Log in');
  await press('{Enter}');
  expect(asked).toEqual(['log in']);
});

it('a number is typed and called', async () => {
  const { hubspot } = await setUp();
  await tabTo('Phone number');
  await press('6175550142{Enter}');
  await focused('Notes');
  expect(hubspot.sent('OUTGOING_CALL_STARTED')).toMatchObject([{ toNumber: contactNumber }]);
});

it('a call is answered, muted, held, sent digits and transferred', async () => {
  const { phone } = await setUp();
  phone.incoming(contactNumber, { name: 'Ada Byron' });
  await focused('Answer');
  await expect.element(page.getByRole('heading', { name: 'Ada Byron' })).toBeInViewport();
  await pressUntil(() => isThere('End call'));
  await focused('Notes');
  await tabTo('Mute', '{Shift>}{Tab}{/Shift}');
  await press(' ');
  await tabTo('Hold');
  await press(' ');
  const session = () => phone.remote.session.getSnapshot();
  await vi.waitFor(() => expect(session()).toMatchObject({ muted: true, held: { local: true } }));
  await tabTo('Keypad');
  await press(' ');
  await focused('1');
  await press('12{Enter}');
  await chord('K');
  await tabTo('Transfer');
  await press(' ');
  await focused('Transfer to');
  await press(otherNumber);
  await tabTo('Transfer');
  await press('{Enter}');
  await expect.element(page.getByText('Call transferred', { exact: false }).first()).toBeInTheDocument();
});

it('a call is declined', async () => {
  const { phone } = await setUp();
  phone.incoming(contactNumber);
  await focused('Answer');
  await tabTo('Decline');
  await pressUntil(() => !isThere('Decline'));
});

it('a second call is answered, and the two are swapped', async () => {
  const { hubspot, phone } = await setUp();
  hubspot.dial(contactNumber);
  await focused('Call');
  await press('{Enter}');
  await focused('Notes');
  phone.incoming(otherNumber, { name: 'Charles' });
  await expect.element(page.getByRole('button', { name: 'Hold & answer' })).toBeInTheDocument();
  await tabTo('Hold & answer', '{Shift>}{Tab}{/Shift}');
  await pressUntil(() => isThere(/Swap/));
  await focused('Notes');
  for (let steps = 0; !nameOf(document.activeElement).includes('Swap'); steps += 1) {
    expect(steps).toBeLessThan(20);
    await press('{Shift>}{Tab}{/Shift}');
  }
  expect(isInSight()).toBe(true);
  await press('{Enter}');
  await expect.element(page.getByRole('button', { name: /Charles.*Swap/ })).toBeInTheDocument();
});

it.each(['Sound settings', 'Keyboard shortcuts'])('%s are opened, left and closed', async (name) => {
  await setUp();
  await tabTo(name);
  await press('{Enter}');
  await expect.element(page.getByRole('region', { name })).toBeInTheDocument();
  await tabTo('Close');
  await press('{Enter}');
  await expect.element(page.getByRole('region', { name })).not.toBeInTheDocument();
  await focused(name);
});
