import { readPhoneNumber } from '../../text/phoneNumber';
import { loadPhoneMetadata } from '../../text/loadPhoneMetadata';
import type { CtiOptions } from '../options';
import type { DialRequest } from '../state';

/**
 * Gives the number to dial for a request: at once, or when the numbering plans are there that it takes to tell. What is
 * no number waits for a person to look at it.
 */
export const readDialRequest = (
  { phoneNumber, countryCode }: DialRequest,
  { defaultCountry }: CtiOptions,
  dial: (number: string, extension: string | undefined) => void,
): void => {
  const country = countryCode ?? defaultCountry;
  const read = readPhoneNumber(phoneNumber, { country, metadata: undefined });
  if (read.status === 'valid') dial(read.number, read.extension);
  if (read.status !== 'pending') return;
  void (async () => {
    const metadata = await loadPhoneMetadata().catch(() => null);
    const known = readPhoneNumber(phoneNumber, { country, metadata });
    if (known.status === 'valid') dial(known.number, known.extension);
  })();
};
