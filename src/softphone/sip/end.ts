import type { SessionEnd } from '../softphone';

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

/** RFC 3326: `SIP;cause=200;text="Call completed elsewhere"`. */
const readReason = (header: string | undefined): { code: number; message: string } | undefined => {
  const cause = /^\s*SIP\s*;.*\bcause\s*=\s*(\d{3})/i.exec(header ?? '');
  if (!cause) return undefined;
  return { code: Number(cause[1]), message: /\btext\s*=\s*"([^"]*)"/i.exec(header ?? '')?.[1] ?? '' };
};

/** What it means that the caller takes back an inbound call; `reason` is the request's header. */
export const endOfCancel = (reason: string | undefined): Ending => {
  const said = readReason(reason);
  return said?.code === 200
    ? { reason: 'cancelled', by: 'system', code: 200, message: said.message || 'Call completed elsewhere' }
    : { reason: 'missed', by: 'remote' };
};

/** The other side said goodbye. */
export const endOfBye = (reason: string | undefined): Ending => {
  const said = readReason(reason);
  return { reason: 'hangup', by: 'remote', ...(said && said.code >= 300 && said) };
};

/** The codes that refuse an inbound call. */
export const rejectCodes = { busy: 486, declined: 603 } as const;
