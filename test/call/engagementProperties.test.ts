import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CallDraft, Party, UnsavedCall } from '../../src/call/call';
import type { EngagementProperties } from '../../src/protocol/appMessages';
import {
  engagementProperties as propertiesOf,
  type RecordOptions,
} from '../../src/call/engagementProperties';
import { timeline } from '../../src/text/timelineMessages';
import { calls } from './calls';

/** In English. */
const engagementProperties = (
  call: UnsavedCall,
  options: Partial<RecordOptions> = {},
  ...further: readonly (EngagementProperties | undefined)[]
) => propertiesOf(call, { words: timeline, ...options }, ...further);

const ended = calls.ended;
const withDraft = (draft: Partial<CallDraft>): UnsavedCall => ({ ...ended, draft: { notes: '', ...draft } });
const withParty = (party: Party): UnsavedCall => ({ ...ended, party });

describe('engagementProperties', () => {
  it('say all that is known of a call', () => {
    const drafted = withDraft({
      notes: 'Likes tea.',
      title: 'Renewal',
      endStatus: 'BUSY',
      outcome: 'f240bbac-87c9-4f6e-bf70-924b57d47db7',
      recording: { kind: 'url', url: 'https://example.com/1.mp3' },
    });
    const call: UnsavedCall = { ...drafted, ownerId: 3 };
    expect(engagementProperties(call)).toEqual({
      hs_timestamp: 1_000_000,
      hs_call_title: 'Renewal',
      hs_call_body: 'Likes tea.',
      hs_call_duration: '60000',
      hs_call_status: 'BUSY',
      hs_call_direction: 'OUTBOUND',
      hs_call_disposition: 'f240bbac-87c9-4f6e-bf70-924b57d47db7',
      hs_call_from_number: '+16175550100',
      hs_call_to_number: '+16175550142',
      hs_call_callee_object_id: '51',
      hs_call_callee_object_type: 'CONTACT',
      hs_call_recording_url: 'https://example.com/1.mp3',
      hs_call_source: 'INTEGRATIONS_PLATFORM',
      hubspot_owner_id: '3',
    });
  });

  it('hold nothing of what is not known', () => {
    const { fromNumber, toNumber, ...unknown } = ended;
    expect([fromNumber, toNumber]).toEqual(['+16175550100', '+16175550142']);
    expect(
      engagementProperties({ ...unknown, direction: 'inbound', party: {}, draft: { notes: '' } }),
    ).toStrictEqual({
      hs_timestamp: 1_000_000,
      hs_call_title: 'Call from private number',
      hs_call_duration: '60000',
      hs_call_status: 'COMPLETED',
      hs_call_direction: 'INBOUND',
      hs_call_source: 'INTEGRATIONS_PLATFORM',
    });
  });

  it.each([
    ['outbound', { name: 'Ada Byron' }, 'Call to Ada Byron'],
    ['inbound', { name: 'Ada Byron' }, 'Call from Ada Byron'],
    ['outbound', {}, 'Call to +16175550142'],
    ['inbound', {}, 'Call from +16175550100'],
  ] as const)('of an %s call with %j are titled "%s"', (direction, party, title) => {
    expect(engagementProperties({ ...ended, direction, party }).hs_call_title).toBe(title);
  });

  it.each([
    ['0-1', 'CONTACT'],
    ['0-2', 'COMPANY'],
    ['0-5', 'TICKET'],
    ['2-1234567', '2-1234567'],
    // A name of Object's own is a name like any other.
    ['constructor', 'constructor'],
    ['__proto__', '__proto__'],
  ])('name the callee type %s as %s', (objectTypeId, type) => {
    expect(engagementProperties(withParty({ objectId: 9, objectTypeId })).hs_call_callee_object_type).toBe(
      type,
    );
  });

  it("let the app's own properties win, and be custom; undefined takes nothing away", () => {
    const properties = engagementProperties(
      withDraft({
        properties: {
          hs_call_title: 'Mine',
          queue: 'sales',
          score: 5,
          hs_call_status: undefined,
        } as unknown as EngagementProperties,
      }),
    );
    expect(properties).toMatchObject({
      hs_call_title: 'Mine',
      queue: 'sales',
      score: 5,
      hs_call_status: 'COMPLETED',
    });
    expect(Object.values(properties)).not.toContain(undefined);
  });
});

