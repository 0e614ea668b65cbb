import type { World } from './world';

/** What is to be done outside the world. */
export type Effect =
  | { readonly do: 'send'; readonly type: string; readonly data?: unknown; readonly afterMs?: number }
  | { readonly do: 'later'; readonly afterMs: number; readonly timer: Timer }
  | { readonly do: 'navigate'; readonly recordId: number; readonly newTab: boolean }
  | { readonly do: 'resize'; readonly width?: number; readonly height?: number }
  | { readonly do: 'hide' }
  | { readonly do: 'show' }
  | { readonly do: 'alert'; readonly message: string }
  | { readonly do: 'widgetUrl'; readonly url: string };

/** Something that HubSpot's servers do after a while. */
export type Timer =
  | { readonly type: 'engagement'; readonly key: number }
  | { readonly type: 'callerMatch'; readonly key: number }
  | { readonly type: 'redirect'; readonly recordId: number; readonly frame: string };

export interface Step {
  readonly world: World;
  readonly effects?: readonly Effect[];
  /** For people who read the messages: why nothing happened, or something unusual did. */
  readonly note?: string;
}

export interface Circumstances {
  /** Milliseconds since the epoch. */
  readonly now: number;
  /** The page of HubSpot's whose app this is about. */
  readonly frame: string;
  /** HubSpot's other pages that are open. */
  readonly others: readonly string[];
}

export const send = (type: string, data?: unknown, afterMs?: number): Effect => ({
  do: 'send',
  type,
  ...(data === undefined ? {} : { data }),
  ...(afterMs === undefined ? {} : { afterMs }),
});

export const failure = (message: string) => ({ error: { message } });
