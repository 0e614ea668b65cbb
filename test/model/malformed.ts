import fc from 'fast-check';
import type { Call } from 'react-hubspot-calling/core';

/** The list goes round. */
export const at = <T>(list: readonly T[], index: number): T => list[index % list.length]!;

/** Wrong wherever the protocol asks for a text, an id, a list, a flag or a record. */
const wrong = fc.constantFrom<unknown[]>(null, undefined, '', NaN, 10n, new Date(0), new Map(), [{}]);

/** Real names get furthest. */
const wrongFields = fc.record(
  {
    phoneNumber: wrong,
    phone_number: wrong,
    engagementId: wrong,
    externalCallId: wrong,
    callerIdMatches: wrong.filter((value) => !Array.isArray(value)),
    isMinimized: wrong,
    isHidden: wrong,
    calleeInfo: wrong,
    __proto__: wrong,
  },
  { requiredKeys: [] },
);

/** Anything that a window can be sent, and that no message of the protocol holds. */
export const nonsense = fc.oneof(
  wrong,
  wrongFields,
  fc.anything({
    withBigInt: true,
    withDate: true,
    withMap: true,
    withNullPrototype: true,
    withSet: true,
    withSparseArray: true,
    withTypedArray: true,
    maxDepth: 2,
    maxKeys: 3,
  }),
);

/** A message with this content; `count` makes what is in it different each time. */
export type Shape = (content: unknown, count: number) => unknown;

const circle: Record<string, unknown> = { type: 'END_CALL' };
circle['data'] = circle;
const longText = 'x'.repeat(100_001);
const deep = Array.from({ length: 30 }).reduce<unknown>((inner) => ({ inner }), 7);

const neededFields = [
  'DIAL_NUMBER',
  'CREATE_ENGAGEMENT_SUCCEEDED',
  'ENGAGEMENT_CREATED',
  'CALLER_ID_MATCH_SUCCEEDED',
  'VISIBILITY_CHANGED',
];
/** Some are an app's to say, some the SDK's own, and some the names of what every object has. */
const unknownTypes = [
  ...['READY', 'SYNC_ACK', 'SET_WIDGET_URL', 'ERROR', 'CALL_ENDED', 'LOGGED_OUT', ''],
  ...['constructor', '__proto__', 'toString', 'hasOwnProperty'],
];

/** What HubSpot's page may say that makes no sense. */
export const fromHubSpot: Shape[] = [
  (content) => [content],
  (content) => ({ data: content }),
  (content) => ({ type: [content], data: content, messageId: content }),
  ...neededFields.flatMap((type): Shape[] => [
    (content) => ({ type, data: content, messageId: 'host_1' }),
    (content) => ({ type, data: content, messageId: content }),
  ]),
  ...unknownTypes.map((type): Shape => (content) => ({ type, data: content, messageId: 'host_1' })),
  (content) => ({ type: 'END_CALL', data: { content, longText } }),
  (content) => ({ type: 'DIAL_NUMBER', data: { phoneNumber: '+16175550199', deep, content } }),
  () => circle,
];

const hostile: Shape[] = [
  (content) => ({ type: 'SYNC', hostUrl: 'https://evil.example', portalId: 666, content, messageId: 'x' }),
  () => ({ type: 'SYNC', messageId: 'x' }),
  () => ({ type: 'DIAL_NUMBER', data: { phoneNumber: '+19005550100' }, messageId: 'x' }),
  () => ({ type: 'END_CALL', data: {}, messageId: 'x' }),
  () => ({ type: 'CREATE_ENGAGEMENT_FAILED', data: {}, messageId: 'x' }),
  () => ({ type: 'CREATE_ENGAGEMENT_SUCCEEDED', data: { engagementId: 666 }, messageId: 'x' }),
  () => ({ type: 'UPDATE_ENGAGEMENT_FAILED', data: { error: { message: 'No.' } }, messageId: 'x' }),
  () => ({ type: 'SET_WIDGET_URL', iFrameUrl: 'https://evil.example', messageId: 'x' }),
];

/** What frames and pages that are not HubSpot's may say, well-formed or not. */
export const fromStrangers: Shape[] = [...fromHubSpot, ...hostile, ...hostile];

const neededOfCall = [
  'id',
  'externalCallId',
  'direction',
  'startedAt',
  'status',
  'engagement',
  'party',
  'draft',
];
const broken: readonly unknown[] = [null, undefined, '', NaN, []];

/** Commands, by what they take first. */
const withRecord = ['outgoingCall', 'dial', 'callEnded', 'callCompleted', 'updateDraft', 'reportProblem'];
const withText = ['setForeground', 'hangUp', 'mute', 'hold', 'sendDigits', 'transfer'];

/** What a script of the app's own origin may say on the channel between the windows that makes no sense. */
export const onChannel = (call: Call): Shape[] => {
  const state = {
    calls: { [call.id]: call },
    callId: call.id,
    user: { loggedIn: false, available: false },
    phone: null,
    problem: null,
  };
  const shared: Shape[] = [
    ...neededOfCall.map((name): Shape => (_, count) => ({
      calls: { [call.id]: { ...call, [name]: at(broken, count) } },
    })),
    (content: unknown) => ({ calls: { [call.id]: { content } } }),
    () => ({ calls: { another: call } }),
    ...['calls', 'callId', 'user', 'phone', 'problem'].map((name): Shape => (content) => ({
      [name]: [content],
    })),
  ].map((part): Shape => (content, count) => ({
    kind: 'state',
    from: 'x',
    state: { ...state, ...(part(content, count) as object) },
  }));
  return [
    ...shared,
    (content) => content,
    (content) => ({ kind: 'hello', from: [content] }),
    (content) => ({ kind: content, from: 'x' }),
    (content) => ({ kind: 'toString', from: 'x', content }),
    (content) => ({ kind: 'state', from: 'x', state: content }),
    (content) => ({ kind: 'command', from: 'x', name: [content], args: [] }),
    (content) => ({ kind: 'command', from: 'x', name: 'hangUp', args: { content } }),
    ...[...withRecord, ...withText].map((name): Shape => (_, count) => ({
      kind: 'command',
      from: 'x',
      name,
      args: [at([null, NaN, [], 7], count)],
    })),
    ...['notes', 'title', 'properties', 'id', 'toNumber', 'party', 'at'].flatMap((field) =>
      withRecord.map((name): Shape => (content) => ({
        kind: 'command',
        from: 'x',
        name,
        args: [{ [field]: [content] }],
      })),
    ),
    (content, count) => ({ kind: 'command', from: `x${count}`, name: 'toString', args: [content] }),
    (content) => ({ kind: 'relay', from: 'x', id: 1, message: content }),
    (content) => ({ kind: 'relay', from: 'x', id: 1, message: { method: 'sendError', payload: content } }),
    (content) => ({ kind: 'relay', from: 'x', id: 1, message: { method: 'callEnded', payload: [content] } }),
    (content) => ({ kind: 'told', from: 'x', id: [content], message: {} }),
    (content) => ({ kind: 'event', from: 'x', event: content }),
    (content) => ({ kind: 'event', from: 'x', event: { raw: { type: 'DIAL_NUMBER', data: [content] } } }),
    (content) => ({
      kind: 'event',
      from: 'x',
      event: { raw: { type: 'END_CALL', data: { content, longText } } },
    }),
  ];
};
