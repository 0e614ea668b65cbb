import { expect, test } from '@playwright/experimental-ct-react';
import { callingStates } from 'react-hubspot-calling/testing';
import { PhoneInHubSpot, PhoneInState } from './PhoneInState.jsx';

test.beforeEach(({ page }) => {
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) throw new Error(`On the console: ${message.text()}`);
  });
});

for (const [state, { connection, call }] of Object.entries(callingStates)) {
  test(`an own UI in the state ${state}`, async ({ mount }) => {
    const component = await mount(<PhoneInState state={state} />);
    await expect(component).toContainText(`${connection.status}, ${call ? call.status : 'no call'}`);
  });
}

for (const state of Object.keys(callingStates).slice(0, 25)) {
  test(`the widget in the state ${state}`, async ({ mount }) => {
    await expect(await mount(<PhoneInState state={state} widget />)).toBeAttached();
  });
}

test('a flow', async ({ mount }) => {
  const component = await mount(<PhoneInHubSpot />);
  await component.getByRole('button', { name: 'Call', exact: true }).click();
  await expect(component).toContainText('ready, connected');
  await component.getByRole('button', { name: 'End call' }).click();
  await component.getByRole('button', { name: 'Save call' }).click();
  await expect(component).toContainText('ready, saved');
});
