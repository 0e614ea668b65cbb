import { StrictMode, useState } from 'react';
import { createRoot } from 'react-dom/client';
import { CallingProvider, CallingWidget } from 'react-hubspot-calling';
import { demoPhone } from './demoPhone';

/** Where the simulated HubSpot may stand; in a production build no loopback page is trusted by itself. */
const simulatedHubSpot = ['http://localhost:9026'];

const query = new URLSearchParams(location.search);

/** The demo app: a softphone of its own, and the library around it. */
const App = () => {
  const [loggedIn, setLoggedIn] = useState(query.get('login') !== 'ask');
  return (
    <CallingProvider
      phone={demoPhone}
      fromNumbers={['+16175550100']}
      loggedIn={loggedIn}
      trustedOrigins={simulatedHubSpot}
      debug={query.has('debug')}
      size={{ width: 400, height: 640 }}
    >
      <CallingWidget
        style={{ minHeight: '100%' }}
        defaultCountry="US"
        onLogIn={() => {
          setLoggedIn(true);
        }}
        onLogOut={() => {
          setLoggedIn(false);
        }}
      />
    </CallingProvider>
  );
};

const root = document.getElementById('root');
if (!root) throw new Error('The page has no #root.');
createRoot(root).render(
  <StrictMode>
    <App />
  </StrictMode>,
);
