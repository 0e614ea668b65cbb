import type { ProtocolProblem } from './problem';
import type { RawHostMessage } from './hostEvents';

/** More characters and values than any real message of HubSpot's holds. */
const sizeLimit = 100_000;
const depthLimit = 20;

/** What is in a value that its entries do not show. */
const ownSize = (value: object): number => {
  if (ArrayBuffer.isView(value) || value instanceof ArrayBuffer) return value.byteLength;
  if (typeof Blob !== 'undefined' && value instanceof Blob) return value.size;
  // A list may be long and hold nothing.
  return Array.isArray(value) ? value.length : 0;
};

const entriesOf = (value: object): [key: unknown, child: unknown][] => {
  if (value instanceof Map) return [...(value as Map<unknown, unknown>)];
  if (value instanceof Set) return [...(value as Set<unknown>)].map((child) => [undefined, child]);
  return Object.entries(value);
};

/**
 * Counts characters, bytes and values, and stops counting at the limit.
 * @param limit how many of them a message may hold
 */
export const isOversized = (message: unknown, limit = sizeLimit): boolean => {
  let size = 0;
  const count = (value: unknown, depth: number): boolean => {
    size += typeof value === 'string' ? value.length : 1;
    if (typeof value === 'object' && value !== null) size += ownSize(value);
    // The depth also ends circles, which may come: structured clones keep them.
    if (size > limit || depth > depthLimit) return true;
    return (
      typeof value === 'object' &&
      value !== null &&
      !ArrayBuffer.isView(value) &&
      entriesOf(value).some(([key, child]) => count(key, depth + 1) || count(child, depth + 1))
    );
  };
  return count(message, 0);
};

export interface MessageLike {
  readonly data: unknown;
  readonly origin: string;
  readonly source: unknown;
}

/** Whether a message has the envelope of HubSpot's protocol; most messages in a page are somebody else's. */
const isEnvelope = (data: unknown): data is RawHostMessage =>
  typeof data === 'object' && data !== null && typeof (data as { type?: unknown }).type === 'string';

/** Lets through what is in HubSpot's envelope, of a sane size, from the right window and a trusted origin. */
export const vetMessage = (
  { data, origin, source }: MessageLike,
  expected: { source: unknown; isTrusted: (origin: string) => boolean },
): { vetted: RawHostMessage } | { problem: ProtocolProblem } => {
  if (source !== expected.source) {
    const message = 'Ignored a message that is not from the page around this iframe.';
    return { problem: { reason: 'untrusted-source', message, origin } };
  }
  if (!expected.isTrusted(origin)) {
    const message = `Refused a message from ${origin}, which is not HubSpot. If that page may embed this app, name its origin in trustedOrigins.`;
    return { problem: { reason: 'untrusted-origin', message, origin } };
  }
  if (!isEnvelope(data)) {
    const message = "Ignored a message that is not in HubSpot's envelope { type, data }.";
    return { problem: { reason: 'malformed', message, origin } };
  }
  if (isOversized(data)) {
    const message = 'Ignored a message that is too large.';
    return { problem: { reason: 'oversized', message, origin, type: data.type.slice(0, 100) } };
  }
  return { vetted: data };
};
