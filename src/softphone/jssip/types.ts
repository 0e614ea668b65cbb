// Taken from what JsSIP's root exports: its inner modules do not resolve under `moduleResolution: nodenext`.
import type { UA } from 'jssip';

/** A call of JsSIP's `UA`: its `RTCSession`. */
export type JsSipSession = ReturnType<UA['call']>;

/** The options of JsSIP's `UA`. */
export type JsSipConfiguration = ConstructorParameters<typeof UA>[0];

/** The options of JsSIP's `ua.call()`. */
export type JsSipCallOptions = NonNullable<Parameters<UA['call']>[1]>;

/** The options of JsSIP's `session.answer()`. */
export type JsSipAnswerOptions = NonNullable<Parameters<JsSipSession['answer']>[0]>;

/** What is read of a request. */
export interface JsSipRequest {
  getHeaders: (name: string) => string[];
}

/** What is read of a response. */
export interface JsSipResponse {
  status_code: number;
  reason_phrase: string;
}
