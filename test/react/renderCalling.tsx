import { act, configure, render, screen } from '@testing-library/react';
import type { ReactNode } from 'react';
import { CallingProvider, type CallingProviderProps, type Connect, useCti } from 'react-hubspot-calling';
import type { Connection } from 'react-hubspot-calling/core';
import {
  createFakeHubSpot,
  createFakeSoftphone,
  type FakeHubSpotOptions,
} from 'react-hubspot-calling/testing';
import { afterEach, beforeEach, describe, vi } from 'vitest';

export const contactNumber = '+16175550142';
export const otherNumber = '+16175550199';

/** Runs the tests once plainly and once under StrictMode, which mounts everything twice. */
export const inBothModes = (tests: (isStrict: boolean) => void): void => {
  describe.each([
    ['plainly', false],
    ['under StrictMode', true],
  ] as const)('%s', (_, isStrict) => {
    beforeEach(() => {
      configure({ reactStrictMode: isStrict });
      vi.useFakeTimers({ now: Date.parse('2026-03-01T12:00:00Z') });
    });
    afterEach(() => {
      configure({ reactStrictMode: false });
      vi.useRealTimers();
    });
    tests(isStrict);
  });
};

/** Lets time pass, and React follow. */
export const pass = (ms: number) =>
  act(async () => {
    await vi.advanceTimersByTimeAsync(ms);
  });

/** What the one `<output>` shows. */
export const shown = () => screen.getByRole('status').textContent;

export const DialButton = ({ to = contactNumber }: { to?: string }) => {
  const { actions } = useCti();
  return <button onClick={() => actions.dial({ to })}>Call</button>;
};

type Options = Omit<CallingProviderProps, 'children'> & {
  hubspotOptions?: FakeHubSpotOptions;
  withPhone?: boolean;
};

/** A provider with a fake HubSpot that is ready, and a fake phone unless told otherwise. */
export const renderCalling = async (
  children: ReactNode,
  { hubspotOptions = {}, withPhone = true, ...props }: Options = {},
) => {
  const hubspot = createFakeHubSpot(hubspotOptions);
  const phone = createFakeSoftphone();
  // One for the iframe's life, as the real one.
  let connection: Connection | undefined;
  const connect = vi.fn<Connect>((options) => (connection ??= hubspot.connect(options)));
  const element = (content: ReactNode, more: Omit<CallingProviderProps, 'children'> = {}) => (
    <CallingProvider connect={connect} {...(withPhone && { phone })} {...props} {...more}>
      {content}
    </CallingProvider>
  );
  const view = render(element(children));
  await pass(0);
  return { hubspot, phone, connect, element, ...view };
};
