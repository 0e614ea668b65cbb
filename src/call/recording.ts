import { isFields, isText } from '../base/read';

/** Where the recording of a call is. */
export type CallRecording =
  /** On your server: HubSpot asks its recording endpoint, plays and transcribes it. Needs the provider's `hubspotAppId`. */
  | { readonly kind: 'server' }
  /** At an https address that HubSpot plays by itself. HubSpot stopped transcribing these on 2024-09-30. */
  | { readonly kind: 'url'; readonly url: string };

export const isHttps = (url: unknown): boolean => isText(url) && /^https:\/\//i.test(url);

/** Whether a value is a recording. */
export const isRecording = (value: unknown): boolean =>
  isFields(value) && (value['kind'] === 'server' || (value['kind'] === 'url' && isHttps(value['url'])));
