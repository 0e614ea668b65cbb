/** Where the library keeps things; `localStorage` is one implementation. */
export interface KeyValueStorage {
  getItem: (key: string) => string | null;
  setItem: (key: string, value: string) => void;
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

export interface WindowChannel {
  post: (message: unknown) => void;
  close: () => void;
}
