import { present } from '../base/present';
import type { EndStatus } from '../protocol/appMessages';
import { type Call, type CallFacts, type ConnectedCall, type EndedCall, isLive, type LiveCall } from './call';

/** A step in the life of a call, from the first ring to its end. Times are milliseconds since the epoch. */
export type LiveEvent =
  | { type: 'ringing' }
  | { type: 'answered'; at: number }
  | {
      type: 'ended';
      at: number;
      status: EndStatus;
      detail?: string | undefined;
      transferred?: true | undefined;
    }
  | { type: 'transferredWhileRinging'; at: number };

/** A copy with the fields that every call has, without those of its present status. A field that is missing here would be lost. */
export const facts = (call: Call) =>
  present({
    id: call.id,
    externalCallId: call.externalCallId,
    phoneId: call.phoneId,
    ownerId: call.ownerId,
    direction: call.direction,
    fromNumber: call.fromNumber,
    toNumber: call.toNumber,
    extension: call.extension,
    startedAt: call.startedAt,
    engagement: call.engagement,
    party: call.party,
    matches: call.matches,
    draft: call.draft,
  } satisfies Record<keyof CallFacts, unknown>);

const end = (call: LiveCall, event: Extract<LiveEvent, { type: 'ended' }>): EndedCall => {
  const answeredAt = call.status === 'connected' ? call.answeredAt : undefined;
  return {
    ...facts(call),
    ...present({ answeredAt, endDetail: event.detail, transferred: event.transferred }),
    status: 'ended',
    endedAt: event.at,
    // A clock that was set back must not make a negative talk time.
    durationMs: answeredAt === undefined ? 0 : Math.max(0, event.at - answeredAt),
    endStatus: event.status,
  };
};

const connected = (call: LiveCall, at: number): ConnectedCall => ({
  ...facts(call),
  status: 'connected',
  answeredAt: at,
  muted: false,
  held: { local: false, remote: false },
  digits: '',
});

/** The call after a step; the same object if the step makes no sense now. */
export const reduceLive = (call: Call, event: LiveEvent): Call => {
  switch (event.type) {
    case 'ringing':
      return call.status === 'dialing' ? { ...call, status: 'ringing' } : call;
    case 'answered':
      return call.status === 'dialing' || call.status === 'ringing' ? connected(call, event.at) : call;
    case 'ended':
      return isLive(call) ? end(call, event) : call;
    case 'transferredWhileRinging':
      return call.status === 'ringing' && call.direction === 'inbound'
        ? { ...facts(call), status: 'transferred', endedAt: event.at }
        : call;
  }
};
