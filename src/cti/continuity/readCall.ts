import { type Fields, isFields, isFlag, isId, isNumber, isOptional, isText } from '../../base/read';
import type { Call, CallStatus } from '../../call/call';
import { isParty } from '../../call/isParty';
import { isRecording } from '../../call/recording';
import { readEndStatus } from '../../call/endStatus';

const isName = (value: unknown): boolean => isText(value) && value !== '';

const isEngagement = (value: unknown): boolean =>
  isFields(value) &&
  (value['status'] === 'none' ||
    value['status'] === 'pending' ||
    value['status'] === 'failed' ||
    (value['status'] === 'created' && isId(value['id'])));

const isHeld = (value: unknown): boolean =>
  isFields(value) && isFlag(value['local']) && isFlag(value['remote']);

const isDraft = (value: unknown): boolean =>
  isFields(value) &&
  isText(value['notes']) &&
  isOptional((endStatus) => readEndStatus(endStatus) !== undefined, value['endStatus']) &&
  [value['title'], value['outcome']].every((text) => isOptional(isText, text)) &&
  isOptional(isRecording, value['recording']) &&
  isOptional(isFields, value['properties']);

const isOver = (call: Fields): boolean =>
  isNumber(call['endedAt']) &&
  isNumber(call['durationMs']) &&
  readEndStatus(call['endStatus']) !== undefined &&
  isOptional(isNumber, call['answeredAt']);

const isResuming = (call: Fields): boolean => isOptional((flag) => flag === true, call['resuming']);

/** What each status holds beside what every call holds. */
const ownFields: Readonly<Record<CallStatus, (call: Fields) => boolean>> = {
  dialing: () => true,
  ringing: isResuming,
  connected: (call) =>
    isResuming(call) &&
    isNumber(call['answeredAt']) &&
    isFlag(call['muted']) &&
    isHeld(call['held']) &&
    isText(call['digits']) &&
    isOptional(isText, call['quality']),
  ended: isOver,
  saving: (call) =>
    isOver(call) && (call['waitsFor'] === 'engagement' || call['waitsFor'] === 'confirmation'),
  saved: (call) => isOver(call) && isFlag(call['confirmed']),
  saveFailed: (call) => isOver(call) && isFields(call['failure']) && isFlag(call['failure']['canRetry']),
  transferred: (call) => isNumber(call['endedAt']),
};

const isStatus = (status: unknown): status is CallStatus =>
  isText(status) && Object.hasOwn(ownFields, status);

/** A call that was stored, or that another window tells of: whole, or not at all. */
export const isCall = (value: unknown): value is Call =>
  isFields(value) &&
  isName(value['id']) &&
  isName(value['externalCallId']) &&
  isOptional(isId, value['phoneId']) &&
  isOptional(isId, value['ownerId']) &&
  (value['direction'] === 'inbound' || value['direction'] === 'outbound') &&
  isOptional(isText, value['fromNumber']) &&
  isOptional(isText, value['toNumber']) &&
  isOptional(isText, value['extension']) &&
  isNumber(value['startedAt']) &&
  isEngagement(value['engagement']) &&
  isParty(value['party']) &&
  isOptional(Array.isArray, value['matches']) &&
  isDraft(value['draft']) &&
  isStatus(value['status']) &&
  ownFields[value['status']](value);
