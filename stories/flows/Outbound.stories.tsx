import type { Meta } from '@storybook/react-vite';
import { CallingWidget } from 'react-hubspot-calling';
import { expect, waitFor } from 'storybook/test';
import { dialFromHubSpot, flow, hangUp, number, type FlowStory } from './flow';

const meta = {
  title: 'Flows/Outbound',
  component: CallingWidget,
  parameters: { fillsPanel: true },
} satisfies Meta<typeof CallingWidget>;

export default meta;

export const FromHubSpot: FlowStory = {
  name: 'HubSpot request',
  parameters: {
    calling: {
      steps: [
        "hubspot.dial('+16175550107');",
        "await userEvent.click(await screen.findByRole('button', { name: 'Call' }));",
        'phone.remote.answer();',
        "await userEvent.click(screen.getByRole('button', { name: 'End call' }));",
        "await userEvent.type(screen.getByRole('textbox', { name: 'Notes' }), 'Wants the offer');",
        "await userEvent.click(screen.getByRole('button', { name: 'Save call' }));",
        "expect(hubspot.timeline).toMatchObject([{ completed: true, endStatus: 'COMPLETED' }]);",
      ],
    },
  },
  ...flow(async (desk) => {
    const { hubspot, canvas, user, press, words } = desk;
    await hangUp(desk);
    await user.type(canvas.getByRole('textbox', { name: words.notes.label }), 'Wants the <offer>');
    await press(words.saveCall.save);
    await waitFor(() => expect(hubspot.timeline).toHaveLength(1));
    await waitFor(() =>
      expect(hubspot.timeline[0]).toMatchObject({ completed: true, endStatus: 'COMPLETED' }),
    );
    await expect(hubspot.timeline[0]).toMatchObject({
      direction: 'OUTBOUND',
      toNumber: number,
      properties: { hs_call_body: 'Wants the &lt;offer&gt;', hs_call_status: 'COMPLETED' },
    });
  }),
};

export const Typed: FlowStory = {
  name: 'Typed number',
  parameters: {
    calling: {
      steps: [
        "await userEvent.type(await screen.findByRole('textbox', { name: 'Phone number' }), '+16175550107');",
        "await userEvent.click(screen.getByRole('button', { name: 'Call' }));",
        'phone.remote.answer();',
        "expect(screen.getByRole('timer')).toBeTruthy();",
        "expect(hubspot.sent('OUTGOING_CALL_STARTED')).toMatchObject([{ toNumber: '+16175550107' }]);",
      ],
    },
  },
  ...flow(
    async ({ hubspot, phone, canvas, user, press, words }) => {
      await user.type(await canvas.findByRole('textbox', { name: words.numberField.label }), number);
      await press(words.callButton.call);
      await canvas.findByRole('button', { name: words.callButton.endCall });
      phone.remote.answer();
      await canvas.findByRole('timer');
      await expect(hubspot.sent('OUTGOING_CALL_STARTED')).toMatchObject([{ toNumber: number }]);
    },
    { args: { defaultCountry: 'US' } },
  ),
};

export const Cancelled: FlowStory = {
  name: 'Canceled',
  parameters: {
    calling: {
      steps: [
        "hubspot.dial('+16175550107');",
        "await userEvent.click(await screen.findByRole('button', { name: 'Call' }));",
        "await userEvent.click(screen.getByRole('button', { name: 'End call' }));",
        "expect(hubspot.timeline).toMatchObject([{ endStatus: 'CANCELED' }]);",
      ],
    },
  },
  ...flow(async (desk) => {
    await dialFromHubSpot(desk);
    await desk.press(desk.words.callButton.endCall);
    await waitFor(() => expect(desk.hubspot.timeline).toMatchObject([{ endStatus: 'CANCELED' }]));
    await desk.canvas.findByRole('textbox', { name: desk.words.numberField.label });
  }),
};

export const Busy: FlowStory = {
  name: 'Busy',
  parameters: {
    calling: {
      steps: [
        "hubspot.dial('+16175550107');",
        "await userEvent.click(await screen.findByRole('button', { name: 'Call' }));",
        'phone.remote.busy();',
        "expect(hubspot.timeline).toMatchObject([{ endStatus: 'BUSY' }]);",
      ],
    },
  },
  ...flow(async (desk) => {
    await dialFromHubSpot(desk);
    desk.phone.remote.busy();
    await waitFor(() => expect(desk.hubspot.timeline).toMatchObject([{ endStatus: 'BUSY' }]));
  }),
};

export const Declined: FlowStory = {
  name: 'Declined',
  parameters: {
    calling: {
      steps: [
        "hubspot.dial('+16175550107');",
        "await userEvent.click(await screen.findByRole('button', { name: 'Call' }));",
        'phone.remote.decline();',
        "expect(hubspot.timeline).toMatchObject([{ endStatus: 'REJECTED' }]);",
      ],
    },
  },
  ...flow(async (desk) => {
    await dialFromHubSpot(desk);
    desk.phone.remote.ring();
    desk.phone.remote.decline();
    await waitFor(() => expect(desk.hubspot.timeline).toMatchObject([{ endStatus: 'REJECTED' }]));
  }),
};

export const Unanswered: FlowStory = {
  name: 'Nobody answers',
  parameters: {
    calling: {
      steps: [
        "hubspot.dial('+16175550107');",
        "await userEvent.click(await screen.findByRole('button', { name: 'Call' }));",
        "phone.remote.end({ reason: 'no-answer', by: 'system' });",
        "expect(hubspot.timeline).toMatchObject([{ endStatus: 'NO_ANSWER' }]);",
      ],
    },
  },
  ...flow(async (desk) => {
    await dialFromHubSpot(desk);
    desk.phone.remote.ring();
    desk.phone.remote.end({ reason: 'no-answer', by: 'system', code: 408, message: 'Request Timeout' });
    await waitFor(() => expect(desk.hubspot.timeline).toMatchObject([{ endStatus: 'NO_ANSWER' }]));
  }),
};

export const Failed: FlowStory = {
  name: 'Number unknown to the service',
  parameters: {
    calling: {
      steps: [
        "hubspot.dial('+16175550107');",
        "await userEvent.click(await screen.findByRole('button', { name: 'Call' }));",
        "phone.remote.end({ reason: 'failed', by: 'system', code: 404 });",
        "expect(hubspot.timeline).toMatchObject([{ endStatus: 'FAILED' }]);",
      ],
    },
  },
  ...flow(async (desk) => {
    await dialFromHubSpot(desk);
    desk.phone.remote.end({ reason: 'failed', by: 'system', code: 404, message: 'Not Found' });
    await waitFor(() => expect(desk.hubspot.timeline).toMatchObject([{ endStatus: 'FAILED' }]));
  }),
};
