/*
 * A hundred tests of an app with its own UI, as its engineers would write them, for any runner. None has an `act`, and none may
 * write to the console.
 */
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react';
import { createElement as h, StrictMode } from 'react';
import { CallingProvider, CallingWidget, useCti } from 'react-hubspot-calling';
import { callingState, callingStates, createFakeHubSpot } from 'react-hubspot-calling/testing';
import {
  createCallingFakes,
  createCallingWrapper,
  renderHookWithCalling,
  renderWithCalling,
} from 'react-hubspot-calling/testing/react';

const number = '+16175550107'; // waits
const other = '+442079460018';

/** The app's own UI. */
const Phone = () => {
  const { actions, call, connection, dialRequest, phone, user } = useCti();
  return h(
    'main',
    null,
    h('p', null, `${connection.status}, ${call ? call.status : 'no call'}`),
    h('p', null, user.available ? 'available' : 'away'),
    h('p', null, call?.party.name ?? 'nobody'),
    dialRequest && h('p', null, `Call ${dialRequest.phoneNumber}?`),
    phone?.status === 'ready' &&
      h('button', { onClick: () => actions.dial({ to: dialRequest?.phoneNumber ?? number }) }, 'Call'),
    call?.status === 'ringing' && h('button', { onClick: () => void actions.answer() }, 'Answer'),
    call?.status === 'connected' && h('button', { onClick: () => actions.mute(!call.muted) }, 'Mute'),
    call && !call.endedAt && h('button', { onClick: () => actions.hangUp() }, 'Hang up'),
    call?.status === 'ended' &&
      h('input', {
        'aria-label': 'Notes',
        onChange: (event) => actions.updateDraft({ notes: event.target.value }),
      }),
    call?.status === 'ended' && h('button', { onClick: () => actions.callCompleted() }, 'Save'),
  );
};

const check = (isSo, what) => {
  if (!isSo) throw new Error(`Not so: ${what}`);
};

const see = (text) => screen.findByText(text);
const shows = (text) => check(screen.queryByText(text) !== null, `"${text}" is shown`);
const press = async (name) => fireEvent.click(await screen.findByRole('button', { name }));

