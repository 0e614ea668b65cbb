import fc from 'fast-check';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { formatPhoneNumber, readPhoneNumber, type PhoneMetadata } from '../../src/text/phoneNumber';
import { loadPhoneMetadata } from '../../src/text/loadPhoneMetadata';

let metadata: PhoneMetadata;
beforeAll(async () => {
  metadata = await loadPhoneMetadata();
});

describe('without numbering plans', () => {
  it.each([
    '+16175550100',
    '+1 (617) 555-0100',
    '+1\u2011617\u2011555\u20110100',
    '＋１６１７５５５０１００',
  ])('takes %s, which says its country', (input) => {
    expect(readPhoneNumber(input, { metadata: undefined })).toEqual({
      status: 'valid',
      number: '+16175550100',
      e164: '+16175550100',
    });
  });

  it('leaves out the 0 that is for calls inside a country', () => {
    expect(readPhoneNumber('+44 (0)20 7946 0000', { metadata: undefined })).toMatchObject({
      e164: '+442079460000',
    });
  });

  it.each(['617 555 0100', '+12', '+1234567890123456', '+0123456789', '1-800-FLOWERS', '+1 555 123'])(
    'waits for them to judge %s',
    (input) => {
      expect(readPhoneNumber(input, { country: 'US', metadata: undefined })).toEqual({ status: 'pending' });
    },
  );

  it('asks for an international number where they could not be loaded', () => {
    expect(readPhoneNumber('617 555 0100', { country: 'US', metadata: null })).toEqual({
      status: 'invalid',
      problem: 'no-metadata',
    });
    expect(readPhoneNumber('+16175550100', { metadata: null })).toMatchObject({ status: 'valid' });
  });

  it('shows numbers as they are', () => {
    expect(formatPhoneNumber('6175550100', 'US', undefined)).toBe('6175550100');
    expect(formatPhoneNumber('6175550100', 'US', null)).toBe('6175550100');
  });
});

it.each(['', ' ', '\u200b', '\u202a\u202c'])('calls %j empty', (input) => {
  expect(readPhoneNumber(input, { metadata })).toEqual({ status: 'empty' });
});

describe('with numbering plans', () => {
  it.each([
    ['617 555 0100', 'US', '+16175550100'],
    ['(617) 555-0100', 'us', '+16175550100'],
    ['011 44 20 7946 0000', 'US', '+442079460000'],
    ['00 44 20 7946 0000', 'DE', '+442079460000'],
    ['030 5550100', 'DE', '+49305550100'],
    ['03-5555-0100', 'JP', '+81355550100'],
    ['(11) 95555-0100', 'BR', '+5511955550100'],
    ['٦١٧٥٥٥٠١٠٠', 'US', '+16175550100'],
  ])('reads %s in %s as %s', (input, country, e164) => {
    expect(readPhoneNumber(input, { country, metadata })).toEqual({ status: 'valid', number: e164, e164 });
  });

  it('keeps an extension apart', () => {
    expect(readPhoneNumber('+1 617 555 0100 ext. 12', { metadata })).toEqual({
      status: 'valid',
      number: '+16175550100',
      e164: '+16175550100',
      extension: '12',
    });
  });

  it.each([
    ['tel:+1-617-555-0100', '+16175550100'],
    ['Mobile: +1 617 555 0100', '+16175550100'],
    ['+1 617 555 0100 (Ada, mornings)', '+16175550100'],
    ['+1 800 555 TELL', '+18005558355'],
  ])('reads %s, which has more in it than the number', (input, e164) => {
    expect(readPhoneNumber(input, { metadata })).toEqual({ status: 'valid', number: e164, e164 });
  });

  it.each([
    ['hello', 'US', 'not-a-number'],
    ['+1 555 123', 'US', 'too-short'],
    ['+999 555 0100 100', 'US', 'unknown-country'],
    ['+1 617 555 0142 or +1 617 555 0199', 'US', 'not-a-number'],
    ['1', 'US', 'too-short'],
    ['617 5', 'US', 'too-short'],
    ['911', 'US', 'emergency'],
    ['112', 'DE', 'emergency'],
    ['9-9-9', 'gb', 'emergency'],
    ['999', 'US', 'too-short'],
    ['000', undefined, 'emergency'],
    ['617 555 0100 000', 'US', 'too-long'],
    ['617 555 0100', undefined, 'unknown-country'],
    ['617 555 0100', 'XX', 'unknown-country'],
    ['<script>', 'US', 'not-a-number'],
  ])('says of %s in %s: %s', (input, country, problem) => {
    expect(readPhoneNumber(input, { country, metadata })).toEqual({ status: 'invalid', problem });
  });

  it.each([
    ['6175550100', 'US', '(617) 555-0100'],
    ['61755', 'US', '(617) 55'],
    ['+442079460000', 'US', '+44 20 7946 0000'],
    ['0305550100', 'DE', '030 5550100'],
    ['sip:ada@example.com', 'US', 'sip:ada@example.com'],
    ['*100#', 'US', '*100#'],
    ['', 'US', ''],
  ])('shows %s in %s as %s', (value, country, shown) => {
    expect(formatPhoneNumber(value, country, metadata)).toBe(shown);
  });

  it('never throws, and calls nothing valid without a number to dial', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary' }),
        fc.option(fc.string(), { nil: undefined }),
        (input, country) => {
          const read = readPhoneNumber(input, { country, metadata });
          if (read.status === 'valid') expect(read.number).toMatch(/^\+\d{7,15}$/);
        },
      ),
    );
  });

  it('reads what it shows', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[2-9]\d{2}555\d{4}$/), (digits) => {
        const shown = formatPhoneNumber(digits, 'US', metadata);
        expect(readPhoneNumber(shown, { country: 'US', metadata })).toMatchObject({ e164: `+1${digits}` });
      }),
    );
  });
});

describe('what the app admits', () => {
  const allow = (input: string) => /^\d{3,4}$|^sip:/.test(input);

  it.each(['112', '4711', 'sip:ada@example.com'])('sends %s as typed, without waiting', (input) => {
    expect(readPhoneNumber(input, { allow, metadata: undefined })).toEqual({
      status: 'valid',
      number: input,
    });
  });

  it('is asked of plain characters', () => {
    const asked = vi.fn(() => false);
    readPhoneNumber(' １１２ ', { allow: asked, metadata: undefined });
    expect(asked).toHaveBeenCalledWith('112');
  });
});

it('loads the numbering plans once', async () => {
  expect(loadPhoneMetadata()).toBe(loadPhoneMetadata());
  await expect(loadPhoneMetadata()).resolves.toBe(metadata);
});
