import { type Fields, isFields, isFlag, isNumber, isOptional, isText } from '../../../base/read';

/** A SIP dialog (RFC 3261, 12) as another page needs it. Headers as they are written in our requests. */
export interface SipDialog {
  readonly callId: string;
  /** Our address, with our tag. */
  readonly local: string;
  /** The remote party's address, with its tag. */
  readonly remote: string;
  /** The number of our last request; `0` before the first. */
  readonly localSeq: number;
  /** Where the remote party is reached. */
  readonly target: string;
  /** The `Route` headers of our requests. */
  readonly routes: readonly string[];
  /** Whether the remote party takes `Replaces` (RFC 3891). */
  readonly takesReplaces: boolean;
}

/** What a SIP phone keeps of a call: its dialog, or the INVITE of an inbound call that rings. */
export interface KeptSip {
  /** The user's own address: only the same user can take the call back. */
  readonly account: string;
  readonly dialog?: SipDialog | undefined;
  /** As it came. */
  readonly invite?: string | undefined;
  /** Our address, with the tag by which the caller knows that the call rings here. */
  readonly rang?: string | undefined;
}

const isDialog = (value: unknown): value is SipDialog =>
  isFields(value) &&
  ['callId', 'local', 'remote', 'target'].every((name) => isLine(value[name])) &&
  isNumber(value['localSeq']) &&
  isFlag(value['takesReplaces']) &&
  Array.isArray(value['routes']) &&
  value['routes'].every(isLine);

/** A line of a header: what is kept must not forge others. */
const isLine = (value: unknown): boolean => isText(value) && value !== '' && !/[\r\n]/.test(value);

/** What was kept, if it can be used. */
export const readKeptSip = (value: unknown): KeptSip | undefined => {
  if (!isFields(value)) return undefined;
  const fields: Fields = value;
  const isRight =
    isLine(fields['account']) &&
    isOptional(isDialog, fields['dialog']) &&
    isOptional(isText, fields['invite']) &&
    isOptional(isLine, fields['rang']) &&
    (fields['dialog'] !== undefined || fields['invite'] !== undefined);
  return isRight ? (value as unknown as KeptSip) : undefined;
};

export const tagOf = (header: string): string => /;\s*tag=([^;,\s]+)/i.exec(header)?.[1] ?? '';
