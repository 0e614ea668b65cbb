import type { Meta } from '@storybook/react-vite';
import { CallingWidget } from 'react-hubspot-calling';
import { expect, waitFor } from 'storybook/test';
import { flow, hangUp, type FlowStory } from './flow';

const meta = {
  title: 'Flows/After the call',
  component: CallingWidget,
  parameters: { fillsPanel: true },
} satisfies Meta<typeof CallingWidget>;

export default meta;

export const WrapUp: FlowStory = {
  name: 'Notes and call status',
  parameters: {
    calling: {
      steps: [
        "cti.actions.dial({ to: '+16175550107' });",
        'phone.remote.answer();',
        'phone.remote.hangUp();',
        "await userEvent.type(screen.getByRole('textbox', { name: 'Notes' }), 'Voicemail');",
        "await userEvent.click(screen.getByRole('button', { name: 'Save call' }));",
        "expect(hubspot.timeline).toMatchObject([{ properties: { hs_call_body: 'Voicemail' } }]);",
      ],
    },
  },
  ...flow(async (desk) => {
    const { hubspot, canvas, user, press, words } = desk;
    await hangUp(desk);
    await user.click(await canvas.findByRole('radio', { name: words.endStatusPicker.FAILED }));
    await user.type(canvas.getByRole('textbox', { name: words.notes.label }), 'Voicemail');
    await press(words.saveCall.save);
    await waitFor(() =>
      expect(hubspot.timeline).toMatchObject([
        { completed: true, properties: { hs_call_status: 'FAILED', hs_call_body: 'Voicemail' } },
      ]),
    );
    await canvas.findByRole('textbox', { name: words.numberField.label });
  }),
};

export const SaveFailsAndIsRetried: FlowStory = {
  name: 'Saving fails, and works on retry',
  parameters: {
    calling: {
      steps: [
        'hubspot.setOptions({ updateFails: { times: 1 } });',
        "cti.actions.dial({ to: '+16175550107' });",
        'phone.remote.answer();',
        'phone.remote.hangUp();',
        "await userEvent.click(screen.getByRole('button', { name: 'Save call' }));",
        "await userEvent.click(await screen.findByRole('button', { name: 'Try again' }));",
        "expect(hubspot.sent('CALL_COMPLETED')).toHaveLength(2);",
      ],
    },
  },
  ...flow(
    async (desk) => {
      const { hubspot, canvas, user, press, words } = desk;
      await hangUp(desk);
      await user.type(canvas.getByRole('textbox', { name: words.notes.label }), 'Not to be lost');
      await press(words.saveCall.save);
      await canvas.findByText(words.problem['save-refused'].title);
      await press(words.widget.editCall);
      await expect(canvas.getByRole('textbox', { name: words.notes.label })).toHaveValue('Not to be lost');
      hubspot.setOptions({ updateFails: undefined });
      await press(words.widget.tryAgain);
      await waitFor(() =>
        expect(hubspot.timeline).toMatchObject([
          { completed: true, properties: { hs_call_body: 'Not to be lost' } },
        ]),
      );
      await expect(hubspot.sent('CALL_COMPLETED')).toHaveLength(2);
    },
    { hubspot: { updateFails: 'HubSpot is busy.' } },
  ),
};
