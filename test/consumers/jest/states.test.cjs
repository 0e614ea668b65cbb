// UI states under Jest, with nothing transformed: every entry is there for require.
const { fireEvent, screen } = require('@testing-library/react');
const { createElement } = require('react');
const { CallingWidget } = require('react-hubspot-calling');
const { callingStates } = require('react-hubspot-calling/testing');
const { renderWithCalling } = require('react-hubspot-calling/testing/react');

const complaints = [jest.spyOn(console, 'error'), jest.spyOn(console, 'warn')];
afterAll(() => {
  for (const complaint of complaints) expect(complaint).not.toHaveBeenCalled();
});

test.each(Object.keys(callingStates))('shows the state %s', (state) => {
  const { container } = renderWithCalling(createElement(CallingWidget), { state });
  expect(container.querySelector('[data-calling]')).not.toBeNull();
});

test('notes what the UI asks for', () => {
  const { cti } = renderWithCalling(createElement(CallingWidget), { state: 'connected' });
  fireEvent.click(screen.getByRole('button', { name: 'End call' }));
  expect(cti.asked).toEqual([expect.objectContaining({ action: 'hangUp' })]);
});

test('plays with the fakes', async () => {
  const { hubspot } = renderWithCalling(createElement(CallingWidget), { loggedIn: true });
  await screen.findByRole('textbox', { name: 'Phone number' });
  hubspot.dial('+16175550142');
  expect(document.body.textContent).toContain('+1 617 555 0142');
  expect(screen.getByRole('button', { name: 'Edit number' })).toBeTruthy();
});

test('the server entry says that it belongs on a server', () => {
  expect(() => require('react-hubspot-calling/server')).toThrow('runs on a server only');
});
