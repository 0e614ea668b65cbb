import { present } from '../../base/present';
import type { Fields } from '../../base/read';
import { readNumber, readText } from './fields';
import { isSameNumber, matchRecords } from './records/matchRecords';
import { announceEngagement } from './engagement';
import type { Circumstances, Effect, Step } from './step';
import { patchCall, type Call, type DialRequest, type World } from './world';

const startCall = (
  world: World,
  data: Fields,
  { now, frame }: Circumstances,
  details: Pick<Call, 'direction' | 'recordIds'> & {
    subjectId?: number | undefined;
    fromNumber?: string | undefined;
    toNumber?: string | undefined;
  },
): { world: World; call: Call; effects: readonly Effect[]; note?: string } => {
  const externalCallId = readText(data['externalCallId']) ?? '';
  const duplicate =
    externalCallId !== '' && world.calls.some((call) => call.externalCallId === externalCallId);
  const appLogs = data['createEngagement'] === false;
  const { direction, recordIds, ...optional } = details;
  const call: Call = {
    key: world.calls.length + 1,
    externalCallId,
    direction,
    recordIds,
    ...present(optional),
    startedAt: readNumber(data['callStartTime']) ?? now,
    engagement: appLogs ? 'app' : 'pending',
    properties: {},
    completions: 0,
    completedBy: [],
    abandoned: false,
    duplicate,
    finalized: false,
    frames: [frame],
  };
  return {
    world: { ...world, calls: [...world.calls, call] },
    call,
    effects: appLogs
      ? []
      : [
          {
            do: 'later',
            afterMs: world.options.engagementDelayMs,
            timer: { type: 'engagement', key: call.key },
          },
        ],
    ...(duplicate ? { note: 'A second start of this call: HubSpot logs it twice.' } : {}),
  };
};

/** The records that a dial request is about. */
const recordsOf = ({ subjectId, calleeInfo }: DialRequest): readonly number[] => [
  ...new Set([subjectId, calleeInfo?.calleeId].map(readNumber).filter((id) => id !== undefined)),
];

export const outgoingCall = (world: World, data: Fields, circumstances: Circumstances): Step => {
  const { dialled } = world;
  const given = readText(data['toNumber']) ?? readText(data['phoneNumber']);
  const toNumber = given ?? dialled?.phoneNumber;
  const asked =
    dialled && toNumber !== undefined && isSameNumber(dialled.phoneNumber, toNumber) ? dialled : undefined;
  const matches = toNumber === undefined ? [] : matchRecords(world.records, toNumber);
  const recordIds = asked ? recordsOf(asked) : matches.length === 1 ? matches.map(({ id }) => id) : [];
  const started = startCall(world, data, circumstances, {
    direction: 'OUTBOUND',
    fromNumber: readText(data['fromNumber']),
    toNumber,
    subjectId: readNumber(asked?.subjectId),
    recordIds,
  });
  return { world: started.world, effects: started.effects, ...present({ note: started.note }) };
};

/** Why HubSpot would not take an incoming call from this app. */
const refusal = ({ options, app }: World): string | undefined => {
  if (!options.supportsInboundCalling)
    return 'the app is not set up for inbound calls (supportsInboundCalling)';
  if (!app.loggedIn) return 'the user is not logged in';
  if (!app.available) return 'the user is not available';
  return undefined;
};

export const incomingCall = (world: World, data: Fields, circumstances: Circumstances): Step => {
  const refused = refusal(world);
  if (refused !== undefined) return { world, note: `Ignored: ${refused}.` };

  const externalCallId = readText(data['externalCallId']) ?? '';
  const { frame } = circumstances;
  const known = world.calls.find((call) => externalCallId !== '' && call.externalCallId === externalCallId);
  if (known && !known.frames.includes(frame)) {
    const joined = patchCall(world, known.key, { frames: [...known.frames, frame] });
    return {
      world: joined,
      // It hears what the windows before it have heard.
      effects: [{ do: 'show' }, ...announceEngagement(world, known, world.options.engagementDelayMs)],
      note: 'The same call, reported by another window.',
    };
  }
  const started = startCall(world, data, circumstances, {
    direction: 'INBOUND',
    fromNumber: readText(data['fromNumber']),
    toNumber: readText(data['toNumber']),
    recordIds: [],
  });
  const matching: Effect = {
    do: 'later',
    afterMs: world.options.callerMatchDelayMs,
    timer: { type: 'callerMatch', key: started.call.key },
  };
  return {
    world: started.world,
    effects: [{ do: 'show' }, ...started.effects, matching],
    ...present({ note: started.note }),
  };
};
