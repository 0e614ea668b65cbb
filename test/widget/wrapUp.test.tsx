import { screen, waitFor } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import {
  announced,
  button,
  happen,
  noButton,
  notesField,
  numberField,
  setUp,
  settle,
  withFocus,
} from './setUp';

const outcomes = [
  { id: 'connected', label: 'Connected' },
  { id: 'voicemail', label: 'Left voicemail' },
];

beforeEach(() => {
  localStorage.clear();
  withFocus();
});
afterEach(() => {
  vi.useRealTimers();
});

const ended = async (options: Parameters<typeof setUp>[0] = {}) => {
  const all = await setUp(options);
  await all.call();
  await all.user.click(button('End call'));
  await screen.findByRole('radiogroup', { name: 'Call result' });
  return all;
};

describe('wrapping up', () => {
  it('puts result, outcome, title and notes on the timeline', async () => {
    const { user, hubspot } = await ended({ widget: { outcomes } });
    expect(announced()).toMatch(/^Call ended after \d seconds?$/);
    expect(notesField()).toHaveFocus();
    await user.click(screen.getByRole('radio', { name: 'No answer' }));
    await user.selectOptions(screen.getByRole('combobox', { name: 'Outcome' }), 'Left voicemail');
    await user.type(screen.getByRole('textbox', { name: 'Title' }), 'First contact');
    await user.type(notesField(), 'Call again <tomorrow>');
    await user.click(button('Save call'));
    await settle();
    expect(hubspot.timeline).toMatchObject([
      {
        completed: true,
        endStatus: 'COMPLETED',
        properties: {
          hs_call_status: 'NO_ANSWER',
          hs_call_disposition: 'voicemail',
          hs_call_title: 'First contact',
          hs_call_body: 'Call again &lt;tomorrow&gt;',
        },
      },
    ]);
    expect(announced()).toBe('Call saved');
  });

  it('gives the focus to the next number when HubSpot shows the panel again', async () => {
    const { user, hubspot } = await ended();
    await user.click(button('Save call'));
    await settle();
    expect(hubspot.visibility.isHidden).toBe(true);
    // A hidden iframe has no element with the focus.
    numberField().blur();
    await happen(() => hubspot.setVisibility({ isHidden: false }));
    expect(numberField()).toHaveFocus();
  });

  it('asks for no outcome where the account has none to choose from', async () => {
    await ended();
    expect(screen.queryByRole('combobox', { name: 'Outcome' })).toBeNull();
  });

  it('is the same for a call that the other side ended', async () => {
    const { call, phone } = await setUp();
    await call();
    await happen(() => phone.remote.hangUp());
    expect(notesField()).toHaveFocus();
  });

  it('says that HubSpot has not confirmed', async () => {
    vi.useFakeTimers({ shouldAdvanceTime: true });
    const { user } = await ended({ hubspot: { confirmationMissing: true } });
    await user.click(button('Save call'));
    expect(button('Saving…')).toHaveAttribute('aria-disabled', 'true');
    await vi.advanceTimersByTimeAsync(10_000);
    expect(await screen.findByText('Saved; HubSpot has not confirmed it')).toBeVisible();
  });

  it('keeps everything when HubSpot refuses, and tries again', async () => {
    const { user, hubspot } = await ended({ hubspot: { updateFails: 'Read-only.' } });
    await user.type(notesField(), 'Keep me');
    await user.click(button('Save call'));
    expect(await screen.findByText('HubSpot did not save the call')).toBeVisible();
    expect(screen.getByText(/^Read-only\./)).toBeVisible();
    expect(notesField()).toHaveValue('Keep me');
    hubspot.setOptions({ updateFails: undefined });
    await user.click(button('Try again'));
    await settle();
    expect(hubspot.timeline).toMatchObject([{ properties: { hs_call_body: 'Keep me' } }]);
    expect(numberField()).toBeVisible();
  });

  it('lets go of a call that cannot be saved without the danger of two records', async () => {
    vi.useFakeTimers({ shouldAdvanceTime: true });
    const { user } = await ended({ hubspot: { engagementMissing: true, confirmationMissing: true } });
    await user.click(button('Save call'));
    await vi.advanceTimersByTimeAsync(10_000);
    await vi.advanceTimersByTimeAsync(10_000);
    expect(await screen.findByText('HubSpot has not confirmed the call')).toBeVisible();
    expect(noButton('Try again')).toBeNull();
    await user.click(button('Done'));
    expect(numberField()).toBeVisible();
  });
});

describe('the countdown', () => {
  it('saves the call by itself', async () => {
    vi.useFakeTimers({ shouldAdvanceTime: true });
    const { hubspot } = await ended({ widget: { wrapUpSeconds: 30 } });
    expect(screen.getByText(/^Saves by itself in (30|29) s$/)).toBeVisible();
    await vi.advanceTimersByTimeAsync(30_000);
    await waitFor(() => expect(hubspot.timeline[0]?.completed).toBe(true));
  });

  it.each([
    ['writes', async ({ user }: Awaited<ReturnType<typeof setUp>>) => user.type(notesField(), 'W')],
    ['says stop', async ({ user }: Awaited<ReturnType<typeof setUp>>) => user.click(button('Stop'))],
    [
      'picks a result',
      async ({ user }: Awaited<ReturnType<typeof setUp>>) =>
        user.click(screen.getByRole('radio', { name: 'Busy' })),
    ],
  ])('stops when somebody %s', async (_what, act) => {
    vi.useFakeTimers({ shouldAdvanceTime: true });
    const all = await ended({ widget: { wrapUpSeconds: 30 } });
    await act(all);
    expect(screen.queryByText(/^Saves by itself/)).toBeNull();
    expect(document.activeElement).not.toBe(document.body);
    await vi.advanceTimersByTimeAsync(60_000);
    expect(all.hubspot.timeline[0]?.completed).toBe(false);
  });

  it('is not there unless the app wants it', async () => {
    await ended();
    expect(screen.queryByText(/^Saves by itself/)).toBeNull();
  });
});

describe('Help Desk', () => {
  const ticket = { phoneNumber: '+16175550142', threadId: 77, objectType: 'TICKET', objectId: 301 };
  const endedTicket = async (options: Parameters<typeof setUp>[0] = {}) => {
    const all = await setUp(options);
    await happen(() => all.hubspot.dial(ticket));
    await all.user.click(button('Call'));
    await settle();
    await all.user.click(button('End call'));
    return all;
  };

  it('finishes the conversation and saves the call', async () => {
    const { user, hubspot } = await endedTicket();
    await user.click(button('Finish'));
    await settle();
    expect(hubspot.sent('FINALIZE_ENGAGEMENT')).toMatchObject([{ engagementId: 1001 }]);
    expect(hubspot.timeline).toMatchObject([{ completed: true }]);
  });

  it('says when the conversation could not be finished', async () => {
    const { user } = await endedTicket({ hubspot: { finalizeFails: true } });
    await user.click(button('Finish'));
    expect(await screen.findByText('HubSpot could not close the conversation')).toBeVisible();
  });

  it('has nothing to finish for other records', async () => {
    await ended();
    expect(noButton('Finish')).toBeNull();
  });
});
