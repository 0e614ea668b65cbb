import { act } from '@testing-library/react';
import { hydrateRoot } from 'react-dom/client';
import { renderToString } from 'react-dom/server';
import { CallingProvider, useCallDuration, useCti } from 'react-hubspot-calling';
import { createFakeHubSpot, createFakeSoftphone } from 'react-hubspot-calling/testing';
import { expect, vi } from 'vitest';
import { it } from 'vitest';

const View = () => {
  const status = useCti((state) => state.connection.status);
  return <p data-duration={useCallDuration()}>{status}</p>;
};

it('what a server rendered is taken over without a mismatch, and then lives', async () => {
  const hubspot = createFakeHubSpot();
  const app = (
    <CallingProvider connect={hubspot.connect} phone={createFakeSoftphone()}>
      <View />
    </CallingProvider>
  );
  const element = document.createElement('div');
  element.innerHTML = renderToString(app);
  const before = element.firstChild;
  expect(element).toHaveTextContent('connecting');

  const onRecoverableError = vi.fn();
  const root = await act(async () => {
    const hydrated = hydrateRoot(element, app, { onRecoverableError });
    await Promise.resolve();
    return hydrated;
  });
  await vi.waitFor(async () => {
    await act(async () => {
      await Promise.resolve();
    });
    expect(element).toHaveTextContent('ready');
  });
  expect(onRecoverableError).not.toHaveBeenCalled();
  expect(element.firstChild).toBe(before);
  expect(hubspot.sentTypes()).toEqual(['INITIALIZED']);
  act(() => root.unmount());
});
