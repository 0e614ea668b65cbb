import { fireEvent } from '@testing-library/react';
import { CallingWidget, type CallingWidgetProps, type SlotName } from 'react-hubspot-calling';
import { type CallingStateName, callingStates } from 'react-hubspot-calling/testing';
import { renderWithCalling } from 'react-hubspot-calling/testing/react';
import { beforeEach, expect, it } from 'vitest';

beforeEach(() => {
  localStorage.clear();
});

/** Each piece, and which other one it is a part of. */
const wholes: Record<SlotName, SlotName | null> = {
  statusBar: null,
  availability: 'statusBar',
  sound: 'statusBar',
  shortcuts: 'statusBar',
  logOut: 'statusBar',
  notices: null,
  connectionNotice: 'notices',
  phoneNotice: 'notices',
  problemNotice: 'notices',
  saveNotice: 'notices',
  soundNotices: null,
  audioBlocked: 'soundNotices',
  microphoneNotice: 'soundNotices',
  deviceLost: 'soundNotices',
  poorNetwork: 'soundNotices',
  announcer: null,
  requestedParty: null,
  numberField: null,
  fromNumber: null,
  keypad: null,
  callButton: null,
  recentCalls: null,
  incomingCallCard: null,
  dialRequest: null,
  callWaiting: null,
  callSwitcher: null,
  callHeader: null,
  callStatus: 'callHeader',
  quality: 'callHeader',
  record: 'callHeader',
  matches: null,
  controls: null,
  mute: 'controls',
  hold: 'controls',
  keypadToggle: 'controls',
  transferToggle: 'controls',
  recordToggle: 'controls',
  dtmfKeypad: 'controls',
  transferForm: 'controls',
  endStatus: null,
  outcome: null,
  title: null,
  notes: null,
  countdown: null,
  mainButton: null,
  finalizeButton: 'mainButton',
};

const names = Object.keys(wholes) as SlotName[];
const states: readonly CallingStateName[] = ['ready', 'dialRequest', 'incoming', 'connected', 'endedTicket'];
const widget: CallingWidgetProps = {
  onRecord: () => Promise.resolve(),
  onLogOut: () => undefined,
  outcomes: [{ id: 'good', label: 'Good' }],
  wrapUpSeconds: 30,
};

const nameOf = (button: Element) => button.getAttribute('aria-label') ?? button.textContent;

/** Opens what is behind a button, if it is there. */
const open = (name: string): void => {
  const button = [...document.querySelectorAll('button')].find((each) => nameOf(each) === name);
  if (button) fireEvent.click(button);
};

/** The marks that the app's pieces leave, of all states together. */
const seenWith = (slots: CallingWidgetProps['slots']): string[] => {
  const seen = new Set<string>();
  const look = (): void => {
    for (const { dataset } of document.querySelectorAll<HTMLElement>('[data-slot]'))
      seen.add(dataset['slot'] ?? '');
  };
  for (const state of states) {
    const { unmount } = renderWithCalling(<CallingWidget {...widget} slots={slots} />, {
      state: callingStates[state],
    });
    for (const name of ['Keypad', 'Sound settings', 'Transfer', 'Keyboard shortcuts']) {
      look();
      open(name);
    }
    look();
    unmount();
  }
  return [...seen].sort();
};

it('every piece of the widget can be the app’s own', async () => {
  // What is said about sound is fetched, and there at once from then on.
  const marked = { poorNetwork: <i data-testid="said" /> };
  const { findByTestId, unmount } = renderWithCalling(<CallingWidget slots={marked} />, { state: 'ready' });
  await findByTestId('said');
  unmount();
  const whole = names.filter((name) => wholes[name] === null);
  const mark = (name: SlotName) => [name, <i key={name} data-slot={name} />] as const;
  expect(seenWith(Object.fromEntries(whole.map(mark)))).toEqual([...whole].sort());
  const parts = names.filter((name) => wholes[name] !== null);
  // A toggle has to be the widget's for what it opens to be seen.
  const wrapped = Object.fromEntries(
    parts.map((name) => [name, (own: unknown) => <b data-slot={name}>{own as string}</b>]),
  );
  expect(seenWith(wrapped)).toEqual([...parts].sort());
});

it('every piece can be left out, and with a panel what opens it', () => {
  const nothing = Object.fromEntries(names.map((name) => [name, null]));
  for (const state of states) {
    const { container, unmount } = renderWithCalling(<CallingWidget {...widget} slots={nothing} />, {
      state,
    });
    expect(container.querySelector('[data-part=screen]')).toHaveTextContent(/^$/);
    unmount();
  }
  renderWithCalling(
    <CallingWidget
      {...widget}
      slots={{ sound: null, shortcuts: null, dtmfKeypad: null, transferForm: null, hold: null }}
    />,
    { state: 'connected' },
  );
  expect([...document.querySelectorAll('button')].map(nameOf)).toEqual([
    'Log out',
    'Open record',
    'Open Ada Lovelace in a new tab',
    'Mute',
    'Record',
    'End call',
  ]);
});