describe('a call whose recording is on the app’s server', () => {
  it('has the properties by which HubSpot asks for it', () => {
    const options = { hubspotAppId: 12345, externalAccountId: 62515 };
    expect(engagementProperties(ended, options)).toStrictEqual({
      ...engagementProperties(ended),
      hs_call_app_id: '12345',
      hs_call_external_id: ended.externalCallId,
      hs_call_external_account_id: '62515',
    });
  });

  it('has them for every kind of recording but an address that HubSpot plays by itself', () => {
    const propertiesOf = (draft: Partial<CallDraft>) =>
      engagementProperties(withDraft(draft), { hubspotAppId: 12345 });
    expect(propertiesOf({ recording: { kind: 'server' } })).toMatchObject({ hs_call_app_id: '12345' });
    const byItself = propertiesOf({ recording: { kind: 'url', url: 'https://example.com/1.mp3' } });
    expect(byItself).toMatchObject({ hs_call_recording_url: 'https://example.com/1.mp3' });
    expect(byItself).not.toHaveProperty('hs_call_app_id');
  });

  it('lets the app name another id of the call or the account', () => {
    const own = { hs_call_external_id: 'pbx-7', hs_call_external_account_id: 'acme' };
    expect(engagementProperties(ended, { hubspotAppId: '12345' }, own)).toMatchObject({
      hs_call_app_id: '12345',
      ...own,
    });
    expect(engagementProperties(ended, { externalAccountId: 'acme' })).toStrictEqual(
      engagementProperties(ended),
    );
  });
});

describe('a missed call', () => {
  const missed = withDraft({ endStatus: 'MISSED' });

  it('is NO_ANSWER in hs_call_status, or MISSED if the app says so', () => {
    expect(engagementProperties(missed).hs_call_status).toBe('NO_ANSWER');
    expect(engagementProperties(missed, { missedStatus: 'MISSED' }).hs_call_status).toBe('MISSED');
    expect(engagementProperties(ended, { missedStatus: 'MISSED' }).hs_call_status).toBe('COMPLETED');
  });
});

describe('further properties', () => {
  it('win over all others, the last over the first', () => {
    const call = withDraft({ properties: { hs_call_title: 'draft', a: 'draft', b: 'draft', c: 'draft' } });
    const properties = engagementProperties(call, {}, { a: 'app', b: 'app' }, undefined, { b: 'call' });
    expect(properties).toMatchObject({ hs_call_title: 'draft', a: 'app', b: 'call', c: 'draft' });
  });

  it('are text and numbers; all else is left out, as it could not be sent', () => {
    const further = {
      text: '',
      number: 0,
      nothing: undefined,
      none: null,
      notANumber: Number.NaN,
      endless: Infinity,
      flag: true,
      date: new Date(),
      list: ['a'],
      callback: () => 'a',
      symbol: Symbol('a'),
      hs_call_title: { not: 'a title' },
    } as unknown as EngagementProperties;
    const properties = engagementProperties(ended, {}, further);
    expect(properties).toStrictEqual({ ...engagementProperties(ended), text: '', number: 0 });
    expect(properties.hs_call_title).toBe('Call to Ada Byron');
  });
});

describe('notes', () => {
  const bodyOf = (notes: string) => engagementProperties(withDraft({ notes })).hs_call_body;

  it.each([
    ['Likes tea.', 'Likes tea.'],
    ['<b>bold</b>', '&lt;b&gt;bold&lt;/b&gt;'],
    ['<script>alert("x")</script>', '&lt;script&gt;alert(&quot;x&quot;)&lt;/script&gt;'],
    ["<img src=x onerror='y'>", '&lt;img src=x onerror=&#39;y&#39;&gt;'],
    ['A & B', 'A &amp; B'],
    ['&amp;', '&amp;amp;'],
    ['one\ntwo', 'one<br>two'],
    ['one\r\ntwo\rthree', 'one<br>two<br>three'],
    ['\n\n', '<br><br>'],
    ['  spaced  ', '  spaced  '],
    ['日本語 ☎️', '日本語 ☎️'],
  ])('%j become %j', (notes, html) => {
    expect(bodyOf(notes)).toBe(html);
  });

  it('that are empty are no property', () => {
    expect(engagementProperties(withDraft({ notes: '' }))).not.toHaveProperty('hs_call_body');
  });

  it('read as they were typed, whatever was typed', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 1 }), (notes) => {
        const parsed = new DOMParser().parseFromString(bodyOf(notes)!, 'text/html').body;
        expect([...parsed.querySelectorAll('*')].every(({ localName }) => localName === 'br')).toBe(true);
        for (const line of parsed.querySelectorAll('br')) line.replaceWith('\n');
        // HTML itself drops null characters and leading space of a document.
        const typed = notes
          .replace(/\r\n|\r/g, '\n')
          .replaceAll('\0', '')
          .trimStart();
        expect(parsed.textContent.trimStart()).toBe(typed);
      }),
    );
  });
});
