import { createFakeStorage } from '../../src/testing/fakeHubSpot/fakeStorage';
import { vi } from 'vitest';

/** Who can send a frame a message, by how its browser tells it. */
export interface Sender {
  readonly source: unknown;
  readonly origin: string;
}

/** The window of an iframe, as far as the protocol reaches: HubSpot's SDK runs in it as in a browser. */
export const stubFrame = () => {
  const posted: { message: { type: string }; target: string }[] = [];
  const parent = {
    postMessage: (message: { type: string }, target: string) => {
      posted.push({ message, target });
    },
  };
  const frame = Object.assign(new EventTarget(), {
    parent,
    location: new URL('https://phone.example/'),
    sessionStorage: createFakeStorage(),
  });
  vi.stubGlobal('window', frame);
  vi.stubGlobal('document', {
    referrer: 'https://app.hubspot.com/',
    createElement: () => new URL('about:blank'),
  });
  return {
    frame,
    parent,
    /** What went to the page around the frame. */
    posted,
    receive: (data: unknown, { source, origin }: Sender): void => {
      frame.dispatchEvent(Object.assign(new Event('message'), { data, source, origin }));
    },
  };
};

/** The channels and locks of one browser. */
export const stubWindowLinks = () => {
  const channels = new Set<Channel>();
  let posts = 0;
  const say = (name: string, data: unknown, except?: Channel): void => {
    for (const channel of channels)
      if (channel !== except && channel.name === name) channel.onmessage?.({ data });
  };
  class Channel {
    onmessage: ((event: { data: unknown }) => void) | undefined;
    constructor(readonly name: string) {
      channels.add(this);
    }
    postMessage(message: unknown): void {
      posts += 1;
      const copy: unknown = structuredClone(message);
      queueMicrotask(() => {
        say(this.name, copy, this);
      });
    }
    close(): void {
      channels.delete(this);
    }
  }
  /** The last in the queue for each lock. */
  const queues = new Map<string, Promise<unknown>>();
  const request = async (name: string, _: object, hold: () => unknown): Promise<void> => {
    const turn = (queues.get(name) ?? Promise.resolve()).then(hold);
    queues.set(name, turn);
    await turn;
    if (queues.get(name) === turn) queues.delete(name);
  };
  vi.stubGlobal('BroadcastChannel', Channel);
  vi.stubGlobal('navigator', { locks: { request } });
  return {
    /** Says something on every channel, as any script of the app's origin could. */
    say: (data: unknown): void => {
      for (const { name } of channels) say(name, data);
    },
    /** How much the windows said to each other. */
    posts: () => posts,
    /** How many locks are held. */
    held: () => queues.size,
  };
};
