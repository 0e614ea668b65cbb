import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { createAccount, type AccountServer } from '../../simulator/host/account/createAccount';
import type { FromPage, ToPage } from '../../simulator/host/account/wire';
import { describeCall } from '../../src/testing/hubspot/view';
import { accountOf } from '../../src/testing/hubspot/world';
import { anyNumber, records } from './playHost';

type State = Extract<ToPage, { kind: 'state' }>;
type Hello = Extract<FromPage, { kind: 'hello' }>;

const newAccount = (): AccountServer =>
  createAccount({
    now: Date.now,
    after: (ms, action) => {
      const timer = setTimeout(action, ms);
      return () => {
        clearTimeout(timer);
      };
    },
  });

let account: AccountServer;
let lastId = 0;

/** A page whose app says what a test lets it say. */
const open = (place: 'page' | 'window' = 'page', hello: Partial<Hello> = {}) => {
  lastId += 1;
  const id = `page-${String(lastId)}`;
  const heard: ToPage[] = [];
  account.welcome({ kind: 'hello', id, place, records, fresh: false, ...hello }, (message) => {
    heard.push(message);
  });
  const state = (): State => {
    const newest = heard.findLast((message) => message.kind === 'state');
    if (!newest) throw new Error('This page was told no state.');
    return newest;
  };
  return {
    id,
    heard,
    state,
    name: () => state().pages.find((page) => page.id === id)?.name,
    app: (type: string, data?: unknown) => {
      account.take(id, { kind: 'app', type, data });
    },
    does: (message: Exclude<FromPage, Hello>) => {
      account.take(id, message);
    },
    close: () => {
      account.leave(id);
    },
    calls: () => state().account.calls.map(describeCall),
    /** What the page was told to do, and what to send to its app. */
    effects: () =>
      heard.flatMap((message) =>
        message.kind === 'effect'
          ? [message.effect.do === 'send' ? message.effect.type : message.effect.do]
          : [],
      ),
  };
};

const started = { externalCallId: 'a', toNumber: '+16175550142' };
const logIn = { isLoggedIn: true, isAvailable: true };

beforeEach(() => {
  vi.useFakeTimers();
  account = newAccount();
});

afterEach(() => {
  vi.useRealTimers();
});

describe('the pages of an account', () => {
  test('have their own names, and keep them over a reload', () => {
    const [first, second, window] = [open(), open(), open('window')];
    expect([first.name(), second.name(), window.name()]).toEqual(['Tab 1', 'Tab 2', 'Calling window']);
    first.close();
    const third = open();
    expect(third.name()).toBe('Tab 1');
    second.close();
    expect(open('page', { name: 'Tab 2' }).name()).toBe('Tab 2');
    // A tab opened from another one brings that one's name.
    expect(open('page', { name: 'Tab 2' }).name()).toBe('Tab 3');
    expect(third.state().pages.map(({ name }) => name)).toEqual([
      'Calling window',
      'Tab 1',
      'Tab 2',
      'Tab 3',
    ]);
  });

  test('see the same calls, and hear what the others say', () => {
    const [first, second] = [open(), open()];
    first.app('INITIALIZED', logIn);
    first.app('OUTGOING_CALL_STARTED', started);
    vi.advanceTimersByTime(200);
    expect(second.calls()).toEqual(first.calls());
    expect(second.calls()).toMatchObject([{ externalCallId: 'a', engagementId: anyNumber }]);
    expect(first.effects()).toContain('CREATE_ENGAGEMENT_SUCCEEDED');
    expect(second.effects()).toEqual([]);
    const said = second.heard.flatMap((message) => (message.kind === 'message' ? [message.message] : []));
    expect(said).toMatchObject([
      { page: 'Tab 1', direction: 'fromApp', type: 'INITIALIZED' },
      { page: 'Tab 1', direction: 'fromApp', type: 'OUTGOING_CALL_STARTED' },
    ]);
  });

  test('have an app each', () => {
    const [first, second] = [open(), open()];
    first.app('INITIALIZED', logIn);
    expect(first.state().page.app.initialized).toBe(true);
    expect(second.state().page.app.initialized).toBe(false);
  });
});

