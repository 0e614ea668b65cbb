import type { SessionEnd } from '../softphone';
import { paramOf, splitList } from './nameAddress';

export type Ending = Omit<SessionEnd, 'at'>;

/** What a final answer to an outbound call means. Codes: RFC 3261, section 21. */
export const endOfRefusal = (code: number, message: string): Ending => {
  const said = { code, ...(message && { message }) };
  switch (code) {
    case 486:
    case 600:
      return { reason: 'busy', by: 'remote', ...said };
    case 603:
    case 607:
    case 608:
      return { reason: 'declined', by: 'remote', ...said };
    case 480:
      return { reason: 'unavailable', by: 'remote', ...said };
    case 408:
    case 487:
      return { reason: 'no-answer', by: 'system', ...said };
    case 415:
    case 488:
    case 606:
      return { reason: 'media-error', by: 'remote', ...said };
    default:
      return { reason: 'failed', by: 'system', ...said };
  }
};

interface Reason {
  protocol: string;
  code: number;
  message: string;
}

/** RFC 3326: `SIP;cause=200;text="Call completed elsewhere", Q.850;cause=26`, in one header or several. */
const readReasons = (headers: readonly string[]): Reason[] =>
  headers.flatMap(splitList).flatMap((value) => {
    const params = value.replace(/^[^;]*/, '');
    const code = Number(paramOf(params, 'cause'));
    const protocol = value.replace(/;.*$/s, '').trim().toUpperCase();
    return code > 0 ? [{ protocol, code, message: paramOf(params, 'text') ?? '' }] : [];
  });

/** Somebody else took the call: SIP's 200, or ISDN's "non-selected user clearing" (Q.850, 26). */
const isElsewhere = ({ protocol, code }: Reason): boolean => code === (protocol === 'SIP' ? 200 : 26);

/** What it means that the caller takes back an inbound call; `reasons` are the request's headers. */
export const endOfCancel = (reasons: readonly string[]): Ending => {
  const elsewhere = readReasons(reasons).find(isElsewhere);
  return elsewhere
    ? {
        reason: 'cancelled',
        by: 'system',
        code: elsewhere.code,
        message: elsewhere.message || 'Call completed elsewhere',
      }
    : { reason: 'missed', by: 'remote' };
};

/** The remote party said goodbye; `reasons` are the request's headers. */
export const endOfBye = (reasons: readonly string[]): Ending => {
  const said = readReasons(reasons).find(({ protocol }) => protocol === 'SIP');
  return {
    reason: 'hangup',
    by: 'remote',
    ...(said && said.code >= 300 && { code: said.code, message: said.message }),
  };
};

/** The codes that refuse an inbound call. */
export const rejectCodes = { busy: 486, declined: 603 } as const;
