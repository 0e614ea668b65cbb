/** An SDP in parts: what is before the first section, and each section. */
const partsOf = (sdp: string): { head: string; sections: string[] } => {
  const [head = '', ...sections] = sdp.split(/^(?=m=)/m);
  return { head, sections };
};

const directionIn = (text: string | undefined): string | undefined =>
  /^a=(sendrecv|sendonly|recvonly|inactive)\r?$/m.exec(text ?? '')?.[1];

const sends = (direction: string) => direction === 'sendrecv' || direction === 'sendonly';
const receives = (direction: string) => direction === 'sendrecv' || direction === 'recvonly';

/** What may be answered to an offer (RFC 3264, 6.1) by somebody who would like this. */
const replyDirection = (offered: string, wanted: string): string => {
  const sent = sends(wanted) && receives(offered);
  const received = receives(wanted) && sends(offered);
  if (sent) return received ? 'sendrecv' : 'sendonly';
  return received ? 'recvonly' : 'inactive';
};

/** The head of an SDP with only these sections in its groups: browsers refuse a group that names a section which is not there. */
export const grouping = (head: string, isThere: (mid: string) => boolean): string =>
  head.replace(/^a=group:(\S+) (.*?)(\r?)$/gm, (_line, kind: string, listed: string, end: string) => {
    const kept = listed.split(' ').filter(isThere);
    return `a=group:${[kind, ...kept].join(' ')}${end}`;
  });

/** The name by which groups refer to a section. */
export const midOf = (section: string): string | undefined => /^a=mid:(\S+)/m.exec(section)?.[1];

const isRefused = (section: string): boolean => /^m=\S+ 0 /.test(section);

/**
 * An answer to `offer` in the words of the remote party's last description, which may have been an offer itself.
 * @param isActiveHere Who begins with DTLS: an offer leaves that open (RFC 8842, 5.2), an answer says it.
 */
export const answerInWordsOf = (last: string, offer: string, isActiveHere: boolean): string => {
  const { head, sections } = partsOf(last);
  const offered = partsOf(offer);
  const answered = sections.map((section, index) => {
    const wanted = directionIn(section) ?? directionIn(head) ?? 'sendrecv';
    const counterpart = offered.sections[index] ?? '';
    const direction = replyDirection(directionIn(counterpart) ?? 'sendrecv', wanted);
    const bare = section.replace(/^a=(?:sendrecv|sendonly|recvonly|inactive)\r?\n/gm, '');
    const kept = isRefused(counterpart) ? bare.replace(/^(m=\S+) \d+/, '$1 0') : bare;
    return `${kept}a=${direction}\r\n`;
  });
  const refused = answered.filter(isRefused).map(midOf);
  const group = grouping(head, (mid) => !refused.includes(mid));
  const role = isActiveHere ? 'passive' : 'active';
  return [group, ...answered].join('').replace(/^a=setup:actpass/gm, `a=setup:${role}`);
};
