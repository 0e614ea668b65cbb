import { vi } from 'vitest';
import { createCti } from 'react-hubspot-calling/core';
import { createAccount } from '../../simulator/host/account/createAccount';
import { describeCall } from '../../src/testing/hubspot/view';
import type { ToPage } from '../../simulator/host/account/wire';
import { wireTypes } from '../../src/protocol/appMessages';
import { createConnection } from '../../src/protocol/createConnection';
import type { Session } from '../../src/protocol/hostEvents';
import type { TransportSink } from '../../src/protocol/transport';
import { vetMessage } from '../../src/protocol/vetMessage';
import { engineOptionsOf, fakeDefaults } from '../../src/testing/fakeHubSpot/engineOptions';
import { changeVisibility } from '../../src/testing/hubspot/visibility';
import { freshAccount } from '../../src/testing/hubspot/world';
import { accountRecords, observe, type Seen, session, type Stage } from './stage';

const settle = () => new Promise<void>((resolve) => setTimeout(resolve));

/** The app on the account of the simulator: its servers, without its page and its iframe. */
export const openSimulatorStage = async (): Promise<Stage> => {
  const appSaw: Seen[] = [];
  const fromApp: Seen[] = [];
  let sink: TransportSink | undefined;
  let account = freshAccount;
  let panel = { isMinimized: false, isHidden: false };
  let sent = 0;

  const servers = createAccount({
    now: Date.now,
    after: (ms, action) => {
      const timer = setTimeout(action, ms);
      return () => {
        clearTimeout(timer);
      };
    },
  });

  const send = (type: string, data?: unknown): void => {
    sent += 1;
    const raw = { type, data: structuredClone(data), messageId: `simulator_${sent}` };
    const result = vetMessage(
      { data: raw, origin: '', source: null },
      { source: null, isTrusted: () => true },
    );
    if ('problem' in result) sink?.onProblem(result.problem);
    else sink?.onMessage(result.vetted);
  };

  /** What the simulator's page does. */
  const perform = ({ effect }: Extract<ToPage, { kind: 'effect' }>): void => {
    if (effect.do === 'send') send(effect.type, effect.data);
    if (effect.do !== 'show' && effect.do !== 'hide') return;
    const isHidden = effect.do === 'hide';
    const next = changeVisibility(panel, isHidden ? { isHidden } : { isHidden, isMinimized: false });
    if (!next) return;
    panel = next;
    send('VISIBILITY_CHANGED', next);
  };

  servers.welcome(
    {
      kind: 'hello',
      id: 'page',
      place: 'page',
      records: accountRecords.map((each) => ({ ...each, phones: [], properties: {} })),
      fresh: false,
      kept: {
        ...freshAccount,
        options: { ...fakeDefaults(), findCallers: () => [] },
        nextEngagementId: 1001,
      },
    },
    (message) => {
      if (message.kind === 'state') account = message.account;
      // From one process to another.
      else if (message.kind === 'effect') queueMicrotask(() => perform(message));
    },
  );

  const cti = createCti({
    ...observe((...seen) => appSaw.push(seen)),
    connect: (options) =>
      createConnection((opened) => {
        sink = opened;
        queueMicrotask(() => opened.onReady({ ...session, hostUrl: location.origin }));
        return {
          send: ({ method, payload }) => {
            const [type, data]: Seen =
              method === 'sendMessage' ? [payload.type, payload.data] : [wireTypes[method], payload];
            const copy: unknown = structuredClone(data);
            fromApp.push([type, copy]);
            servers.take('page', { kind: 'app', type, data: copy });
          },
          close: () => undefined,
        };
      }, options),
  });
  /** The parts that load on demand may take a moment. */
  const isInitialized = (times: number) =>
    vi.waitFor(() => {
      if (fromApp.filter(([type]) => type === 'INITIALIZED').length < times)
        throw new Error('The app has not sent INITIALIZED.');
    }, 10_000);

  cti.start();
  await isInitialized(1);
  await settle();
  return {
    actions: cti.actions,
    getState: cti.getSnapshot,
    appSaw,
    hubspotSaw: () => fromApp,
    timeline: () => account.calls.map(describeCall).filter(({ engagementId }) => engagementId !== undefined),
    say: send,
    answer: () => undefined,
    behave: (options) => {
      servers.take('page', { kind: 'options', options: engineOptionsOf(options, account.options) });
    },
    handshake: async (next: Session) => {
      sink?.onReady({ ...session, hostUrl: location.origin, ...next });
      await settle();
    },
    settle: async () => {
      await settle();
      await settle();
    },
    close: cti.stop,
  };
};
