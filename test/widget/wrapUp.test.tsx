import { screen, waitFor, within } from '@testing-library/react';
import { defaultOutcomes } from 'react-hubspot-calling';
import { de } from 'react-hubspot-calling/messages/de';
import { afterEach, describe, expect, it, vi } from 'vitest';
import {
  announced,
  button,
  contactNumber,
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
} from './setUp';

const outcomes = [
  { id: 'connected', label: 'Connected' },
  { id: 'voicemail', label: 'Left voicemail' },
];

useFreshPage();
afterEach(() => {
  vi.useRealTimers();
});

const ended = async (options: Parameters<typeof setUp>[0] = {}) => {
  const all = await setUp(options);
  await all.call();
  await all.user.click(button('End call'));
  await screen.findAllByText('Call status');
  return all;
};

describe('wrapping up', () => {
  it('puts outcome, end status, title and notes on the timeline', async () => {
    const { user, hubspot } = await ended({ widget: { outcomes } });
    expect(announced()).toMatch(/^Call ended after \d seconds?$/);
    expect(notesField()).toHaveFocus();
    const outcome = within(screen.getByRole('radiogroup', { name: 'Call outcome' }));
    await user.click(outcome.getByRole('radio', { name: 'Left voicemail' }));
    await user.click(button('Change call status'));
    const status = within(screen.getByRole('radiogroup', { name: 'Call status' }));
    expect(status.getAllByRole('radio').map((radio) => radio.getAttribute('value'))).toEqual([
      'COMPLETED',
      'FAILED',
    ]);
    await user.click(status.getByRole('radio', { name: 'Failed' }));
    const title = screen.getByRole('textbox', { name: 'Title' });
    expect(title).toHaveAttribute('placeholder', 'Call to +16175550142');
    await user.type(title, 'First contact');
    await user.type(notesField(), 'Call again <tomorrow>');
    await user.click(button('Save call'));
    await settle();
    expect(hubspot.timeline).toMatchObject([
      {
        completed: true,
        endStatus: 'COMPLETED',
        properties: {
          hs_call_status: 'FAILED',
          hs_call_disposition: 'voicemail',
          hs_call_title: 'First contact',
          hs_call_body: 'Call again &lt;tomorrow&gt;',
        },
      },
    ]);
    expect(announced()).toBe('Call saved');
  });

  it('is titled by the app if nobody writes a title', async () => {
    const callTitle = () => 'Anruf aus Berlin';
    const { user, hubspot } = await ended({ provider: { callTitle } });
    expect(screen.getByRole('textbox', { name: 'Title' })).toHaveAttribute('placeholder', 'Anruf aus Berlin');
    await user.click(button('Save call'));
    await settle();
    expect(hubspot.timeline[0]?.properties).toMatchObject({ hs_call_title: 'Anruf aus Berlin' });
  });

  it('takes two keys from the notes: an outcome, and save', async () => {
    const { user, hubspot } = await ended({ widget: { outcomes } });
    expect(notesField()).toHaveFocus();
    await user.keyboard('{Control>}{Shift>}[Digit2]{/Shift}{/Control}');
    expect(screen.getByRole('radio', { name: 'Left voicemail' })).toBeChecked();
    await user.keyboard('{Control>}{Enter}{/Control}');
    await settle();
    expect(hubspot.timeline[0]?.properties).toMatchObject({ hs_call_disposition: 'voicemail' });
  });

  it('asks for the end status alone where no outcomes are given, and sends none', async () => {
    const { user, hubspot } = await ended();
    expect(screen.queryByText('Call outcome')).toBeNull();
    expect(screen.getByRole('radio', { name: 'Completed' })).toBeChecked();
    await user.click(button('Save call'));
    await settle();
    expect(hubspot.timeline[0]?.properties).not.toHaveProperty('hs_call_disposition');
  });

  it('names HubSpot’s own outcomes in the widget’s language', async () => {
    const { hubspot, user } = await setUp({ widget: { outcomes: defaultOutcomes, messages: de } });
    await happen(() => hubspot.dial(contactNumber));
    await user.click(button(de.callButton.call));
    await settle();
    await user.click(button(de.callButton.endCall));
    expect(await screen.findByRole('radio', { name: 'Voicemail hinterlassen' })).toBeVisible();
    expect(screen.queryByRole('radio', { name: 'Left voicemail' })).toBeNull();
  });

  it('is left with Escape, from the notes', async () => {
    const { user } = await ended();
    await user.keyboard('Bye{Escape}');
    expect(notesField()).not.toHaveFocus();
    expect(notesField()).toHaveValue('Bye');
    expect(document.body).not.toHaveFocus();
  });

  it('gives the focus to the number field each time, although HubSpot hides the panel after the first call', async () => {
    const { hubspot, user } = await setUp();
    for (const number of [contactNumber, otherNumber, contactNumber]) {
      await happen(() => hubspot.dial(number));
      await waitFor(() => {
        expect(button('Call')).toBeEnabled();
      });
      await user.click(button('Call'));
      await user.click(await findButton('End call'));
      await user.click(button('Save call'));
      await waitFor(() => {
        expect(numberField()).toHaveFocus();
      });
    }
    expect(hubspot.timeline).toHaveLength(3);
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

  it('is the same for a call that the remote party ended', async () => {
    const { call, phone } = await setUp();
    await call();
    await happen(() => phone.remote.hangUp());
    expect(notesField()).toHaveFocus();
  });

  it('says that HubSpot has not confirmed', async () => {
    vi.useFakeTimers({ shouldAdvanceTime: true });
    const { user } = await ended({ hubspot: { confirmationMissing: true } });
    await user.click(button('Save call'));
    expect(screen.getByText('Saving…')).toBeVisible();
    expect(numberField()).toBeVisible();
    await pass(10_000);
    expect(await screen.findByText("Saved. HubSpot hasn't confirmed it yet.")).toBeVisible();
  });

  it('keeps everything when HubSpot refuses, and tries again', async () => {
    const { user, hubspot } = await ended({ hubspot: { updateFails: 'Read-only.' } });
    await user.type(notesField(), 'Keep me');
    await user.click(button('Save call'));
    expect(await screen.findByText("HubSpot didn't save the call")).toBeVisible();
    expect(screen.getByText('Read-only.')).toBeInTheDocument();
    // Whoever types the next number keeps the field.
    expect(numberField()).toBeVisible();
    await user.click(button('Edit details'));
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
    await pass(10_000);
    await pass(10_000);
    expect(await screen.findByText("HubSpot hasn't confirmed the call")).toBeVisible();
    expect(noButton('Try again')).toBeNull();
    await user.click(button('Edit details'));
    await user.click(button('Done'));
    expect(numberField()).toBeVisible();
    expect(noButton('Edit details')).toBeNull();
  });
});

describe('the countdown', () => {
  it('saves the call by itself', async () => {
    vi.useFakeTimers({ shouldAdvanceTime: true });
    const { hubspot } = await ended({ widget: { wrapUpSeconds: 30 } });
    expect(screen.getByText(/^Saving automatically in (30|29) s$/)).toBeVisible();
    await pass(30_000);
    await waitFor(() => expect(hubspot.timeline[0]?.completed).toBe(true));
  });

  it.each([
    ['writes', async ({ user }: Awaited<ReturnType<typeof setUp>>) => user.type(notesField(), 'W')],
    ['says stop', async ({ user }: Awaited<ReturnType<typeof setUp>>) => user.click(button('Keep editing'))],
    [
      'picks an end status',
      async ({ user }: Awaited<ReturnType<typeof setUp>>) =>
        user.click(screen.getByRole('radio', { name: 'Failed' })),
    ],
  ])('stops when somebody %s', async (_what, act) => {
    vi.useFakeTimers({ shouldAdvanceTime: true });
    const all = await ended({ widget: { wrapUpSeconds: 30 } });
    await act(all);
    expect(screen.queryByText(/^Saving automatically/)).toBeNull();
    expect(document.activeElement).not.toBe(document.body);
    await pass(60_000);
    expect(all.hubspot.timeline[0]?.completed).toBe(false);
  });

  it('is not there unless the app wants it', async () => {
    await ended();
    expect(screen.queryByText(/^Saving automatically/)).toBeNull();
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
    await user.click(button('Save and close conversation'));
    await settle();
    expect(hubspot.sent('FINALIZE_ENGAGEMENT')).toMatchObject([{ engagementId: 1001 }]);
    expect(hubspot.timeline).toMatchObject([{ completed: true }]);
  });

  it('says when the conversation could not be finished', async () => {
    const { user } = await endedTicket({ hubspot: { finalizeFails: true } });
    await user.click(button('Save and close conversation'));
    expect(await screen.findByText("HubSpot couldn't close the conversation")).toBeVisible();
  });

  it('has nothing to finish for other records', async () => {
    await ended();
    expect(noButton('Save and close conversation')).toBeNull();
  });
});
