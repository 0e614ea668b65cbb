/// <reference lib="webworker" />
import { createAccount } from './createAccount';
import { pageLock } from './pageLock';
import type { FromPage } from './wire';

/** HubSpot's servers as a shared worker: it runs while any page of the simulated HubSpot is open in this browser. */

const account = createAccount({
  now: Date.now,
  after: (ms, action) => {
    const timer = setTimeout(action, ms);
    return () => clearTimeout(timer);
  },
});

(self as unknown as SharedWorkerGlobalScope).onconnect = ({ ports: [port] }) => {
  if (!port) return;
  let pageId: string | undefined;
  port.onmessage = ({ data }: MessageEvent<FromPage>) => {
    if (data.kind !== 'hello') {
      if (pageId !== undefined) account.take(pageId, data);
      return;
    }
    const { id } = data;
    pageId = id;
    account.welcome(data, (message) => port.postMessage(message));
    // The page holds this lock while it lives. A page that crashed sends no `bye`.
    void navigator.locks.request(pageLock(id), () => account.leave(id));
  };
};
