import { useContext, useEffect, useState } from 'react';
import { CallingProvider, CallingWidget, formatDuration, useCti } from 'react-hubspot-calling';
import {
  createFakeHubSpot,
  createFakeSoftphone,
  type FakeHubSpot,
  type FakeSoftphone,
} from 'react-hubspot-calling/testing';
import { contacts, nameOf } from './contacts';
import { PageTheme } from './pageTheme';
import css from './LiveHubSpot.module.css';

interface Fakes {
  hubspot: FakeHubSpot;
  phone: FakeSoftphone;
}

const createFakes = (): Fakes => ({
  hubspot: createFakeHubSpot({ records: contacts, namesInDialRequests: true, answerAfterMs: 300 }),
  phone: createFakeSoftphone({ ringsAfterMs: 700 }),
});

const statusNames: Readonly<Record<string, string>> = {
  COMPLETED: 'Connected',
  BUSY: 'Busy',
  CANCELED: 'Canceled',
  MISSED: 'Missed',
  NO_ANSWER: 'No answer',
  REJECTED: 'Declined',
  FAILED: 'Failed',
};

const textOf = (html: string): string =>
  new DOMParser().parseFromString(html.replace(/<br>/g, '\n'), 'text/html').body.textContent;

/** What the calls of this page have left on the records. */
const Timeline = ({ hubspot }: Pick<Fakes, 'hubspot'>) => {
  // The timeline changes when the calls do.
  useCti();
  const calls = hubspot.timeline.filter(({ completed }) => completed);
  return (
    <section className={css['timeline']} aria-label="Timeline">
      <h3>Timeline</h3>
      {calls.length === 0 && <p className={css['empty']}>Calls that you save appear here.</p>}
      <ol>
        {calls.map((call) => (
          <li key={call.engagementId}>
            <p>
              <strong>
                {call.direction === 'OUTBOUND' ? 'Call to' : 'Call from'}{' '}
                {nameOf(call.direction === 'OUTBOUND' ? call.toNumber : call.fromNumber)}
              </strong>
              <span>
                {statusNames[call.endStatus ?? ''] ?? call.status}
                {call.durationMs ? `, ${formatDuration(call.durationMs)}` : ''}
              </span>
            </p>
            {call.notes && <p className={css['note']}>{textOf(call.notes)}</p>}
          </li>
        ))}
      </ol>
    </section>
  );
};

/** The records. A click on a number asks the calling app for a call, as in HubSpot. */
const Records = ({ hubspot, phone }: Fakes) => {
  const phoneStatus = useCti((state) => state.phone?.status);
  const isBusy = useCti((state) => state.call !== null && state.call.status !== 'saved');
  return (
    <section className={css['records']} aria-label="Contacts">
      <h3>Contacts</h3>
      <ul>
        {contacts.map(({ id, name, company, phoneNumbers: [number], hint }) => (
          <li key={id}>
            <span className={css['avatar']} aria-hidden="true">
              {name
                .split(' ')
                .map((word) => word.charAt(0))
                .join('')}
            </span>
            <p>
              <strong>{name}</strong>
              <span>
                {company} · {hint}
              </span>
            </p>
            <button
              type="button"
              className={css['number']}
              disabled={isBusy}
              onClick={() => {
                hubspot.dial(number);
              }}
            >
              {number}
            </button>
          </li>
        ))}
      </ul>
      <button
        type="button"
        className={css['incoming']}
        disabled={phoneStatus !== 'ready' || isBusy}
        onClick={() => {
          phone.incoming(contacts[1].phoneNumbers[0]);
        }}
      >
        Have Charles call you
      </button>
    </section>
  );
};

/** A page of HubSpot with the widget in its calling panel: fakes around the real library. */
export const LiveHubSpot = () => {
  const theme = useContext(PageTheme);
  const [fakes] = useState(createFakes);
  useEffect(
    () => () => {
      fakes.hubspot.close();
      fakes.phone.dispose();
    },
    [fakes],
  );
  return (
    <CallingProvider
      connect={fakes.hubspot.connect}
      phone={fakes.phone}
      fromNumbers={['+16175550100']}
      hideWidget={false}
      storage="none"
    >
      <div className={css['frame']}>
        <div className={css['bar']}>
          <span>CRM</span>
          <small>A fake HubSpot in this page. Nothing is sent anywhere.</small>
        </div>
        <div className={css['desk']}>
          <Records {...fakes} />
          <Timeline hubspot={fakes.hubspot} />
        </div>
        <div className={css['panel']}>
          <CallingWidget
            defaultCountry="US"
            theme={theme}
            panelHeight={false}
            style={{ blockSize: '100%' }}
          />
        </div>
      </div>
    </CallingProvider>
  );
};
