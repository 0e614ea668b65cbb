// The limit for React: React, styled-components, HubSpot's SDK and one line of text. It answers HubSpot and shows the number that
// was asked for.
import CallingExtensions, { type Options } from '@hubspot/calling-extensions-sdk';
import { useSyncExternalStore } from 'react';
import { createRoot } from 'react-dom/client';
import { styled } from 'styled-components';

const Line = styled.p`
  font-family: system-ui, sans-serif;
`;

let text = 'Waiting for HubSpot';
let wake = (): void => undefined;

const show = (next: string): void => {
  text = next;
  wake();
};

const sdk = new CallingExtensions({
  debugMode: false,
  eventHandlers: {
    onReady: () => {
      sdk.initialized({ isLoggedIn: true, isAvailable: true } as Parameters<typeof sdk.initialized>[0]);
      show('Connected to HubSpot');
    },
    onDialNumber: ({ phoneNumber }: { phoneNumber: string }) => {
      show(phoneNumber);
    },
    defaultEventHandler: () => undefined,
  },
} as unknown as Options);

const subscribe = (listener: () => void) => {
  wake = listener;
  return () => undefined;
};

const App = () => <Line>{useSyncExternalStore(subscribe, () => text)}</Line>;

const place = document.getElementById('root');
if (!place) throw new Error('react-bare.html has no element #root.');
createRoot(place).render(<App />);
