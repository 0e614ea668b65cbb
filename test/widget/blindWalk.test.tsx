import { act, cleanup, screen, waitFor } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import fc from 'fast-check';
import { defaultOutcomes } from 'react-hubspot-calling';
import type { CallSession } from 'react-hubspot-calling/softphone';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { button, contactNumber, noButton, otherNumber, pass, setUp, waitingNumber, withFocus } from './setUp';

// Twenty seconds of keys that nobody looks at, while calls come, are answered, break and end.

type Desk = Awaited<ReturnType<typeof setUp>>;

beforeEach(() => {
  localStorage.clear();
  withFocus();
  vi.useFakeTimers({ shouldAdvanceTime: true });
});
afterEach(() => {
  vi.useRealTimers();
});

/** What happens without the person: in HubSpot, at the remote party, in the network, by the app. */
const events = {
  'a number is clicked': ({ hubspot }) => hubspot.dial(contactNumber),
  'a number is clicked that nobody answers yet': ({ hubspot }) => hubspot.dial(waitingNumber),
  'somebody calls': ({ phone }) => {
    if (phone.getSnapshot().status === 'ready') phone.incoming(otherNumber);
  },
  'it rings there': ({ phone }) => phone.remote.ring(),
  'they answer': ({ phone }) => phone.remote.answer(),
  'they hang up': ({ phone }) => phone.remote.hangUp(),
  'they hold': ({ phone }) => phone.remote.hold(),
  'the service is lost': ({ phone }) => phone.loseConnection(),
  'the service is back': ({ phone }) => phone.regainConnection(),
  'the panel is hidden': ({ hubspot }) => hubspot.setVisibility({ isHidden: true }),
  'the panel is shown': ({ hubspot }) => hubspot.setVisibility({ isHidden: false, isMinimized: false }),
} satisfies Record<string, (desk: Desk) => void>;

const eventNames = Object.keys(events) as (keyof typeof events)[];

const keys = fc
  .array(fc.constantFrom(...Array.from('abdehijkmnopsxEMHKDX0123456789*# '), '{Enter}'), {
    minLength: 1,
    maxLength: 12,
  })
  .map((pressed) => pressed.join(''));

const step = fc.record({ event: fc.constantFrom(...eventNames), keys, waitMs: fc.nat(2500) });
const walk = fc.array(step, { minLength: 8, maxLength: 12 });

/** Every call that the phone has had. */
const follow = ({ phone }: Desk) => {
  const seen = new Set<CallSession>();
  const look = () => {
    for (const session of phone.getSnapshot().sessions) seen.add(session);
  };
  phone.subscribe(look);
  return seen;
};

const play = async (desk: Desk, steps: { event: keyof typeof events; keys: string; waitMs: number }[]) => {
  const hands = userEvent.setup({ delay: null });
  for (const { event, keys: pressed, waitMs } of steps) {
    act(() => {
      try {
        events[event](desk);
      } catch {
        // There has been no call yet.
      }
    });
    await hands.keyboard(pressed);
    await pass(waitMs);
    await hands.keyboard(pressed);
  }
};

it('ends, declines, mutes and holds no call', async () => {
  await fc.assert(
    fc.asyncProperty(walk, async (steps) => {
      const desk = await setUp({ widget: { outcomes: defaultOutcomes, wrapUpSeconds: 10 } });
      const seen = follow(desk);
      await play(desk, steps);
      for (const session of seen) {
        const snapshot = session.getSnapshot();
        expect(snapshot).toMatchObject({ muted: false, held: { local: false } });
        if (snapshot.status === 'ended') expect(snapshot.end.by).not.toBe('local');
      }
      desk.unmount();
      localStorage.clear();
    }),
    { numRuns: 8 },
  );
}, 60_000);

it('dials nothing once the person is logged out', async () => {
  await fc.assert(
    fc.asyncProperty(walk, async (steps) => {
      const desk = await setUp({ widget: { onLogIn: () => undefined } });
      const seen = follow(desk);
      await userEvent.setup({ delay: null }).click(button('Log out'));
      await play(desk, steps);
      expect([...seen].filter(({ direction }) => direction === 'outbound')).toEqual([]);
      expect(noButton('Call')).toBeNull();
      desk.unmount();
      localStorage.clear();
    }),
    { numRuns: 4 },
  );
}, 60_000);

/** How a call ends that nobody answers, with what comes before. */
const unansweredCalls = {
  'they decline': ({ phone }) => phone.remote.decline(),
  'they are busy': ({ phone }) => phone.remote.busy(),
  'a number is clicked, and they decline': ({ hubspot, phone }) => {
    hubspot.dial(otherNumber);
    phone.remote.decline();
  },
} satisfies Record<string, (desk: Desk) => void>;

const unanswered = fc.record({
  end: fc.constantFrom(...(Object.keys(unansweredCalls) as (keyof typeof unansweredCalls)[])),
  before: fc.option(keys),
  after: fc.tuple(keys, keys),
  waitMs: fc.nat(4_000),
});

it('calls nobody whose number is in what somebody writes', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(unanswered, { minLength: 2, maxLength: 4 }), async (calls) => {
      // Also before the next run when this one fails.
      cleanup();
      localStorage.clear();
      const desk = await setUp({ widget: { outcomes: defaultOutcomes } });
      const seen = follow(desk);
      const hands = userEvent.setup({ delay: null });
      for (const { end, before, after, waitMs } of calls) {
        act(() => desk.hubspot.dial(waitingNumber));
        await pass(0);
        if (noButton('Save call')) await hands.click(button('Save call'));
        await waitFor(() => {
          expect(button('Call')).toBeEnabled();
        });
        const count = seen.size;
        await hands.click(button('Call'));
        await pass(waitMs);
        expect(seen.size).toBe(count + 1);
        if (before !== null) await hands.keyboard(before);
        act(() => unansweredCalls[end](desk));
        for (const pressed of after) {
          await hands.keyboard(pressed);
          await pass(waitMs);
        }
        expect(seen.size).toBe(count + 1);
        const field = screen.queryByRole<HTMLInputElement>('textbox', { name: 'Phone number' });
        expect(field?.value ?? '').toBe('');
      }
    }),
    { numRuns: 8 },
  );
}, 60_000);
