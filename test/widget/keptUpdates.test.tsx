import { screen } from '@testing-library/react';
import { CallingWidget } from 'react-hubspot-calling';
import { createFakeSoftphone } from 'react-hubspot-calling/testing';
import { renderWithCalling } from 'react-hubspot-calling/testing/react';
import { expect, it } from 'vitest';
import { contactNumber, happen, settle } from './setUp';

interface Update {
  readonly next: Update;
}
interface Hook {
  readonly next?: Hook | null;
  readonly queue?: { readonly pending?: Update | null } | null;
}
interface Fiber {
  readonly child: Fiber | null;
  readonly sibling: Fiber | null;
  readonly memoizedState?: Hook | null;
}

/** How many updates a hook has kept for its next render, in a ring. */
const lengthOf = (last: Update): number => {
  let length = 1;
  for (let update = last.next; update !== last; update = update.next) length += 1;
  return length;
};

/** The most updates that any hook below keeps. */
const mostKept = (fiber: Fiber | null): number => {
  if (!fiber) return 0;
  const hooks: number[] = [];
  for (let hook = fiber.memoizedState; hook; hook = hook.next)
    if (hook.queue?.pending) hooks.push(lengthOf(hook.queue.pending));
  return Math.max(0, ...hooks, mostKept(fiber.child), mostKept(fiber.sibling));
};

const rootOf = (container: Element): Fiber => {
  const key = Object.keys(container).find((name) => name.startsWith('__reactContainer$'));
  return (container as unknown as Record<string, Fiber>)[key ?? '']!;
};

// React keeps even an update that changes nothing, until its component renders, which may be never.
it('updates no component of the widget for nothing, so that a page can stay open for days', async () => {
  const phone = createFakeSoftphone({ behaviour: 'waits' });
  const { cti, container } = renderWithCalling(<CallingWidget />, { phone });
  await screen.findByRole('textbox', { name: 'Phone number' });
  await settle();
  for (let calls = 0; calls < 10; calls += 1) {
    await happen(() => {
      cti.actions.dial({ to: contactNumber });
    });
    await happen(() => {
      phone.remote.answer();
    });
    await happen(() => {
      cti.actions.hangUp();
    });
    await happen(() => {
      cti.actions.callCompleted();
    });
    await settle();
  }
  expect(mostKept(rootOf(container))).toBeLessThan(10);
});
