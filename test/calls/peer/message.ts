import { hasTag, readSip as read } from '../../../simulator/server/sipMessage.mjs';

export interface SipMessage {
  readonly text: string;
  readonly body: string;
  readonly method: string | undefined;
  readonly status: number | undefined;
  readonly uri: string;
  readonly all: (name: string) => string[];
  readonly first: (name: string) => string;
}

export const readSip = (text: string): SipMessage | undefined => {
  const message = read(text);
  return message && { ...message, body: text.split('\r\n\r\n').slice(1).join('\r\n\r\n') };
};

/** A From or To header with this tag, unless it has one. */
export const withTag = (header: string, tag: string): string =>
  hasTag(header) ? header : `${header};tag=${tag}`;

export const uriIn = (header: string): string => /<([^>]+)>/.exec(header)?.[1] ?? header;
