import { isFields, isFlag, isNumber, isOptional, isText } from '../../base/read';
import type { KeptCall } from '../../softphone/softphone';

/** What a phone kept of a call. Its own part is the phone's to check. */
export const isKeptCall = (value: unknown): value is KeptCall =>
  isFields(value) &&
  isText(value['id']) &&
  (value['direction'] === 'inbound' || value['direction'] === 'outbound') &&
  isText(value['remoteNumber']) &&
  [value['remoteName'], value['localNumber'], value['serviceCallId']].every((text) =>
    isOptional(isText, text),
  ) &&
  isNumber(value['startedAt']) &&
  isOptional(isNumber, value['answeredAt']) &&
  isFlag(value['muted']) &&
  isFields(value['held']) &&
  isFlag(value['held']['local']) &&
  isFlag(value['held']['remote']) &&
  isNumber(value['keptAt']);
