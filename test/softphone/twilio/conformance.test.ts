import { describeSoftphone } from 'react-hubspot-calling/testing';
import { describe, it } from 'vitest';
import { service } from './deviceDouble';
import { real } from './real';
import { createPhone, useTwilioDoubles } from './setUp';

const { ClientErrors, SIPServerErrors } = real.TwilioError;
const otherNumber = '+16175550123';

useTwilioDoubles();

const conform = (name: string, withServer: boolean) => {
  describeSoftphone(name, {
    describe,
    it,
    capabilities: {
      mute: true,
      hold: withServer,
      digits: true,
      transfer: withServer,
      rejectReason: false,
      multipleCalls: false,
    },
    canLoseService: true,
    setUp: () => {
      const phone = createPhone({
        ...(withServer && {
          setHeld: () => Promise.resolve(),
          transfer: () => Promise.resolve(),
        }),
      });
      service.onDial = (call) => {
        setTimeout(() => {
          call.ring();
        });
      };
      return {
        phone,
        transferTarget: '+16175550199',
        other: {
          number: otherNumber,
          answer: () => {
            service.device.call.answer();
          },
          busy: () => {
            service.device.call.refuse(new ClientErrors.BusyHere());
          },
          decline: () => {
            service.device.call.refuse(new SIPServerErrors.Decline());
          },
          call: () => {
            service.device.receive({ From: otherNumber, To: 'client:agent' });
          },
          hangUp: () => {
            service.device.call.hangUp();
          },
          heardDigits: () => service.device.call.sentDigits,
        },
        service: {
          lose: () => {
            service.setOnline(false);
          },
          regain: () => {
            service.setOnline(true);
          },
        },
      };
    },
  });
};

conform('a Twilio phone', false);
conform('a Twilio phone with a server that holds and transfers', true);
