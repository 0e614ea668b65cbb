import { readEndStatus } from '../../call/endStatus';
import { isHttps } from '../../call/recording';
import type { EndStatus } from '../../protocol/appMessages';
import { CtiError } from '../errors';

/** @throws CtiError `invalid-argument` */
export const requireNumber = (action: string, name: string, number: string | null | undefined): string => {
  if (typeof number === 'string' && number.trim()) return number;
  throw new CtiError('invalid-argument', `${action}() needs ${name}, a phone number.`);
};

/** @throws CtiError `invalid-argument` */
export const requireEndStatus = (status: unknown): EndStatus => {
  const read = readEndStatus(status);
  if (read) return read;
  throw new CtiError('invalid-argument', `"${String(status)}" is not a call end status.`);
};

/** @throws CtiError `invalid-argument` */
export const requireRecordingUrl = (url: unknown): void => {
  if (!isHttps(url)) throw new CtiError('invalid-argument', 'addRecording() needs an https address.');
};
