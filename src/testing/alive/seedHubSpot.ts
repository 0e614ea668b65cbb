import { type Call, isLive } from '../../call/call';
import { referenceTo, endedMessage, sendStart } from '../../cti/calls/callMessages';
import type { CtiState } from '../../cti/state';
import type { Connection, ConnectionListener } from '../../protocol/connection';
import { silentLogger } from '../../base/logger';
import { createFakeHubSpot } from '../fakeHubSpot/createFakeHubSpot';
import type { FakeHubSpot } from '../fakeHubSpot/fakeHubSpot';
import { settle } from './settle';

/** A HubSpot that knows the calls of a state, and an app that has shaken hands with it. */
export interface SeededHubSpot {
  readonly hubspot: FakeHubSpot;
  readonly connection: Connection;
  /** The engagements that it has made, by the calls' `externalCallId`. */
  readonly engagements: ReadonlyMap<string, number>;
  /** Tells HubSpot of the calls for which the state has no engagement yet. */
  readonly reportPending: () => void;
}

const nobody: ConnectionListener = {
  onState: () => undefined,
  onEvent: () => undefined,
  onUnknown: () => undefined,
  onProblem: () => undefined,
  onSent: () => undefined,
};

/** Reports a call as far as it has come. */
const report = (connection: Connection, call: Call): void => {
  const send: Connection['send'] = connection.send.bind(connection);
  sendStart(send, call);
  if (call.answeredAt !== undefined) connection.send('callAnswered', referenceTo(call));
  if (!isLive(call) && call.status !== 'transferred') connection.send('callEnded', endedMessage(call));
};

/** The records that the state names. */
const recordsOf = ({ calls, dialRequest }: CtiState) => {
  const known = [
    ...Object.values(calls).map((call) => ({
      party: call.party,
      number: call.direction === 'inbound' ? call.fromNumber : call.toNumber,
    })),
    ...(dialRequest ? [{ party: dialRequest.party, number: dialRequest.phoneNumber }] : []),
  ];
  return known.flatMap(({ party: { objectId, objectTypeId, name = '', company }, number }) =>
    objectId === undefined
      ? []
      : [
          {
            id: Number(objectId),
            objectTypeId,
            name,
            company,
            phoneNumbers: number === undefined ? [] : [number],
          },
        ],
  );
};

export const seedHubSpot = async (state: CtiState): Promise<SeededHubSpot> => {
  const calls = Object.values(state.calls);
  const failed = calls.filter(({ engagement }) => engagement.status === 'failed');
  const isFailed = (id: string): boolean => failed.some(({ externalCallId }) => externalCallId === id);
  const hubspot = createFakeHubSpot({
    standalone: state.connection.status !== 'ready',
    namesInDialRequests: true,
    records: recordsOf(state),
    ...(state.session && { session: state.session }),
    engagementFails: ({ externalCallId }) => isFailed(externalCallId),
  });
  const connection = hubspot.connect({ logger: silentLogger });
  const { loggedIn: isLoggedIn, available: isAvailable } = state.user;
  connection.send('initialized', { isLoggedIn, isAvailable });
  for (const call of calls) if (call.engagement.status !== 'pending') report(connection, call);
  await settle();
  // The state has what HubSpot said to that.
  connection.attach(nobody)();
  const engagements = new Map(
    hubspot.timeline.map(({ externalCallId, engagementId }) => [externalCallId, engagementId]),
  );
  const reportPending = (): void => {
    for (const call of calls) if (call.engagement.status === 'pending') report(connection, call);
  };
  return { hubspot, connection, engagements, reportPending };
};
