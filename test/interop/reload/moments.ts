import { setTimeout } from 'node:timers/promises';
import type { Service } from '../../calls/fixtures';
import type { PhonePage } from '../../calls/phonePage';

/** What is going on in the call when its page is reloaded. */
export interface Moment {
  name: string;
  /** Held here: no sound arrives at the page, before and after. */
  isHeld?: boolean;
  before?: (agent: PhonePage, relay: Service, random: () => number) => Promise<unknown>;
  /** Takes back what `before` did. */
  after?: (agent: PhonePage) => Promise<unknown>;
}

/** The longest that the service is away while the page is reloaded, in milliseconds. */
const awayMs = 500;

export const moments: readonly Moment[] = [
  { name: 'talking' },
  {
    name: 'on hold',
    isHeld: true,
    before: (agent) => agent.run('setHeld', true),
    after: (agent) => agent.run('setHeld', false),
  },
  {
    name: 'muted',
    before: (agent) => agent.run('setMuted', true),
    after: (agent) => agent.run('setMuted', false),
  },
  { name: 'sending DTMF', before: (agent) => agent.run('sendDigits', '1234567890*#') },
  {
    name: 'WebSocket lost',
    before: async (_agent, relay, random) => {
      relay.drop('agent');
      await setTimeout(random() * awayMs);
    },
  },
  {
    name: 'service away',
    before: async (_agent, relay, random) => {
      relay.setOnline(false);
      const backAfterMs = random() * awayMs;
      void setTimeout(backAfterMs).then(() => {
        relay.setOnline(true);
      });
      await setTimeout(random() * backAfterMs);
    },
  },
];
