import type { Meta } from '@storybook/react-vite';
import { CallingWidget } from 'react-hubspot-calling';
import { expect, waitFor } from 'storybook/test';
import { dialFromHubSpot, flow, hangUp, number } from './flow';

const meta = {
  title: 'Flows/Outbound',
  component: CallingWidget,
  parameters: { fillsPanel: true },
} satisfies Meta<typeof CallingWidget>;

export default meta;

export const FromHubSpot = flow(async (desk) => {
  const { hubspot, canvas, user, press, words } = desk;
  await hangUp(desk);
  await user.type(canvas.getByRole('textbox', { name: words.notes.label }), 'Wants the <offer>');
  await press(words.saveCall.save);
  await waitFor(() => expect(hubspot.timeline).toHaveLength(1));
  await waitFor(() => expect(hubspot.timeline[0]).toMatchObject({ completed: true, endStatus: 'COMPLETED' }));
  await expect(hubspot.timeline[0]).toMatchObject({
    direction: 'OUTBOUND',
    toNumber: number,
    properties: { hs_call_body: 'Wants the &lt;offer&gt;', hs_call_status: 'COMPLETED' },
  });
});

export const Typed = flow(
  async ({ hubspot, phone, canvas, user, press, words }) => {
    await user.type(await canvas.findByRole('textbox', { name: words.numberField.label }), number);
    await press(words.callButton.call);
    await canvas.findByRole('button', { name: words.callButton.endCall });
    phone.remote.answer();
    await canvas.findByRole('timer');
    await expect(hubspot.sent('OUTGOING_CALL_STARTED')).toMatchObject([{ toNumber: number }]);
  },
  { args: { defaultCountry: 'US' } },
);

export const Cancelled = flow(async (desk) => {
  await dialFromHubSpot(desk);
  await desk.press(desk.words.callButton.endCall);
  await waitFor(() =>
    expect(desk.hubspot.timeline).toMatchObject([{ endStatus: 'CANCELED', completed: true }]),
  );
  await desk.canvas.findByRole('textbox', { name: desk.words.numberField.label });
});

export const Busy = flow(async (desk) => {
  await dialFromHubSpot(desk);
  desk.phone.remote.busy();
  await waitFor(() => expect(desk.hubspot.timeline).toMatchObject([{ endStatus: 'BUSY', completed: true }]));
});

export const Declined = flow(async (desk) => {
  await dialFromHubSpot(desk);
  desk.phone.remote.ring();
  desk.phone.remote.decline();
  await waitFor(() =>
    expect(desk.hubspot.timeline).toMatchObject([{ endStatus: 'REJECTED', completed: true }]),
  );
});

export const Unanswered = flow(async (desk) => {
  await dialFromHubSpot(desk);
  desk.phone.remote.ring();
  desk.phone.remote.end({ reason: 'no-answer', by: 'system', code: 408, message: 'Request Timeout' });
  await waitFor(() =>
    expect(desk.hubspot.timeline).toMatchObject([{ endStatus: 'NO_ANSWER', completed: true }]),
  );
});

export const Failed = flow(async (desk) => {
  await dialFromHubSpot(desk);
  desk.phone.remote.end({ reason: 'failed', by: 'system', code: 404, message: 'Not Found' });
  await waitFor(() =>
    expect(desk.hubspot.timeline).toMatchObject([{ endStatus: 'FAILED', completed: true }]),
  );
});
