import { actionNames } from '../cti/actionArguments';
import type { CtiActions } from '../cti/actions';
import { wireTypes } from '../protocol/appMessages';
import { checkNames } from './checkNames';
import type { AskedAction, FakeCti } from './cti/fakeCti';
import type { FakeHubSpot, SentMessages, SentType } from './fakeHubSpot/fakeHubSpot';
import type { TimelineEntry } from './hubspot/calls';

/** What Vitest and Jest give a matcher. */
export interface MatcherContext {
  /** Whether the test said `.not`. */
  readonly isNot?: boolean;
  /** Each framework has its own type of testers. */
  readonly equals: (actual: unknown, expected: unknown, testers?: never[]) => boolean;
  /** How the framework prints values. */
  readonly utils: {
    readonly subsetEquality?: unknown;
    readonly iterableEquality?: unknown;
    readonly printExpected: (value: unknown) => string;
    readonly printReceived: (value: unknown) => string;
  };
}

/** What a matcher answers Vitest and Jest. */
export interface MatcherResult {
  /** Whether the expectation holds. */
  pass: boolean;
  /** The text of the failure. */
  message: () => string;
}

/** The matchers, for the types of your test framework. */
export interface CallingMatchers<R = unknown> {
  /** A fake HubSpot got a message of this type from the app, with at least these fields. */
  toHaveSent: <T extends SentType>(type: T, payload?: Partial<SentMessages[T]>) => R;
  /** A fake HubSpot has a call with at least these fields on its timeline. */
  toHaveLogged: (call: Partial<TimelineEntry>) => R;
  /** A fake cti was asked for this action, with these arguments if any are given. */
  toHaveAsked: <Name extends keyof CtiActions>(
    action: Name,
    ...args: Partial<Parameters<CtiActions[Name]>>
  ) => R;
}

const holds = ({ equals, utils }: MatcherContext, actual: unknown, expected: unknown): boolean =>
  equals(
    actual,
    expected,
    [utils.iterableEquality, utils.subsetEquality].filter((tester) => tester !== undefined) as never[],
  );

const result = (
  { isNot = false, utils }: MatcherContext,
  pass: boolean,
  what: string,
  received: unknown,
): MatcherResult => ({
  pass,
  message: () => `Expected ${isNot ? 'not ' : ''}${what}. There is: ${utils.printReceived(received)}`,
});

/** @throws a TypeError for anything that does not have this property */
const need = (value: unknown, name: string, what: string): object => {
  if (typeof value === 'object' && value !== null && name in value) return value;
  throw new TypeError(`This matcher is for ${what}.`);
};

/**
 * Matchers for Vitest and Jest: `expect.extend(callingMatchers)`, then `expect(hubspot).toHaveSent('CALL_ENDED')`. Fields that you
 * leave out do not count.
 */
export const callingMatchers = {
  toHaveSent(this: MatcherContext, received: unknown, type: string, payload?: unknown): MatcherResult {
    const hubspot = need(received, 'sent', 'a fake HubSpot') as FakeHubSpot;
    const sent = hubspot.sent(type);
    if (sent.length === 0) checkNames('message of an app', [type], Object.values(wireTypes));
    const pass = payload === undefined ? sent.length > 0 : sent.some((each) => holds(this, each, payload));
    const what = `${type}${payload === undefined ? '' : ` with ${this.utils.printExpected(payload)}`} from the app`;
    return result(this, pass, what, sent.length > 0 ? sent : hubspot.sentTypes());
  },
  toHaveLogged(this: MatcherContext, received: unknown, call: unknown): MatcherResult {
    const { timeline } = need(received, 'timeline', 'a fake HubSpot') as FakeHubSpot;
    const pass = timeline.some((entry) => holds(this, entry, call));
    return result(this, pass, `${this.utils.printExpected(call)} on the timeline`, timeline);
  },
  toHaveAsked(this: MatcherContext, received: unknown, action: string, ...args: unknown[]): MatcherResult {
    const { asked } = need(received, 'asked', 'a fake cti') as FakeCti;
    checkNames('action', [action], actionNames);
    const isIt = (each: AskedAction): boolean =>
      each.action === action &&
      args.every((arg, index) => holds(this, (each.args as readonly unknown[])[index], arg));
    const what = `${action}(${args.map(this.utils.printExpected).join(', ')}) to be asked for`;
    return result(this, asked.some(isIt), what, asked);
  },
};
