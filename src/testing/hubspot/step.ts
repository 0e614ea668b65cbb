import type { World } from './world';

/** What HubSpot does outside the world. */
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

/** The world after something happened, and what follows from it. */
export interface Step {
  readonly world: World;
  readonly effects?: readonly Effect[];
  /** For people who read the messages: why nothing happened, or what was unusual. */
  readonly note?: string;
}

/** When and where an app sent a message. */
export interface Circumstances {
  /** Milliseconds since the epoch. */
  readonly now: number;
  /** The page of HubSpot around the app. */
  readonly frame: string;
  /** The other open pages of HubSpot. */
  readonly others: readonly string[];
}

export const send = (type: string, data?: unknown, afterMs?: number): Effect => ({
  do: 'send',
  type,
  ...(data === undefined ? {} : { data }),
  ...(afterMs === undefined ? {} : { afterMs }),
});

export const failure = (message: string) => ({ error: { message } });
