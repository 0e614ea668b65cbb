import type { HostEvent } from 'react-hubspot-calling/core';
import type { Ledger } from './ledger';
import { noteId } from './owed';
import type { Page, Ports } from './page';
import type { KnownCall, Tab } from './scene';
import { isOthers, othersIn, userOfName } from './users';
import type { Rule, Violation } from './violation';

interface Observed {
  readonly calls: ReadonlyMap<string, KnownCall>;
  readonly ledger: Ledger;
  /** What happened, and what was told. */
  readonly story: string[];
  readonly violations: Violation[];
  readonly blame: (rule: Rule, what: string) => void;
  /** A page's completion has hidden its widget. */
  readonly onHidden: (page: Page) => void;
}

/**
 * What a window itself tells of calls. Whose an unclaimed call is, each user is asked until one has said so; and what HubSpot says late
 * of a call of the user before, or the app of a recording, is passed on as it came.
 */
const ownWords = (message: unknown): string =>
  (message as { name?: unknown } | null)?.name === 'addRecording'
    ? ''
    : JSON.stringify(message, (name, value: unknown) =>
        name === 'unclaimedCalls' || name === 'event' ? null : value,
      );

/** Sees all that pages and their HubSpots, and pages and other pages, say to each other. */
export const createObserver = ({ calls, ledger, story, violations, blame, onHidden }: Observed) => {
  const noteEvent = ({ page, user }: Tab, event: HostEvent): void => {
    if (event.type !== 'CREATE_ENGAGEMENT_SUCCEEDED') return;
    const known = calls.get(event.data.externalCallId ?? '');
    if (known && page && known.user === user) noteId(page, known);
  };

  const checkUser = (tab: Tab, method: string, payload: unknown): void => {
    const { externalCallId = '' } = (payload ?? {}) as { externalCallId?: string };
    const known = calls.get(externalCallId);
    if (known && isOthers(known, tab.user))
      blame(
        'told for its user',
        `${method} of call ${known.index}, of user ${known.user}, went to the HubSpot of user ${tab.user}.`,
      );
  };

  const watchLinks = ({ links }: Ports): Pick<Ports, 'links'> =>
    links
      ? {
          links: {
            ...links,
            open: (name, onMessage) =>
              links.open(name, (message) => {
                const user = userOfName(name);
                const other = user === undefined ? undefined : othersIn(ownWords(message), user, calls);
                if (other) blame('told for its user', `Call ${other.index} is told on ${name}.`);
                onMessage(message);
              }),
          },
        }
      : {};

  return {
    /** In front of all else: what HubSpot says counts, whether the page hears it or not. */
    inside: (ports: Ports, tab: Tab): Ports => ({
      ...ports,
      attach: (listener) =>
        ports.attach({
          ...listener,
          onEvent: (event) => {
            noteEvent(tab, event);
            listener.onEvent(event);
          },
        }),
    }),
    /** Between the page and its HubSpot: notes all that is told. */
    outside: (ports: Ports, tab: Tab): Ports => ({
      ...ports,
      ...watchLinks(ports),
      attach: (listener) =>
        ports.attach({
          ...listener,
          onState: (state) => {
            if (state.status === 'ready') tab.heardUser = tab.user;
            listener.onState(state);
          },
          onEvent: (event) => {
            story.push(`    tab ${tab.index} hears ${event.type} ${JSON.stringify(event.data ?? {})}`);
            listener.onEvent(event);
          },
          onSent: (message) => {
            story.push(
              `    tab ${tab.index} tells ${message.method} ${JSON.stringify(message.payload ?? {})}`,
            );
            if (message.method === 'initialized') tab.isIntroduced = true;
            if (tab.isForeign) blame('trusted only', `${message.method} went to a page that is not HubSpot.`);
            checkUser(tab, message.method, message.payload);
            try {
              ledger.note(tab.index, message);
            } catch (error) {
              violations.push(error as Violation);
            }
            listener.onSent(message);
            const hides = message.method === 'callCompleted' && message.payload.hideWidget !== false;
            if (hides && tab.page) onHidden(tab.page);
          },
        }),
    }),
  };
};
