import { createElement } from 'react';
import { createRoot } from 'react-dom/client';
import { CallingProvider, CallingWidget } from 'react-hubspot-calling';
import { createFakeSoftphone } from 'react-hubspot-calling/testing';

const phone = createFakeSoftphone({ ringsAfterMs: 50, answersAfterMs: 50 });

createRoot(document.getElementById('root')).render(
  createElement(CallingProvider, { phone, loggedIn: true }, createElement(CallingWidget)),
);
