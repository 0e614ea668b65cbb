/** Where the library keeps things; `localStorage` is one implementation. */
export interface KeyValueStorage {
  /** The stored text, or `null`. */
  getItem: (key: string) => string | null;
  /** Stores the text. May throw if storage is full or denied. */
  setItem: (key: string, value: string) => void;
  /** Removes the entry, if there is one. */
  removeItem: (key: string) => void;
}

/** How the windows of one user find each other: a channel that all hear, and locks that one holds. */
export interface WindowLinks {
  /** Opens the channel of this name; `null` where the platform has none. Does not hear its own messages. */
  open: (name: string, onMessage: (message: unknown) => void) => WindowChannel | null;
  /**
   * Asks for a lock. It is held until the returned function is called, or the window is gone.
   * @param onGranted the lock is held from now on
   * @param onBusy somebody else holds it, or nobody can say; the request stays in the queue
   */
  lock: (name: string, onGranted: () => void, onBusy?: () => void) => () => void;
}

/** A page may stop running without being unloaded: in the back/forward cache, or frozen in the background. */
export interface PageLife {
  /**
   * Calls back when the page stops running and when it runs again.
   * @param onAway the page is about to stop
   * @param onBack the page runs again
   * @param onGone the page is being unloaded
   * @returns stops watching
   */
  watch: (onAway: () => void, onBack: () => void, onGone: () => void) => () => void;
}

/** A channel that all windows of the user hear. */
export interface WindowChannel {
  /** Sends the message to the other windows. */
  post: (message: unknown) => void;
  /** Stops sending and listening. */
  close: () => void;
}
