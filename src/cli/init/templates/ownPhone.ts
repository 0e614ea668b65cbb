import type { Files } from '../writeFiles';

const yourPhone = `/** What the app around HubSpot needs of your phone. Put your own phone behind it. */
export interface PhoneEvents {
  dialing: (id: string, number: string) => void;
  ringsHere: (id: string, number: string) => void;
  answered: (id: string) => void;
  ended: (id: string) => void;
}

let events: PhoneEvents | undefined;
let current: string | undefined;
let answerTimer: ReturnType<typeof setTimeout> | undefined;

/** A phone that pretends: whoever is called answers after a second and a half. */
export const yourPhone = {
  on: (listeners: PhoneEvents): (() => void) => {
    events = listeners;
    return () => {
      events = undefined;
    };
  },
  dial: (number: string): void => {
    const id = crypto.randomUUID();
    current = id;
    events?.dialing(id, number);
    answerTimer = setTimeout(() => events?.answered(id), 1_500);
  },
  /** Somebody calls. */
  ring: (number: string): void => {
    const id = crypto.randomUUID();
    current = id;
    events?.ringsHere(id, number);
  },
  answer: (): void => {
    if (current !== undefined) events?.answered(current);
  },
  hangUp: (): void => {
    clearTimeout(answerTimer);
    if (current !== undefined) events?.ended(current);
    current = undefined;
  },
};
`;

const reports = `import { useEffect } from 'react';
import { useCti } from 'react-hubspot-calling';
import { yourPhone } from './yourPhone';

/** Reports to HubSpot what your phone does. Your phone's id of a call is HubSpot's external id of it. */
export const Reports = () => {
  const actions = useCti((state) => state.actions);
  useEffect(
    () =>
      yourPhone.on({
        dialing: (id, number) => actions.outgoingCall({ externalCallId: id, toNumber: number }),
        ringsHere: (id, number) => actions.incomingCall({ externalCallId: id, fromNumber: number }),
        answered: (id) => actions.callAnswered({ externalCallId: id }),
        ended: (id) => actions.callEnded({ externalCallId: id }),
      }),
    [actions],
  );
  return null;
};
`;

const widget = `import { useState } from 'react';
import { isLive, Notes, otherNumber, useCti } from 'react-hubspot-calling';
import { yourPhone } from './yourPhone';

const Dialer = () => {
  const [number, setNumber] = useState('');
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        yourPhone.dial(number);
      }}
    >
      <label>
        Phone number <input value={number} onChange={(event) => setNumber(event.target.value)} />
      </label>
      <button disabled={number.trim() === ''}>Call</button>
    </form>
  );
};

/** What users see: your own UI. */
export const Widget = () => {
  const { call, actions } = useCti();
  if (!call) return <Dialer />;
  if (isLive(call))
    return (
      <>
        <p role="status">
          {otherNumber(call)}: {call.status}
        </p>
        {call.direction === 'inbound' && call.status === 'ringing' && (
          <button onClick={() => yourPhone.answer()}>Answer</button>
        )}
        <button onClick={() => yourPhone.hangUp()}>End call</button>
      </>
    );
  if (call.status === 'ended')
    return (
      <>
        <Notes value={call.draft.notes} onValueChange={(notes) => actions.updateDraft({ notes })} />
        <button onClick={() => actions.callCompleted()}>Save call</button>
      </>
    );
  if (call.status === 'saveFailed') return <p role="alert">{call.failure.message ?? 'Not saved.'}</p>;
  return <Dialer />;
};
`;

const app = `import { CallingProvider } from 'react-hubspot-calling';
import { Reports } from './Reports';
import { Widget } from './Widget';
import { yourPhone } from './yourPhone';

/** \`fromNumbers\` are the user's own numbers, from your server. HubSpot's requests go to your phone. */
export const App = () => (
  <CallingProvider
    fromNumbers={['+16175550100']}
    size={{ width: 400, height: 640 }}
    onDialNumber={({ phoneNumber }) => yourPhone.dial(phoneNumber)}
    onEndCall={() => yourPhone.hangUp()}
  >
    <Reports />
    <Widget />
  </CallingProvider>
);
`;

const main = `import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './App';
import { yourPhone } from './yourPhone';

// In development the simulated HubSpot can call this phone.
if (import.meta.env.DEV)
  void import('react-hubspot-calling/testing').then(({ connectToSimulator }) =>
    connectToSimulator({ incoming: yourPhone.ring, answer: yourPhone.answer, hangUp: yourPhone.hangUp }),
  );

const root = document.getElementById('root');
if (!root) throw new Error('index.html has no element #root.');
createRoot(root).render(
  <StrictMode>
    <App />
  </StrictMode>,
);
`;

const test = `import { screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { renderWithCalling } from 'react-hubspot-calling/testing/react';
import { expect, test } from 'vitest';
import { Reports } from './Reports';
import { Widget } from './Widget';

test('a call of your phone reaches the timeline, with notes', async () => {
  const { hubspot } = renderWithCalling(
    <>
      <Reports />
      <Widget />
    </>,
    { phone: null },
  );

  await userEvent.type(screen.getByRole('textbox', { name: 'Phone number' }), '+16175550142');
  await userEvent.click(screen.getByRole('button', { name: 'Call' }));
  await screen.findByText(/connected/, undefined, { timeout: 30_000 });
  await userEvent.click(screen.getByRole('button', { name: 'End call' }));
  await userEvent.type(screen.getByRole('textbox', { name: 'Notes' }), 'Wants the offer');
  await userEvent.click(screen.getByRole('button', { name: 'Save call' }));

  expect(hubspot.timeline).toMatchObject([
    { properties: { hs_call_to_number: '+16175550142', hs_call_body: 'Wants the offer' } },
  ]);
});
`;

/** A widget with a UI of the user's, around a phone that the user's own code drives. */
export const ownPhoneFiles: Files = {
  'widget/main.tsx': main,
  'widget/App.tsx': app,
  'widget/Widget.tsx': widget,
  'widget/Widget.test.tsx': test,
  'widget/Reports.tsx': reports,
  'widget/yourPhone.ts': yourPhone,
};
