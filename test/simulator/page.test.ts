import { afterEach, describe, expect, test, vi } from 'vitest';
import { readConfig } from '../../simulator/host/config';
import { accountOf, freshAccount } from '../../src/testing/hubspot/world';
import { parseNotes } from '../../simulator/host/notes/parseNotes';
import { isSameNumber } from '../../src/testing/hubspot/records/matchRecords';
import { readRecords } from '../../simulator/host/records/readRecords';
import { sampleRecords } from '../../simulator/host/records/sampleRecords';
import { readRoute } from '../../simulator/host/route';
import { forgetAccount, keepAccount, keptAccount } from '../../simulator/host/storage';
import { formatDuration } from '../../simulator/host/ui/format';
import { filterMessages } from '../../simulator/host/ui/tools/filterMessages';
import { logIn, playHost } from './playHost';

describe('notes on the timeline', () => {
  const textOf = (nodes: ReturnType<typeof parseNotes>): string =>
    nodes.map((node) => (typeof node === 'string' ? node : textOf(node.children))).join('');

  test('show escaped text as it was typed', () => {
    expect(parseNotes('1 &lt; 2 &amp;&amp; &lt;script&gt;alert(1)&lt;/script&gt;')).toEqual([
      '1 < 2 && <script>alert(1)</script>',
    ]);
  });

  test('keep paragraphs, lists, emphasis and links', () => {
    expect(
      parseNotes('<div>Hi<br><b style="color:red" onclick="x()">you</b></div><ul><li>a</li></ul>'),
    ).toEqual([
      { tag: 'p', children: ['Hi', { tag: 'br', children: [] }, { tag: 'b', children: ['you'] }] },
      { tag: 'ul', children: [{ tag: 'li', children: ['a'] }] },
    ]);
    expect(parseNotes('<a href="https://example.com" target="_top">x</a>')).toEqual([
      { tag: 'a', href: 'https://example.com', children: ['x'] },
    ]);
  });

  test.each([
    '<script>alert(1)</script>safe',
    '<img src=x onerror=alert(1)>safe',
    '<svg><script>alert(1)</script></svg>safe',
    '<style>*{}</style>safe',
    '<iframe srcdoc="<script>alert(1)</script>"></iframe>safe',
    '<math><mtext></mtext></math>safe',
    '<template><b>hidden</b></template>safe',
  ])('let nothing dangerous through: %s', (html) => {
    expect(textOf(parseNotes(html))).toBe('safe');
    expect(JSON.stringify(parseNotes(html))).not.toMatch(/script|onerror|img|svg/);
  });

  test('make no link of a script', () => {
    expect(parseNotes('<a href=" javascript:alert(1)">x</a>')).toEqual([{ tag: 'a', children: ['x'] }]);
  });
});

describe('the address of the page', () => {
  const served = { widgetUrl: 'http://127.0.0.1:9027/' };

  test('names a widget and its size; the server names one otherwise', () => {
    expect(readConfig('', served)).toMatchObject({ widgetUrl: served.widgetUrl, width: 400, height: 600 });
    expect(readConfig('?widget=https://example.com/app&width=320&height=5000', served)).toMatchObject({
      widgetUrl: 'https://example.com/app',
      width: 320,
      height: 1200,
    });
  });

  test.each(['javascript:alert(1)', 'data:text/html,x', 'example', '//example.com', ''])(
    'takes no other address: %j',
    (text) => {
      expect(() => readConfig(`?widget=${encodeURIComponent(text)}`, served)).toThrow(
        'must start with http:// or https://',
      );
    },
  );

  test('says what is wrong with a size, and what is missing', () => {
    expect(() => readConfig('?width=wide', served)).toThrow('?width=wide is not a number of pixels.');
    expect(() => readConfig('', null)).toThrow('?widget=');
  });

  test('says which page of the CRM is open', () => {
    expect(readRoute('', '0-1')).toEqual({ page: 'list', objectTypeId: '0-1' });
    expect(readRoute('#/0-2', '0-1')).toEqual({ page: 'list', objectTypeId: '0-2' });
    expect(readRoute('#/0-1/101', '0-1')).toEqual({ page: 'record', recordId: 101 });
    expect(readRoute('#/calls', '0-1')).toEqual({ page: 'calls' });
  });
});

