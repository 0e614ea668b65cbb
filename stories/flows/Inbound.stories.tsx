import type { Meta } from '@storybook/react-vite';
import { CallingWidget } from 'react-hubspot-calling';
import { expect, waitFor } from 'storybook/test';
import { ada, flow, otherNumber, ring, talk } from './flow';

const meta = {
  title: 'Flows/Inbound',
  component: CallingWidget,
  parameters: { fillsPanel: true },
} satisfies Meta<typeof CallingWidget>;

export default meta;

export const Answered = flow(
  async (desk) => {
    const { hubspot, canvas, press, words } = desk;
    await ring(desk);
    await canvas.findByRole('heading', { name: 'Ada Lovelace' });
    await press(words.incomingCallCard.answer);
    await canvas.findByRole('timer');
    await expect(hubspot.sentTypes()).toEqual(['INITIALIZED', 'INCOMING_CALL', 'CALL_ANSWERED']);
  },
  { hubspot: { matches: [ada] } },
);

export const Declined = flow(async (desk) => {
  await ring(desk);
  await desk.press(desk.words.incomingCallCard.decline);
  await waitFor(() =>
    expect(desk.hubspot.timeline).toMatchObject([{ endStatus: 'REJECTED', completed: true }]),
  );
});

export const Missed = flow(async (desk) => {
  await ring(desk);
  desk.phone.remote.cancel();
  await waitFor(() =>
    expect(desk.hubspot.timeline).toMatchObject([{ endStatus: 'MISSED', completed: true }]),
  );
});

export const Transferred = flow(async (desk) => {
  const { canvas, hubspot, phone, press, user, words } = desk;
  await ring(desk);
  await press(words.incomingCallCard.answer);
  await canvas.findByRole('timer');
  await press(words.widget.transfer);
  const to = await canvas.findByRole('textbox', { name: words.transferForm.to });
  await user.type(to, '+16175550199{Enter}');
  await canvas.findByRole('button', { name: words.saveCall.save });
  await expect(phone.remote.transferredTo).toBe('+16175550199');
  await expect(hubspot.sentTypes().slice(-2)).toEqual(['CALL_TRANSFERRED', 'CALL_ENDED']);
});

export const CallWaiting = flow(async (desk) => {
  const { canvas, phone, press, words } = desk;
  await talk(desk);
  phone.incoming(otherNumber);
  await press(words.callWaiting.holdAndAnswer);
  await waitFor(() => expect(phone.getSnapshot().sessions).toHaveLength(2));
  const [first, second] = phone.getSnapshot().sessions;
  await waitFor(() => expect(second!.getSnapshot().status).toBe('connected'));
  await expect(first!.getSnapshot().held.local).toBe(true);
  await canvas.findByText(words.callSwitcher.held);
});
