import { parsePhoneNumberFromString } from 'libphonenumber-js/min';
import type { AppStatus, SimulatedCall } from '../api';

/** As people write it, if it is a phone number. */
export const formatNumber = (number: string): string =>
  parsePhoneNumberFromString(number)?.formatInternational() ?? number;

export const isPhoneNumber = (number: string): boolean =>
  parsePhoneNumberFromString(number)?.isPossible() ?? false;

/** `0:42`, `12:05`, `1:02:03`. */
export const formatDuration = (ms: number): string => {
  const seconds = Math.max(0, Math.round(ms / 1000));
  const pad = (value: number) => String(value).padStart(2, '0');
  const [hours, minutes] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60];
  return hours > 0 ? `${hours}:${pad(minutes)}:${pad(seconds % 60)}` : `${minutes}:${pad(seconds % 60)}`;
};

const day = new Intl.DateTimeFormat(undefined, { dateStyle: 'medium', timeStyle: 'short' });

export const formatMoment = (ms: number): string => day.format(ms);

/** To the millisecond, for the inspector. */
export const formatClock = (ms: number): string => {
  const date = new Date(ms);
  const pad = (value: number, length = 2) => String(value).padStart(length, '0');
  return `${pad(date.getHours())}:${pad(date.getMinutes())}:${pad(date.getSeconds())}.${pad(date.getMilliseconds(), 3)}`;
};

const statuses: Readonly<Record<string, string>> = {
  RINGING: 'In progress: ringing',
  IN_PROGRESS: 'In progress',
  COMPLETED: 'Completed',
  CANCELED: 'Canceled',
  BUSY: 'Busy',
  NO_ANSWER: 'No answer',
  FAILED: 'Failed',
  REJECTED: 'Rejected',
  MISSED: 'Missed',
  TRANSFERRED: 'Transferred',
  ENDED: 'Ended',
};

/** An unknown status is shown as the app wrote it. */
export const formatStatus = (status: string): string => statuses[status] ?? status;

export const isUnderWay = ({ status, ghost }: SimulatedCall): boolean =>
  !ghost && (status === 'RINGING' || status === 'IN_PROGRESS');

export const appStatusTexts: Readonly<Record<AppStatus, string>> = {
  loading: 'Loading',
  handshake: 'Waiting for the app to answer',
  offline: 'Calling is offline',
  ready: 'Ready',
  failed: 'Calling is offline',
  hidden: 'Not offered by HubSpot',
  refused: 'Calling is offline',
};
