import { StrictMode, useState } from 'react';
import { createRoot } from 'react-dom/client';
import { CallingProvider, CallingWidget, defaultOutcomes } from 'react-hubspot-calling';
import type { Demo } from './demo';

/** The origin of the simulated HubSpot. Production builds do not trust loopback pages by default. */
const simulatedHubSpot = [
  (import.meta.env.VITE_HUBSPOT_ORIGIN as string | undefined) ?? 'http://localhost:9026',
];

const query = new URLSearchParams(location.search);

/** Real calls if the server has an exchange for them, unless the address asks for the fake phone: `?phone=fake`. */
const openDemo = async (): Promise<Demo> => {
  if (import.meta.env.MODE !== 'real-calls' || query.get('phone') === 'fake') {
    const { openFakePhone } = await import('./fakePhone');
    return openFakePhone();
  }
  const { openSipPhone } = await import('./sipPhone');
  return openSipPhone();
};

/** The demo app: a softphone with the library around it. */
const App = ({ demo }: { readonly demo: Demo }) => {
  const [loggedIn, setLoggedIn] = useState(query.get('login') !== 'ask');
  return (
    <CallingProvider
      phone={demo.phone}
      fromNumbers={['+16175550100']}
      loggedIn={loggedIn}
      trustedOrigins={simulatedHubSpot}
      debug={query.has('debug')}
      size={{ width: 400, height: 640 }}
      {...demo.options}
    >
      <CallingWidget
        style={{ minHeight: '100%' }}
        defaultCountry="US"
        outcomes={defaultOutcomes}
        slots={demo.slots}
        onLogIn={() => {
          setLoggedIn(true);
        }}
        onLogOut={() => {
          setLoggedIn(false);
        }}
      />
      {demo.children}
    </CallingProvider>
  );
};

const root = document.getElementById('root');
if (!root) throw new Error('No #root.');
const page = createRoot(root);
// No top-level `await`: chunks that the page loads later could then not share a file with it.
void openDemo().then((demo) => {
  page.render(
    <StrictMode>
      <App demo={demo} />
    </StrictMode>,
  );
});
