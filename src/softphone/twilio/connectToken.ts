import type { Call } from '@twilio/voice-sdk';
import { isFields, isText } from '../../base/read';

/** Answers an incoming call of the page before. Source: `Device.connect` in Twilio's SDK, which takes unanswered calls alone. */
export type Reconnect = (connectToken: string, options: Call.AcceptOptions) => Promise<Call>;

/** Twilio's key to an incoming call. */
export const tokenIn = (data: unknown): string | undefined =>
  isFields(data) && isText(data['connectToken']) ? data['connectToken'] : undefined;
