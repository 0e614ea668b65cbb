import type { Call, CtiOptions } from 'react-hubspot-calling/core';
import type { Ledger } from './ledger';
import { elapsed } from './clock';
import { checkSaved } from './owed';
import { ownNumber } from './numbers';
import type { Page } from './page';
import type { KnownCall, Tab, WorldOptions } from './scene';
import type { Rule } from './violation';

type Blame = (rule: Rule, what: string) => void;

/** What an app's handlers write down, and what they have to know. */
interface Surroundings {
  readonly options: WorldOptions;
  readonly calls: Map<string, KnownCall>;
  readonly ledger: Ledger;
  readonly isStorageFailing: () => boolean;
  readonly arePhonesFaulty: () => boolean;
  readonly blame: Blame;
}

/** Each of an app's handlers hears of each call once in the life of a page. */
const hearOnce = (blame: Blame) => {
  const heard = new Set<string>();
  return (name: string, { externalCallId }: Call): void => {
    const what = `${name} of ${externalCallId}`;
    if (heard.has(what)) blame('heard once', `${what} came twice.`);
    heard.add(what);
  };
};

/** What an app asks for, and what it hears of its calls. */
export const createAppOptions = (
  tab: Tab,
  page: () => Page | undefined,
  { options, calls, ledger, isStorageFailing, arePhonesFaulty, blame }: Surroundings,
): CtiOptions => {
  const hears = hearOnce(blame);
  return {
    fromNumbers: [ownNumber],
    createEngagement: options.createEngagement,
    hideWidget: options.hideWidget,
    autoDial: options.autoDial,
    callWaiting: options.callWaiting,
    windows: !options.areAlone,
    onCallStarted: (call) => {
      if (page()?.isAlive() === false) return;
      hears('onCallStarted', call);
      const { id, externalCallId, direction, startedAt } = call;
      const isReady = page()?.cti.getSnapshot().connection.status === 'ready';
      calls.set(externalCallId, {
        index: calls.size + 1,
        id,
        externalCallId,
        direction,
        startedAt,
        number: (direction === 'outbound' ? call.toNumber : call.fromNumber) ?? '',
        page: page(),
        user: isReady ? tab.user : undefined,
        lastUser: tab.heardUser,
        staysOn: new Set(),
        leftBy: new Set(),
        isUnheard: !isReady,
        isAsked: false,
        isFragile: isStorageFailing() || page()?.cti.getSnapshot().user.loggedIn === false,
        isNew: true,
        isLeft: false,
        sawJump: false,
        sawLoss: false,
        isUnkept: tab.isForeign,
        isPassedOn: false,
        isNamed: false,
        answeredAt: undefined,
        recording: undefined,
        correction: undefined,
      });
    },
    onCallAnswered: (call) => {
      hears('onCallAnswered', call);
    },
    onCallEnded: (call) => {
      const known = calls.get(call.externalCallId);
      // After a log-out the end is not kept of a call that goes on for another user: its own user recovers it as it was.
      if (known?.isFragile && known.staysOn.size > 0) return;
      hears('onCallEnded', call);
    },
    onCallSaved: (call) => {
      // One that HubSpot has refused later can be saved again.
      hears(`onCallSaved ${call.attempts ?? 0}`, call);
      if (page()?.isAlive() !== false && call.confirmed)
        ledger.of(call.externalCallId).confirmed ??= { tab: tab.index, at: elapsed() };
      checkSaved(call, ledger, blame);
    },
    logger: {
      debug: () => undefined,
      warn: () => undefined,
      error: (what, error) => {
        // A phone that fails on demand is said to be at fault, and is.
        const isAsTold = error instanceof TypeError && error.message.endsWith('as it was told to.');
        if (isAsTold || (arePhonesFaulty() && what === 'The softphone could not start.')) return;
        blame('no exception', `${what} ${error instanceof Error ? (error.stack ?? '') : ''}`);
      },
    },
  };
};
