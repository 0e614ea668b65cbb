import { grouping, midOf } from '../sdp';
import { type SipMessage, valueOf, withBody, writeSip } from './message';

/** More calls at a time than a phone has. */
const mostCalls = 50;

/** By position: how a section that the packages do not see is refused. */
type Layout = readonly (string | undefined)[];

/**
 * Sections of an SDP that no browser reads, such as fax (`m=image`) or text: with one of them, browsers refuse the sound, too. The
 * packages do not see such sections, and the remote party gets each back as refused, with port 0 (RFC 3264, section 6).
 */
export interface Sections {
  /** What arrived, without them. */
  hide: (message: SipMessage) => SipMessage;
  /** What goes out, with them. */
  show: (text: string, message: SipMessage) => string;
}

const sectionsIn = (sdp: string): string[] => sdp.split(/^(?=m=)/m);

const isSdp = ({ body }: SipMessage): boolean => body.startsWith('v=0');

const hasKey = (text: string): boolean => /^a=fingerprint:/m.test(text);

const isForBrowsers = (section: string, needsKey: boolean): boolean => {
  if (/^m=application \d+ (?:UDP\/|TCP\/)?DTLS\/SCTP /.test(section)) return true;
  if (!/^m=(?:audio|video) /.test(section)) return false;
  return !needsKey || hasKey(section) || /^m=\S+ 0 /.test(section);
};

const refusalOf = (section: string): string =>
  `${(/^.*/.exec(section)?.[0] ?? '').trim().replace(/^(m=\S+) \S+/, '$1 0')}\r\n`;

const isSound = (section: string): boolean => section.startsWith('m=audio ');

/** Hides nothing if no sound would be left. */
const layoutOf = (head: string, sections: readonly string[]): Layout => {
  // Each section must have a key where one has its own.
  const needsKey = !hasKey(head) && sections.some((section) => isSound(section) && hasKey(section));
  const layout = sections.map((section) =>
    isForBrowsers(section, needsKey) ? undefined : refusalOf(section),
  );
  const isHeard = sections.some((section, index) => isSound(section) && layout[index] === undefined);
  return isHeard ? layout : [];
};

export const createSections = (): Sections => {
  const layouts = new Map<string, Layout>();

  const keep = (callId: string, layout: Layout) => {
    layouts.delete(callId);
    layouts.set(callId, layout);
    const [oldest] = layouts.keys();
    if (oldest !== undefined && layouts.size > mostCalls) layouts.delete(oldest);
  };

  return {
    hide: (message) => {
      if (!isSdp(message)) return message;
      const callId = valueOf(message, 'call-id');
      const isOffer = message.method !== undefined && message.method !== 'ACK';
      const [head = '', ...sections] = sectionsIn(message.body);
      const before = layouts.get(callId);
      const layout = !isOffer && before?.length === sections.length ? before : layoutOf(head, sections);
      if (!layout.some(Boolean)) {
        if (isOffer) layouts.delete(callId);
        return message;
      }
      keep(callId, layout);
      const seen = sections.filter((_section, index) => layout[index] === undefined);
      const mids = seen.map(midOf);
      return withBody(message, [grouping(head, (mid) => mids.includes(mid)), ...seen].join(''));
    },

    show: (text, message) => {
      const layout = layouts.get(valueOf(message, 'call-id'));
      if (!layout || !isSdp(message)) return text;
      const [head = '', ...seen] = sectionsIn(message.body);
      const placed = layout.map((refused) => refused ?? seen.shift() ?? '');
      return writeSip(withBody(message, [head, ...placed, ...seen].join('')));
    },
  };
};
