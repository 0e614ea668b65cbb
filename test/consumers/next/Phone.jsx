'use client';

import { CallingProvider, CallingWidget } from 'react-hubspot-calling';
import { createFakeSoftphone } from 'react-hubspot-calling/testing';

const phone = createFakeSoftphone({ ringsAfterMs: 50, answersAfterMs: 50 });

export function Phone() {
  return (
    <CallingProvider phone={phone} loggedIn>
      <CallingWidget />
    </CallingProvider>
  );
}