describe('records', () => {
  test('of the sample have their own ids, and all sorts of names and numbers', () => {
    expect(new Set(sampleRecords.map(({ id }) => id)).size).toBe(sampleRecords.length);
    const counts = sampleRecords.map(({ phones }) => phones.length);
    expect(counts).toEqual(expect.arrayContaining([0, 1, 2]));
    expect(sampleRecords.some(({ phones }) => phones[0]?.number === 'call reception')).toBe(true);
  });

  test('of somebody else are read', () => {
    const [person, firm] = readRecords([
      { firstName: 'Ada', lastName: 'Example', phoneNumbers: ['+16175550142', '+16175550143'] },
      { id: '7', name: 'Firm', objectTypeId: '0-2', properties: { City: 'Bern' } },
    ]);
    expect(person).toMatchObject({ id: 1001, objectTypeId: '0-1', name: 'Ada Example' });
    expect(person?.phones.map(({ property }) => property)).toEqual(['phone', 'mobilephone']);
    expect(firm).toMatchObject({ id: 7, name: 'Firm', phones: [], properties: { City: 'Bern' } });
  });

  test.each([
    [{}, 'must be a list'],
    [[null], 'records[0] must be an object'],
    [[{ name: 'A' }, { phoneNumbers: [] }], 'records[1] needs a name'],
    [[{ name: 'A', phoneNumbers: [1] }], 'records[0].phoneNumbers must be a list of texts'],
    [[{ name: 'A', id: 'x' }], 'records[0].id must be a positive whole number'],
    [
      [
        { name: 'A', id: 1 },
        { name: 'B', id: 1 },
      ],
      'records[1] has the id of records[0]',
    ],
    [[{ name: 'A', objectTypeId: 'contact' }], 'records[0].objectTypeId must be an object type id'],
    [[{ name: 'A', properties: { a: 1 } }], 'records[0].properties must be an object of texts'],
  ])('that cannot be read are named: %j', (json, message) => {
    expect(() => readRecords(json)).toThrow(message);
  });

  test('numbers are compared, not their spelling', () => {
    expect(isSameNumber('+1 (617) 555-0142', '+16175550142')).toBe(true);
    expect(isSameNumber('+16175550142', '+16175550143')).toBe(false);
    expect(isSameNumber('call reception', 'call reception')).toBe(true);
    expect(isSameNumber('call reception', 'anonymous')).toBe(false);
  });
});

describe('the browser', () => {
  afterEach(() => {
    localStorage.clear();
  });

  test('keeps calls and options for when no page is open', () => {
    const host = playHost({ redirectOnAnswer: true });
    logIn(host);
    host.app('OUTGOING_CALL_STARTED', { externalCallId: 'a', toNumber: '+16175550142' });
    host.wait(200);
    const account = accountOf(host.world());
    keepAccount(localStorage, account);
    expect(keptAccount(localStorage)).toEqual(account);

    forgetAccount(localStorage);
    expect(keptAccount(localStorage)).toBeUndefined();
  });

  test.each(['{', 'null', '7', '{"version":99}', '"text"'])(
    'starts over from what it cannot read: %s',
    (text) => {
      localStorage.setItem('simulated-hubspot', text);
      expect(keptAccount(localStorage)).toBeUndefined();
    },
  );

  test('works without storage', () => {
    const denied = vi.fn(() => {
      throw new Error('denied');
    });
    const storage = { getItem: denied, setItem: denied, removeItem: denied } as unknown as Storage;
    expect(() => {
      keepAccount(storage, freshAccount);
      forgetAccount(storage);
    }).not.toThrow();
    expect(keptAccount(storage)).toBeUndefined();
    expect(denied).toHaveBeenCalledTimes(3);
  });
});

test('messages are filtered by window, direction, type, payload and note', () => {
  const messages = [
    { id: 1, at: 1, page: 'Tab 1', direction: 'toApp', type: 'SYNC', data: { portalId: 1 } },
    {
      id: 2,
      at: 2,
      page: 'Tab 2',
      direction: 'fromApp',
      type: 'CALL_ENDED',
      data: { callEndStatus: 'BUSY' },
    },
    {
      id: 3,
      at: 3,
      page: 'Tab 1',
      direction: 'fromApp',
      type: 'INCOMING_CALL',
      note: 'Ignored: not available.',
    },
  ] as const;
  const idsOf = (words: string, direction: 'both' | 'toApp' | 'fromApp' = 'both', page = '') =>
    filterMessages(messages, { words, direction, page }).map(({ id }) => id);
  expect(idsOf('')).toEqual([1, 2, 3]);
  expect(idsOf('', 'toApp')).toEqual([1]);
  expect(idsOf('call')).toEqual([2, 3]);
  expect(idsOf(' busy ')).toEqual([2]);
  expect(idsOf('ignored', 'fromApp')).toEqual([3]);
  expect(idsOf('', 'both', 'Tab 1')).toEqual([1, 3]);
});

test('durations are written as people write them', () => {
  expect([0, 999, 61_000, 3_723_000].map(formatDuration)).toEqual(['0:00', '0:01', '1:01', '1:02:03']);
});
