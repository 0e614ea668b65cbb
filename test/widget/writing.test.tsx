import { screen } from '@testing-library/react';
import { defaultOutcomes } from 'react-hubspot-calling';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import {
  button,
  chord,
  findButton,
  happen,
  noButton,
  notesField,
  numberField,
  otherNumber,
  pass,
  settle,
  setUp,
  useFreshPage,
  waitingNumber,
  withFocus,
} from './setUp';

useFreshPage();

/** A call that rings there until the remote party does something. */
const waiting = async (options: Parameters<typeof setUp>[0] = {}) => {
  const desk = await setUp(options);
  await desk.call(waitingNumber);
  await happen(() => desk.phone.remote.ring());
  expect(notesField()).toHaveFocus();
  const dialled = () => desk.hubspot.sent('OUTGOING_CALL_STARTED').length;
  return { ...desk, dialled, decline: () => happen(() => desk.phone.remote.decline()) };
};

const stranger = 'call 415 555 0134{Enter}';

describe('a call that ends unanswered while somebody writes', () => {
  it('keeps the notes, and waits to be saved', async () => {
    const { user, decline, dialled, hubspot } = await waiting({ widget: { outcomes: defaultOutcomes } });
    await user.keyboard('Gate');
    await decline();
    expect(notesField()).toHaveFocus();
    await user.keyboard(`keeper, ${stranger}`);
    expect(notesField()).toHaveValue('Gatekeeper, call 415 555 0134\n');
    expect(dialled()).toBe(1);
    expect(screen.getByText('Call ended')).toBeVisible();
    await user.click(button('Save call'));
    await settle();
    expect(hubspot.timeline).toMatchObject([
      {
        completed: true,
        endStatus: 'REJECTED',
        properties: { hs_call_body: 'Gatekeeper, call 415 555 0134<br>' },
      },
    ]);
    expect(numberField()).toBeVisible();
  });

  it('has the outcome that says so', async () => {
    const { user, phone } = await waiting({ widget: { outcomes: defaultOutcomes } });
    await user.keyboard('Gate');
    await happen(() => phone.remote.busy());
    expect(screen.getByRole('radio', { name: 'Busy' })).toBeChecked();
  });

  it('stays in front of a call that is held', async () => {
    const { user, phone, call, hubspot } = await setUp();
    await call();
    await user.keyboard('First');
    await happen(() => hubspot.dial(waitingNumber));
    await user.click(await findButton('Call now'));
    await settle();
    notesField().focus();
    await user.keyboard('Sec');
    await happen(() => phone.remote.decline());
    await user.keyboard('ond');
    expect(notesField()).toHaveValue('Second');
    await user.click(button('Save call'));
    expect(notesField()).toHaveValue('First');
  });

  it.each([
    ['nothing is written', async () => Promise.resolve()],
    [
      'what was written is deleted',
      async ({ user }: Awaited<ReturnType<typeof waiting>>) => user.keyboard('a{Backspace}'),
    ],
  ])('makes room for the next number if %s, where no key does anything', async (_what, write) => {
    const desk = await waiting();
    await write(desk);
    await desk.decline();
    expect(numberField()).not.toHaveFocus();
    expect(document.body).not.toHaveFocus();
    await desk.user.keyboard(stranger);
    expect(numberField()).toHaveValue('');
    expect(desk.dialled()).toBe(1);
  });

  it('calls no number that waits', async () => {
    const { user, hubspot, decline, dialled } = await waiting();
    await happen(() => hubspot.dial(otherNumber));
    await decline();
    await user.keyboard(stranger);
    expect(dialled()).toBe(1);
    expect(button('Call')).toBeVisible();
  });

  it('leaves it to the library if the notes were left', async () => {
    const { user, decline } = await waiting();
    await user.keyboard('Gate{Escape}');
    await decline();
    expect(noButton('Save call')).toBeNull();
    expect(button('Edit details')).toBeVisible();
  });

  it('leaves it to the library if somebody works in HubSpot', async () => {
    const { user, decline } = await waiting();
    await user.keyboard('Gate');
    withFocus(false);
    await decline();
    expect(noButton('Save call')).toBeNull();
  });
});

describe('the number field after a call', () => {
  it.each([
    ['End call', async ({ user }: Awaited<ReturnType<typeof waiting>>) => user.click(button('End call'))],
    ['its shortcut', async ({ user }: Awaited<ReturnType<typeof waiting>>) => user.keyboard(chord('E'))],
  ])('has the focus after %s', async (_what, end) => {
    const desk = await waiting();
    await end(desk);
    await settle();
    expect(numberField()).toHaveFocus();
  });

  it('has no focus when a caller hangs up before anybody answers', async () => {
    const { ring, user, hubspot } = await setUp();
    const caller = await ring();
    await happen(() => caller.cancel());
    expect(document.body).not.toHaveFocus();
    await user.keyboard(stranger);
    expect(hubspot.sent('OUTGOING_CALL_STARTED')).toEqual([]);
  });
});

describe('an incoming call while somebody types', () => {
  const spoken = '12 yes{Enter} {Enter}';

  it.each([
    ['a number', async ({ user }: Awaited<ReturnType<typeof setUp>>) => user.type(numberField(), '617')],
    [
      'a number that is gone again',
      async ({ user }: Awaited<ReturnType<typeof setUp>>) => user.type(numberField(), '6{Backspace}'),
    ],
  ])('is not answered by the next keys: %s', async (_what, type) => {
    const desk = await setUp();
    await type(desk);
    await desk.ring(otherNumber);
    expect(button('Answer')).not.toHaveFocus();
    expect(document.body).not.toHaveFocus();
    await desk.user.keyboard(spoken);
    await settle();
    expect(desk.phone.remote.session.getSnapshot().status).toBe('ringing');
  });

  it('is not answered by the key that was to call a number that is in the field', async () => {
    vi.useFakeTimers({ shouldAdvanceTime: true });
    onTestFinished(() => {
      vi.useRealTimers();
    });
    const { user, ring, phone } = await setUp();
    await user.type(numberField(), '617 555 0199');
    await pass(10_000);
    await ring(otherNumber);
    await user.keyboard('{Enter}');
    await settle();
    expect(phone.remote.session.getSnapshot().status).toBe('ringing');
  });

  it.each([
    [
      'has typed nothing for a while',
      async ({ user }: Awaited<ReturnType<typeof setUp>>) => {
        await user.type(numberField(), '6{Backspace}');
        await pass(2_500);
      },
    ],
    [
      'has pressed something since',
      async ({ user }: Awaited<ReturnType<typeof setUp>>) => {
        await user.type(numberField(), '6');
        await user.click(button('1'));
      },
    ],
  ])('is answered with one key by somebody who %s', async (_what, act) => {
    vi.useFakeTimers({ shouldAdvanceTime: true });
    onTestFinished(() => {
      vi.useRealTimers();
    });
    const desk = await setUp();
    await act(desk);
    await desk.ring(otherNumber);
    expect(button('Answer')).toHaveFocus();
  });

  it('leaves a field outside of the widget its focus', async () => {
    const { user, ring } = await setUp();
    const own = document.body.appendChild(document.createElement('input'));
    onTestFinished(() => {
      own.remove();
    });
    await user.type(own, 'Dear ');
    await ring(otherNumber);
    expect(own).toHaveFocus();
  });
});
