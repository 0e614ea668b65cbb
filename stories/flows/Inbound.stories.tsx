import type { Meta } from '@storybook/react-vite';
import { CallingWidget } from 'react-hubspot-calling';
import { expect, waitFor, within } from 'storybook/test';
import { ada, flow, otherNumber, ring, talk, toldTo, type FlowStory } from './flow';

const meta = {
  title: 'Flows/Inbound',
  component: CallingWidget,
  parameters: { fillsPanel: true },
} satisfies Meta<typeof CallingWidget>;

export default meta;

export const Answered: FlowStory = {
  name: 'Answered',
  parameters: {
    calling: {
      steps: [
        "await screen.findByRole('button', { name: 'Call' });",
        "phone.incoming('+442079460018');",
        "await userEvent.click(screen.getByRole('button', { name: 'Answer' }));",
        "expect(hubspot.sentTypes()).toEqual(['INITIALIZED', 'INCOMING_CALL', 'CALL_ANSWERED']);",
      ],
    },
  },
  ...flow(
    async (desk) => {
      const { hubspot, canvas, press, words } = desk;
      await ring(desk);
      await canvas.findByRole('heading', { name: 'Ada Lovelace' });
      await press(words.incomingCallCard.answer);
      await canvas.findByRole('timer');
      await expect(toldTo(hubspot)).toEqual(['INITIALIZED', 'INCOMING_CALL', 'CALL_ANSWERED']);
    },
    { hubspot: { matches: [ada] } },
  ),
};

export const Declined: FlowStory = {
  name: 'Declined',
  parameters: {
    calling: {
      steps: [
        "await screen.findByRole('button', { name: 'Call' });",
        "phone.incoming('+442079460018');",
        "await userEvent.click(screen.getByRole('button', { name: 'Decline' }));",
        "expect(hubspot.timeline).toMatchObject([{ endStatus: 'REJECTED' }]);",
      ],
    },
  },
  ...flow(async (desk) => {
    await ring(desk);
    await desk.press(desk.words.incomingCallCard.decline);
    await waitFor(() => expect(desk.hubspot.timeline).toMatchObject([{ endStatus: 'REJECTED' }]));
  }),
};

export const Missed: FlowStory = {
  name: 'Missed',
  parameters: {
    calling: {
      steps: [
        "await screen.findByRole('button', { name: 'Call' });",
        "phone.incoming('+442079460018');",
        'phone.remote.cancel();',
        "expect(hubspot.timeline).toMatchObject([{ endStatus: 'MISSED' }]);",
      ],
    },
  },
  ...flow(async (desk) => {
    await ring(desk);
    desk.phone.remote.cancel();
    await waitFor(() => expect(desk.hubspot.timeline).toMatchObject([{ endStatus: 'MISSED' }]));
  }),
};

export const Transferred: FlowStory = {
  name: 'Answered and transferred',
  parameters: {
    calling: {
      steps: [
        "await screen.findByRole('button', { name: 'Call' });",
        "phone.incoming('+442079460018');",
        'await cti.actions.answer();',
        "await cti.actions.transfer('+16175550199');",
        "expect(phone.remote.transferredTo).toBe('+16175550199');",
      ],
    },
  },
  ...flow(async (desk) => {
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
  }),
};

export const CallWaiting: FlowStory = {
  name: 'A second call rings',
  parameters: {
    calling: {
      steps: [
        "hubspot.dial('+16175550107');",
        "await userEvent.click(await screen.findByRole('button', { name: 'Call' }));",
        'phone.remote.answer();',
        "phone.incoming('+442079460018');",
        "await userEvent.click(screen.getByRole('button', { name: 'Hold and answer' }));",
      ],
    },
  },
  ...flow(async (desk) => {
    const { canvas, phone, press, words } = desk;
    await talk(desk);
    phone.incoming(otherNumber);
    await press(words.callWaiting.holdAndAnswer);
    await waitFor(() => expect(phone.getSnapshot().sessions).toHaveLength(2));
    const [first, second] = phone.getSnapshot().sessions;
    await waitFor(() => expect(second!.getSnapshot().status).toBe('connected'));
    await expect(first!.getSnapshot().held.local).toBe(true);
    const others = await canvas.findByRole('list', { name: words.callSwitcher.label });
    await within(others).findByText(words.callSwitcher.held);
  }),
};