describe('a call of one page', () => {
  test('does not stop when another page opens', () => {
    const first = open();
    first.app('INITIALIZED', logIn);
    first.app('OUTGOING_CALL_STARTED', started);
    vi.advanceTimersByTime(200);
    const second = open();
    second.app('INITIALIZED', logIn);
    expect(second.calls()).toMatchObject([{ ghost: false }]);
    first.close();
    open().app('INITIALIZED', logIn);
    expect(second.calls()).toMatchObject([{ ghost: true }]);
  });

  test('is completed by another one, once', () => {
    const [first, second] = [open(), open()];
    first.app('INITIALIZED', logIn);
    first.app('OUTGOING_CALL_STARTED', started);
    vi.advanceTimersByTime(200);
    first.close();
    second.app('CALL_ENDED', { externalCallId: 'a', callEndStatus: 'COMPLETED' });
    second.app('CALL_COMPLETED', { externalCallId: 'a', engagementProperties: {} });
    expect(second.calls()).toMatchObject([{ completions: 1, status: 'COMPLETED' }]);
    second.app('CALL_COMPLETED', { externalCallId: 'a', engagementProperties: {} });
    expect(second.calls()).toMatchObject([{ completions: 2 }]);
  });
});

test('an engagement that is delayed is created on request', () => {
  const page = open();
  page.does({ kind: 'options', options: { engagementDelayMs: 3_600_000 } });
  page.app('OUTGOING_CALL_STARTED', {
    externalCallId: 'a',
    toNumber: '+16175550142',
    createEngagement: true,
  });
  vi.advanceTimersByTime(60_000);
  expect(page.calls()).toMatchObject([{ externalCallId: 'a' }]);
  expect(page.effects()).not.toContain('CREATE_ENGAGEMENT_SUCCEEDED');
  page.does({ kind: 'createEngagements' });
  expect(page.effects()).toContain('CREATE_ENGAGEMENT_SUCCEEDED');
  expect(page.calls()).toMatchObject([{ engagementId: anyNumber }]);
});

test('an incoming call that every page reports is one, and so is its completion', () => {
  const pages = [open(), open()];
  for (const page of pages) page.app('INITIALIZED', logIn);
  const incoming = { externalCallId: 'a', fromNumber: '+16175550142', toNumber: '+16175550100' };
  for (const page of pages) page.app('INCOMING_CALL', incoming);
  vi.advanceTimersByTime(200);
  for (const page of pages) {
    expect(page.effects()).toEqual(
      expect.arrayContaining(['CREATE_ENGAGEMENT_SUCCEEDED', 'CALLER_ID_MATCH_SUCCEEDED']),
    );
    page.app('CALL_ENDED', { externalCallId: 'a', callEndStatus: 'MISSED' });
    page.app('CALL_COMPLETED', { externalCallId: 'a', engagementProperties: {} });
  }
  expect(pages[0]?.calls()).toMatchObject([{ completions: 1, duplicate: false }]);
});

describe('with a calling window', () => {
  test('dial requests of all pages go there', () => {
    const [page, window] = [open(), open('window')];
    window.app('INITIALIZED', logIn);
    page.does({ kind: 'dial', recordId: 1 });
    expect(window.effects()).toEqual(['show', 'DIAL_NUMBER']);
    expect(page.effects()).toEqual([]);
  });

  test('of an app that has none they stay where they are made', () => {
    const [page, window] = [open(), open('window')];
    page.app('INITIALIZED', logIn);
    page.does({ kind: 'options', options: { usesCallingWindow: false } });
    page.does({ kind: 'dial', recordId: 1 });
    expect(page.effects()).toEqual(['show', 'DIAL_NUMBER']);
    expect(window.effects()).toEqual([]);
  });

  test('a record is opened in a page', () => {
    const [page, window] = [open(), open('window')];
    window.app('NAVIGATE_TO_RECORD', { objectCoordinates: { objectId: 1, objectTypeId: '0-1' } });
    expect(page.effects()).toEqual(['navigate']);
    expect(window.effects()).toEqual([]);
  });
});

describe('what the browser has kept', () => {
  const kept = () => {
    const page = open();
    page.app('OUTGOING_CALL_STARTED', started);
    const { account: before } = page.state();
    return accountOf(before);
  };

  test('is resumed by the first page, with engagements that were being created', () => {
    const before = kept();
    account = newAccount();
    const page = open('page', { kept: before });
    vi.advanceTimersByTime(0);
    expect(page.calls()).toMatchObject([{ externalCallId: 'a', engagementId: anyNumber }]);
    expect(open('page', { kept: accountOf({ ...before, calls: [] }) }).calls()).toHaveLength(1);
  });

  test('is forgotten on request, in every page', () => {
    const page = open('page', { kept: kept() });
    page.does({ kind: 'reset' });
    expect(page.calls()).toEqual([]);
    expect(page.heard.some(({ kind }) => kind === 'reset')).toBe(true);

    page.app('OUTGOING_CALL_STARTED', started);
    expect(open('page', { fresh: true }).calls()).toEqual([]);
    expect(page.calls()).toEqual([]);
  });
});
