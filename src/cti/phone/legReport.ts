import { present } from '../../base/present';
import { isFields, isFlag, isNumber, isOptional, isText } from '../../base/read';
import type { CallQuality } from '../../softphone/audio/quality';
import type { CallSession, EndReason, SessionSnapshot } from '../../softphone/softphone';

/** A call on the client of another window, as that window describes it: always in full, so that no report is missed for good. */
export interface LegReport {
  /** The session's id; unique in its window. */
  readonly id: string;
  readonly direction: CallSession['direction'];
  readonly remoteNumber: string;
  readonly remoteName?: string | undefined;
  readonly localNumber?: string | undefined;
  readonly serviceCallId?: string | undefined;
  readonly startedAt: number;
  readonly snapshot: SessionSnapshot;
  readonly quality?: CallQuality | undefined;
  /** The call that it belongs to, once the window with the phone has said so. */
  readonly callId?: string | undefined;
}

/** What a window may ask of another window's client. */
export type LegCommand =
  | { readonly name: 'answer' | 'hangUp'; readonly argument?: undefined }
  | { readonly name: 'reject'; readonly argument: 'busy' | 'declined' }
  | { readonly name: 'setMuted' | 'setHeld'; readonly argument: boolean }
  | { readonly name: 'sendDigits' | 'transfer'; readonly argument: string };

/** What does not change in a call of a client. */
type LegFacts = Omit<LegReport, 'snapshot' | 'quality' | 'callId'>;

export const factsOf = ({
  id,
  direction,
  remoteNumber,
  remoteName,
  localNumber,
  serviceCallId,
  startedAt,
}: LegFacts) => present({ id, direction, remoteNumber, remoteName, localNumber, serviceCallId, startedAt });

export const reportOf = (session: CallSession, callId: string | undefined): LegReport => ({
  ...factsOf(session),
  snapshot: session.getSnapshot(),
  quality: session.getQuality?.() ?? undefined,
  callId,
});

/** Carries out a command on this window's own client. */
export const runLegCommand = async (session: CallSession, command: LegCommand): Promise<void> => {
  switch (command.name) {
    case 'answer':
      await session.answer();
      return;
    case 'hangUp':
      session.hangUp();
      return;
    case 'reject':
      session.reject(command.argument);
      return;
    case 'setMuted':
      session.setMuted(command.argument);
      return;
    case 'setHeld':
      await session.setHeld(command.argument);
      return;
    case 'sendDigits':
      session.sendDigits(command.argument);
      return;
    case 'transfer':
      await session.transfer(command.argument);
      return;
  }
};

const reasons: readonly EndReason[] = [
  'hangup',
  'cancelled',
  'missed',
  'busy',
  'declined',
  'no-answer',
  'unavailable',
  'transferred',
  'media-error',
  'network-error',
  'failed',
];

const isEnd = (value: unknown): boolean =>
  isFields(value) &&
  reasons.includes(value['reason'] as EndReason) &&
  ['local', 'remote', 'system'].includes(value['by'] as string) &&
  isNumber(value['at']) &&
  isOptional(isNumber, value['code']) &&
  isOptional(isText, value['message']) &&
  isOptional((error) => isFields(error) && isText(error['message']), value['error']);

const isSnapshot = (value: unknown): boolean => {
  if (!isFields(value) || !isFlag(value['muted']) || !isFields(value['held'])) return false;
  const { status, answeredAt, held, end } = value;
  if (!isFlag(held['local']) || !isFlag(held['remote'])) return false;
  if (status === 'connected') return isNumber(answeredAt);
  if (status === 'ended') return isOptional(isNumber, answeredAt) && isEnd(end);
  return status === 'dialing' || status === 'ringing';
};

const figures: readonly (keyof CallQuality)[] = ['rating', 'mos', 'packetLoss', 'jitterMs', 'roundTripMs'];

const isQuality = (value: unknown): boolean =>
  isFields(value) &&
  ['good', 'fair', 'poor'].includes(value['level'] as string) &&
  figures.every((name) => isNumber(value[name]));

/** Whether another window's report is well-formed. */
export const isLegReport = (value: unknown): value is LegReport =>
  isFields(value) &&
  isText(value['id']) &&
  (value['direction'] === 'inbound' || value['direction'] === 'outbound') &&
  isText(value['remoteNumber']) &&
  isNumber(value['startedAt']) &&
  isSnapshot(value['snapshot']) &&
  isOptional(isQuality, value['quality']) &&
  ['remoteName', 'localNumber', 'serviceCallId', 'callId'].every((name) => isOptional(isText, value[name]));

/** Whether another window's command is well-formed. */
export const isLegCommand = (value: unknown): value is LegCommand => {
  if (!isFields(value)) return false;
  const { name, argument } = value;
  if (name === 'answer' || name === 'hangUp') return argument === undefined;
  if (name === 'reject') return argument === 'busy' || argument === 'declined';
  if (name === 'setMuted' || name === 'setHeld') return isFlag(argument);
  return (name === 'sendDigits' || name === 'transfer') && isText(argument);
};
