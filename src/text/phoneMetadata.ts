import {
  AsYouType,
  type CountryCode,
  isSupportedCountry,
  parsePhoneNumberFromString,
  validatePhoneNumberLength,
} from 'libphonenumber-js/min';
import { isEmergencyNumber } from './emergencyNumbers';
import type { DialledNumber, PhoneMetadata } from './phoneNumber';

const countryOf = (country: string | undefined): CountryCode | undefined => {
  const upper = country?.toUpperCase();
  return upper !== undefined && isSupportedCountry(upper) ? upper : undefined;
};

const read = (input: string, country: string | undefined): DialledNumber => {
  if (isEmergencyNumber(input, country)) return { status: 'invalid', problem: 'emergency' };
  const defaultCountry = countryOf(country);
  const options = { extract: false, ...(defaultCountry && { defaultCountry }) };
  const number = parsePhoneNumberFromString(input, options);
  if (number?.isPossible()) {
    return { status: 'valid', number: number.number, e164: number.number };
  }
  switch (validatePhoneNumberLength(input, options)) {
    case 'TOO_SHORT':
      return { status: 'invalid', problem: 'too-short' };
    case 'TOO_LONG':
      return { status: 'invalid', problem: 'too-long' };
    case 'INVALID_COUNTRY':
      return { status: 'invalid', problem: 'unknown-country' };
    case 'INVALID_LENGTH':
      return { status: 'invalid', problem: 'wrong-length' };
    default:
      return { status: 'invalid', problem: 'not-a-number' };
  }
};

const format = (value: string, country: string | undefined): string =>
  /^\+?\d+$/.test(value) ? new AsYouType(countryOf(country)).input(value) : value;

/** What needs the numbering plans of all countries; loaded when a user types a number. */
export const phoneMetadata: PhoneMetadata = { read, format };
