import { numberInText, splitExtension } from './numberInText';
import { plainCharacters } from './plainCharacters';

/** Why a text cannot be called. `messages.numberProblem` has a sentence for each. */
export type NumberProblem =
  | 'not-a-number'
  /** Help answers there: calls to it must not depend on this software. */
  | 'emergency'
  | 'too-short'
  | 'too-long'
  | 'wrong-length'
  /** Neither a `+` nor a known country says where the number belongs. */
  | 'unknown-country'
  /** The numbering plans could not be loaded: only numbers with `+` can be read. */
  | 'no-metadata';

/** A text read as something to dial. */
export type DialledNumber =
  | { readonly status: 'empty' }
  /** The numbering plans are needed to tell, and are still loading. */
  | { readonly status: 'pending' }
  | {
      readonly status: 'valid';
      /** What to dial: E.164, or the text as typed if `allow` admitted it. */
      readonly number: string;
      /** Absent if `allow` admitted the text. */
      readonly e164?: string;
      /** The extension written behind the number. */
      readonly extension?: string;
    }
  | { readonly status: 'invalid'; readonly problem: NumberProblem };

/** The numbering plans of all countries. */
export interface PhoneMetadata {
  /** Reads a number as the user typed it. */
  read: (input: string, country: string | undefined) => DialledNumber;
  /** Formats a number for reading. */
  format: (value: string, country: string | undefined) => string;
}

/** How to read a number. */
export interface ReadPhoneNumberOptions {
  /** The country of a number without `+`: two letters, ISO 3166-1. */
  country?: string | undefined;
  /** Admits other texts that can be dialled: extensions, SIP addresses, short and emergency numbers. Sent as typed. */
  allow?: ((input: string) => boolean) | undefined;
  /** From `loadPhoneMetadata()`: `undefined` while it loads, `null` if it could not be loaded. */
  metadata: PhoneMetadata | null | undefined;
}

/** E.164 as people write it: `+` and 7 to 15 digits with separators. */
const international = (input: string): string | undefined => {
  // "+44 (0)20 …": the 0 is for calls inside the country.
  const bare = input.replace(/^(\+.*?)\(0\)/, '$1').replace(/[\s().\-/\u2010-\u2015]/g, '');
  return /^\+[1-9]\d{6,14}$/.test(bare) ? bare : undefined;
};

/** No country's international numbers of so many digits are too short: these need no numbering plans to be dialled. */
const longEnough = 11;

/**
 * Reads what somebody typed, pasted or clicked as a number to dial: text around it goes, an extension is kept apart. A number with `+`
 * that is long enough needs no numbering plans; everything else waits for them.
 */
export const readPhoneNumber = (
  input: string,
  { country, allow, metadata }: ReadPhoneNumberOptions,
): DialledNumber => {
  const typed = plainCharacters(input).trim();
  if (typed === '') return { status: 'empty' };
  if (allow?.(typed)) return { status: 'valid', number: typed };
  const { number, extension } = splitExtension(numberInText(typed));
  const withExtension = (read: DialledNumber): DialledNumber =>
    read.status === 'valid' && extension !== undefined ? { ...read, extension } : read;
  const e164 = international(number);
  const isLong = e164 !== undefined && e164.length > longEnough;
  if (e164 !== undefined && (metadata === null || (isLong && metadata === undefined)))
    return withExtension({ status: 'valid', number: e164, e164 });
  if (metadata === undefined) return { status: 'pending' };
  if (metadata === null) return { status: 'invalid', problem: 'no-metadata' };
  return withExtension(metadata.read(e164 ?? number, country));
};

/** A number as people of `country` write it; unchanged while, or if, there are no numbering plans. */
export const formatPhoneNumber = (
  value: string,
  country: string | undefined,
  metadata: PhoneMetadata | null | undefined,
): string => metadata?.format(value, country) ?? value;
