import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { CallingProvider, CallingWidget } from 'react-hubspot-calling';
import { de } from 'react-hubspot-calling/messages/de';
import { createFakeSoftphone } from 'react-hubspot-calling/testing';

const phone = createFakeSoftphone({ ringsAfterMs: 50, answersAfterMs: 50 });
const messages = location.search === '?lang=de' ? de : undefined;

createRoot(document.getElementById('root')).render(
  <StrictMode>
    <CallingProvider phone={phone} loggedIn trustedOrigins={[import.meta.env.VITE_HUBSPOT]}>
      <CallingWidget messages={messages} />
    </CallingProvider>
  </StrictMode>,
);
