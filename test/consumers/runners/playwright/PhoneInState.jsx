import { CallingProvider, CallingWidget } from 'react-hubspot-calling';
import { createFakeCti, createFakeHubSpot, createFakeSoftphone } from 'react-hubspot-calling/testing';
import { useState } from 'react';
import { Phone } from './Phone.jsx';

export const PhoneInState = ({ state, widget = false }) => {
  const [cti] = useState(() => createFakeCti(state));
  return <CallingProvider cti={cti}>{widget ? <CallingWidget /> : <Phone />}</CallingProvider>;
};

/** The phone between fakes that are made in the page; HubSpot asks to call. */
export const PhoneInHubSpot = () => {
  const [{ hubspot, phone }] = useState(() => {
    const fake = {
      hubspot: createFakeHubSpot(),
      phone: createFakeSoftphone({ ringsAfterMs: 1, answersAfterMs: 1 }),
    };
    fake.hubspot.dial('+16175550142');
    return fake;
  });
  return (
    <CallingProvider connect={hubspot.connect} phone={phone}>
      <Phone />
    </CallingProvider>
  );
};
