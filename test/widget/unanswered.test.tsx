import { screen, waitFor } from '@testing-library/react';
import { defaultOutcomes } from 'react-hubspot-calling';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import {
  withFocus,
  button,
  noButton,
  notesField,
  numberField,
  otherNumber,
  pass,
  setUp,
  settle,
} from './setUp';

const outcomeOf = (label: string) => defaultOutcomes.find((outcome) => outcome.label === label)!.id;

/** A call that nobody answered. Time goes on by itself, and faster on demand. */
const unanswered = async (options: Parameters<typeof setUp>[0] = {}) => {
  vi.useFakeTimers({ shouldAdvanceTime: true });
  onTestFinished(() => {
    vi.useRealTimers();
  });
  const all = await setUp({ phone: { behaviour: 'busy' }, ...options });
  await all.call();
  const sent = () => all.hubspot.sent('CALL_COMPLETED').map((each) => each.engagementProperties);
  expect(screen.getByText(/line was busy/)).toBeVisible();
  return { ...all, sent };
};

describe('a call that nobody answered', () => {
  it('gets the outcome of HubSpot that says so, if it is among those of the app', async () => {
    const { sent } = await unanswered({ widget: { outcomes: defaultOutcomes } });
    expect(screen.getByText('Call outcome · Busy')).toBeVisible();
    await pass(5_000);
    expect(sent()).toMatchObject([{ hs_call_disposition: outcomeOf('Busy') }]);
  });

  it.each([
    ['without outcomes', undefined],
    ["with an account's own outcomes", [{ id: 'own', label: 'Busy' }]],
  ])('gets none %s', async (_, outcomes) => {
    const { sent } = await unanswered({ widget: { outcomes } });
    await pass(5_000);
    expect(sent()).toHaveLength(1);
    expect(sent()[0]).not.toHaveProperty('hs_call_disposition');
  });

  it('can be written up before it completes itself, for as long as that takes', async () => {
    const { user, sent } = await unanswered({ widget: { outcomes: defaultOutcomes } });
    await user.click(button('Edit details'));
    expect(notesField()).toHaveFocus();
    expect(screen.getByText('Call ended')).toBeVisible();
    await pass(60_000);
    expect(sent()).toEqual([]);
    await user.type(notesField(), 'Try on Monday');
    await user.click(screen.getByRole('radio', { name: 'Wrong number' }));
    await user.click(button('Save call'));
    await settle();
    expect(sent()).toMatchObject([
      { hs_call_body: 'Try on Monday', hs_call_disposition: outcomeOf('Wrong number') },
    ]);
    expect(numberField()).toBeVisible();
  });

  it('offers the ends that it can have had', async () => {
    const { user } = await unanswered();
    await user.click(button('Edit details'));
    expect(screen.getAllByRole('radio').map((radio) => radio.closest('label')?.textContent)).toEqual([
      'No answer',
      'Busy',
      'Declined',
      'Canceled',
      'Failed',
    ]);
  });

  it('cannot be edited any more once it went out', async () => {
    const { sent } = await unanswered();
    await pass(5_000);
    await settle();
    expect(noButton('Edit details')).toBeNull();
    expect(button('Call again')).toBeVisible();
    expect(sent()).toHaveLength(1);
  });

  it('completes itself at once when its notice is dismissed', async () => {
    const { user, sent } = await unanswered();
    await user.click(button('Dismiss'));
    expect(sent()).toHaveLength(1);
    expect(screen.queryByText(/line was busy/)).toBeNull();
    expect(numberField()).toBeVisible();
  });
});

describe('a call that is being saved', () => {
  it('lets the next one be made at once, and says later what became of it', async () => {
    withFocus();
    const { call, user, hubspot, phone } = await setUp({
      hubspot: { confirmationMissing: true },
      provider: { hideWidget: false },
    });
    await call();
    await user.click(button('End call'));
    await user.click(button('Save call'));
    await waitFor(() => expect(numberField()).toHaveFocus());
    await user.keyboard(`${otherNumber}{Enter}`);
    await settle();
    expect(button('End call')).toBeVisible();
    expect(phone.getSnapshot().sessions).toHaveLength(1);
    hubspot.send('UPDATE_ENGAGEMENT_FAILED', {
      engagementId: hubspot.timeline[0]?.engagementId,
      error: { message: 'Locked.' },
    });
    expect(await screen.findByText("HubSpot didn't save the call")).toBeVisible();
    expect(button('End call')).toBeVisible();
    await user.click(button('Try again'));
    expect(hubspot.sent('CALL_COMPLETED')).toHaveLength(2);
  });

  it('says that it was saved', async () => {
    const { call, user } = await setUp({ provider: { hideWidget: false } });
    await call();
    await user.click(button('End call'));
    await user.click(button('Save call'));
    expect((await screen.findAllByText('Call saved')).length).toBeGreaterThan(0);
    await user.click(button('Dismiss'));
    expect(noButton('Dismiss')).toBeNull();
  });
});