const flows = {
  'a call that HubSpot asks for is saved': async () => {
    const { hubspot, phone } = renderWithCalling(h(Phone));
    hubspot.dial(number);
    await see(`Call ${number}?`);
    await press('Call');
    phone.remote.ring();
    shows('ready, ringing');
    phone.remote.answer();
    shows('ready, connected');
    await press('Hang up');
    fireEvent.change(await screen.findByLabelText('Notes'), { target: { value: 'Wants the offer' } });
    await press('Save');
    await see('ready, saved');
    check(hubspot.timeline[0].completions === 1, 'the call is completed once');
    check(hubspot.timeline[0].notes === 'Wants the offer', 'the notes are on the timeline');
  },
  'a call that comes in is answered': async () => {
    const records = [{ id: 1, name: 'Ada Lovelace', phoneNumbers: [other] }];
    const { phone } = renderWithCalling(h(Phone), { hubspot: { records } });
    await see('ready, no call');
    phone.incoming(other);
    await see('Ada Lovelace');
    await press('Answer');
    await see('ready, connected');
    phone.remote.hangUp();
    shows('ready, ended');
  },
  'a missed call completes itself when its page goes': async () => {
    const { hubspot, phone } = renderWithCalling(h(Phone));
    await see('ready, no call');
    phone.incoming(other).cancel();
    hubspot.unload();
    await waitFor(() => check(hubspot.timeline[0]?.completed, 'the missed call is completed'));
    check(hubspot.timeline[0].endStatus === 'MISSED', 'it was missed');
  },
  'a busy number': async () => {
    const { cti, phone } = renderWithCalling(h(Phone));
    await see('ready, no call');
    cti.actions.dial({ to: number });
    phone.remote.busy();
    cti.actions.callCompleted();
    await see('ready, saved');
  },
  'a save that fails once works the second time': async () => {
    const { cti, phone } = renderWithCalling(h(Phone), { hubspot: { updateFails: { times: 1 } } });
    await see('ready, no call');
    cti.actions.dial({ to: number });
    phone.remote.answer();
    phone.remote.hangUp();
    await press('Save');
    await see('ready, saveFailed');
    cti.actions.callCompleted();
    await see('ready, saved');
  },
  'a phone that cannot hold says so': async () => {
    const { cti, phone } = renderWithCalling(h(Phone), { phone: { failures: { setHeld: 'refused' } } });
    await see('ready, no call');
    cti.actions.dial({ to: number });
    phone.remote.answer();
    check((await cti.actions.hold()) === false, 'the hold fails');
    check(cti.getSnapshot().problem.phoneCode === 'refused', 'the problem has its code');
  },
  'a reload ends the call, once': async () => {
    const hubspot = createFakeHubSpot();
    const before = renderWithCalling(h(Phone), { hubspot });
    await see('ready, no call');
    before.cti.actions.dial({ to: number });
    before.unmount();
    hubspot.reload();
    renderWithCalling(h(Phone), { hubspot });
    await see('ready, saved');
    check(hubspot.timeline.length === 1 && hubspot.timeline[0].completions === 1, 'there is one call');
    cleanup();
    hubspot.close();
  },
  'two windows show one call': async () => {
    const first = renderWithCalling(h(Phone));
    await see('ready, no call');
    renderWithCalling(h(Phone), { hubspot: first.hubspot.openTab() });
    await waitFor(() => check(screen.getAllByText('ready, no call').length === 2, 'both are ready'));
    first.phone.incoming(other);
    await waitFor(() => check(screen.getAllByText('ready, ringing').length === 2, 'it rings in both'));
  },
  'other props of the provider': async () => {
    const { setProps, hubspot } = renderWithCalling(h(Phone));
    await see('ready, no call');
    setProps({ available: false });
    shows('away');
    check(hubspot.sent('USER_UNAVAILABLE').length === 1, 'HubSpot knows');
  },
  'a wrapper, in StrictMode': async () => {
    const { wrapper, hubspot } = createCallingWrapper({ wrapper: StrictMode });
    render(h(Phone), { wrapper });
    hubspot.dial(other);
    await see(`Call ${other}?`);
  },
  'a hook': () => {
    const { result, cti } = renderHookWithCalling(() => useCti((state) => state.call?.status), {
      state: 'ringing',
    });
    cti.setState('connected');
    check(result.current === 'connected', 'the hook follows');
  },
  'a whole app with its own provider': async () => {
    const { hubspot, phone, close } = createCallingFakes();
    const App = () => h(CallingProvider, { connect: hubspot.connect, phone }, h(Phone));
    render(h(App));
    await see('ready, no call');
    phone.incoming(other);
    shows('ready, ringing');
    cleanup();
    close();
  },
  'what is asked is noted, and strict': async () => {
    const { cti } = renderWithCalling(h(Phone), { state: 'connected' });
    await press('Mute');
    check(JSON.stringify(cti.asked) === '[{"action":"mute","args":[true]}]', 'mute was asked');
    let code;
    try {
      renderWithCalling(h(Phone), { state: 'ready' }).cti.actions.hangUp();
    } catch (error) {
      code = error.code;
    }
    check(code === 'no-such-call', 'hangUp() without a call throws');
  },
  'a state with a change': () => {
    renderWithCalling(h(Phone), { state: callingState('connected', { call: { party: { name: 'Grace' } } }) });
    shows('Grace');
  },
  'a clock that stands still': () => {
    renderWithCalling(h(CallingWidget), { state: 'connected', now: 0 });
    check(screen.getByRole('timer').textContent.includes('1:05'), 'the timer shows 1:05');
  },
};

/**
 * @param framework the runner's functions
 * @param isNoise what the runner's own document writes to the console
 */
export const defineSuite = ({ test, beforeEach, afterEach }, isNoise = () => false) => {
  const written = [];
  const console_ = { error: console.error, warn: console.warn };

  beforeEach(() => {
    globalThis.IS_REACT_ACT_ENVIRONMENT = true;
    globalThis.localStorage?.clear();
    for (const level of ['error', 'warn']) console[level] = (...words) => written.push(words.join(' '));
  });
  afterEach(async () => {
    cleanup();
    await new Promise((resolve) => setTimeout(resolve));
    Object.assign(console, console_);
    const words = written.splice(0).filter((line) => !isNoise(line));
    check(words.length === 0, `the console is silent: ${words.join('\n')}`);
  });

  const tests = [];
  for (const state of Object.keys(callingStates)) {
    tests.push([
      `an own UI in the state ${state}`,
      () => {
        renderWithCalling(h(Phone), { state });
        const { connection, call } = callingStates[state];
        shows(`${connection.status}, ${call ? call.status : 'no call'}`);
      },
    ]);
  }
  for (const state of ['ready', 'dialRequest', 'incomingMatched', 'connected', 'twoCalls', 'ended', 'saved'])
    tests.push([`the widget in the state ${state}`, () => renderWithCalling(h(CallingWidget), { state })]);
  tests.push(...Object.entries(flows));

  for (const [name, run] of tests) test(name, async () => void (await run()));
  test(`are a hundred`, () => check(tests.length >= 100, `${tests.length} are a hundred`));
};
