import { allCapabilities } from '../capabilities';
import { createPhoneAudio } from '../audio/phoneAudio';
import { createLinePhone } from '../linePhone';
import type { LineEvents } from '../linePhone';
import type { SessionFacts } from '../session';
import type { Softphone } from '../softphone';
import { addressOf, domainOf, needTarget, numberIn } from './address';
import { createSipCall } from './call';
import type { SipCall } from './call';
import { inboundFacts } from './inboundFacts';
import type { OpenCarrier } from './carrier';
import { headerLines, identityHeaders } from './headers';
import type { OpenSipLine, SipLine, SipLineEvents } from './line';
import { callHeadersOf, ringTimeoutOf } from './options';
import type { SipPhoneOptions } from './options';
import type { Survival } from './resume/survival';

/** How a registrar says that it does not know the user or the password. */
const unwelcome = [401, 403, 404, 407];

/** What the SIP phones have in common; `openSipLine` is the part of their packages. */
export const createSipPhone = (options: SipPhoneOptions, openSipLine: OpenSipLine): Softphone => {
  const audio = createPhoneAudio(options);

  let survival: Survival | undefined;
  let line: SipLine | undefined;

  const newCall = (
    domain: string,
    onCall: LineEvents['onCall'],
    facts: Omit<SessionFacts, 'id'>,
  ): SipCall => {
    const call = createSipCall({
      facts: { id: crypto.randomUUID(), ...facts },
      domain,
      keep: survival?.keep,
      checkService: () => line?.check(),
      options,
      audio,
      onRefer: ({ to, reject, open }) => {
        const { followTransfers = false } = options;
        const wanted = typeof followTransfers === 'function' ? followTransfers(to) : followTransfers;
        if (!wanted) {
          reject();
          return;
        }
        const next = newCall(domain, onCall, { direction: 'outbound', remoteNumber: numberIn(to) });
        onCall(next);
        follow(call, next, open, reject);
      },
    });
    return call;
  };

  /** Makes the call that the remote party of another one asked for; the first ends when the second is connected. */
  const follow = (first: SipCall, next: SipCall, open: OpenCarrier, reject: () => void) => {
    const { session } = next.control;
    let wasSent = false;
    const stop = session.subscribe(() => {
      const { status } = session.getSnapshot();
      if (status === 'connected') first.leave({ reason: 'transferred', by: 'remote' });
      if (status === 'ended' && !wasSent) reject();
      if (status === 'connected' || status === 'ended') stop();
    });
    void next.send((settings, events) => {
      wasSent = true;
      return open(settings, events);
    });
  };

  return createLinePhone({
    capabilities: allCapabilities,
    audio,
    canResume: options.surviveReload,
    service: options.server,
    getCredentials: options.getCredentials,
    openLine: async (credentials, { onRegistered, onRefused, onLost, onCall }) => {
      const uri = addressOf(credentials, options.server);
      const domain = domainOf(uri);
      const events: SipLineEvents = {
        onRegistered,
        onLost,
        onRefused: (code, words, retryAfter = '') => {
          const seconds = Number(/^\s*(\d+)/.exec(retryAfter)?.[1]);
          onRefused({
            isCredentials: code !== undefined && unwelcome.includes(code),
            message: [code, words].filter(Boolean).join(' '),
            retryAfterMs: seconds * 1000 || undefined,
          });
        },
        onIncoming: ({ headers, carry }) => {
          const ringing = survival?.ringing(headers('Call-ID')[0]);
          if (ringing) {
            ringing(carry);
            return;
          }
          const call = newCall(domain, onCall, inboundFacts(headers, options));
          call.adopt(carry(call.events));
          onCall(call);
        },
      };
      survival = options.surviveReload
        ? (await import('./resume/survival')).createSurvival(uri, ringTimeoutOf(options))
        : undefined;
      const opened = await openSipLine({ uri, credentials, options, events, tap: survival?.tap });
      line = opened;
      return {
        ...opened,
        resume: survival?.resumeWith(opened.dial, (kept) => newCall(domain, onCall, { ...kept, kept })),
        dial: (to, { fromNumber }) => {
          const target = needTarget(to, domain);
          const headers = { ...identityHeaders(fromNumber, domain), ...callHeadersOf(options, to) };
          const facts = { direction: 'outbound', remoteNumber: to, localNumber: fromNumber } as const;
          const call = newCall(domain, onCall, facts);
          void call.send(opened.dial(target, headerLines(headers)));
          return call;
        },
      };
    },
  });
};
