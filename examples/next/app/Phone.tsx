'use client';

import { CallingProvider, CallingWidget } from 'react-hubspot-calling';
import { createFakeSoftphone } from 'react-hubspot-calling/testing';

// Pretends to call. In your app: createJsSipPhone() of react-hubspot-calling/jssip, or another phone.
const phone = createFakeSoftphone();

export const Phone = ({ fromNumbers }: { readonly fromNumbers: readonly string[] }) => (
  <CallingProvider phone={phone} fromNumbers={fromNumbers} size={{ width: 400, height: 640 }}>
    <CallingWidget defaultCountry="US" />
  </CallingProvider>
);
