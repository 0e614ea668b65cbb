import type { Files } from '../writeFiles';

const widget = `import { CallingWidget } from 'react-hubspot-calling';

/** What users see. */
export const Widget = () => <CallingWidget defaultCountry="US" style={{ minHeight: '100%' }} />;
`;

const app = `import { CallingProvider, type Softphone } from 'react-hubspot-calling';
import { Widget } from './Widget';

/** \`fromNumbers\` are the user's own numbers, from your server. */
export const App = ({ phone }: { readonly phone: Softphone }) => (
  <CallingProvider phone={phone} fromNumbers={['+16175550100']} size={{ width: 400, height: 640 }}>
    <Widget />
  </CallingProvider>
);
`;

const fakePhone = `import type { Softphone } from 'react-hubspot-calling';
import { createFakeSoftphone } from 'react-hubspot-calling/testing';

/**
 * Pretends to call: calls are answered after a while. Numbers that end in 0101 are busy, 0102 decline, 0103 ring out, 0104 fail.
 * The simulated HubSpot rings it with "Call the user".
 */
export const openPhone = (): Softphone => createFakeSoftphone();
`;

const load = (hasPhone: boolean): string =>
  hasPhone
    ? `/** \`npm run dev\` pretends to call; \`npm run dev:phone\` and the build use your phone. */
const loadPhone = () => (import.meta.env.MODE === 'development' ? import('./fakePhone') : import('./phone'));`
    : `/** Only pretends to call. Put your phone in its place before you go live. */
const loadPhone = () => import('./fakePhone');`;

const main = (hasPhone: boolean): string => `import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './App';

${load(hasPhone)}

const root = document.getElementById('root');
if (!root) throw new Error('index.html has no element #root.');
const page = createRoot(root);

void loadPhone().then(({ openPhone }) => {
  page.render(
    <StrictMode>
      <App phone={openPhone()} />
    </StrictMode>,
  );
});
`;

const test = `import { configure, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { renderWithCalling } from 'react-hubspot-calling/testing/react';
import { expect, test } from 'vitest';
import { Widget } from './Widget';

// The widget loads its screens on demand: a busy machine may take longer than the default second.
configure({ asyncUtilTimeout: 30_000 });

test('a call that HubSpot asks for reaches the timeline, with notes', async () => {
  const { hubspot, phone } = renderWithCalling(<Widget />);

  hubspot.dial('+16175550107'); // This number waits for the test.
  await userEvent.click(await screen.findByRole('button', { name: 'Call' }));
  phone.remote.answer();
  await userEvent.click(await screen.findByRole('button', { name: 'End call' }));
  await userEvent.type(await screen.findByRole('textbox', { name: 'Notes' }), 'Wants the offer');
  await userEvent.click(await screen.findByRole('button', { name: 'Save call' }));

  expect(hubspot.timeline).toMatchObject([
    { properties: { hs_call_to_number: '+16175550107', hs_call_body: 'Wants the offer' } },
  ]);
});
`;

/** A widget of the library's, around a phone that the library drives. */
export const widgetFiles = (phoneSource: string | undefined): Files => ({
  'widget/main.tsx': main(phoneSource !== undefined),
  'widget/App.tsx': app,
  'widget/Widget.tsx': widget,
  'widget/Widget.test.tsx': test,
  'widget/fakePhone.ts': fakePhone,
  ...(phoneSource === undefined ? {} : { 'widget/phone.ts': phoneSource }),
});
