/** The name of the lock that a page holds while it lives. */
export const pageLock = (pageId: string): string => `simulated-hubspot/page/${pageId}`;
