import type { Device } from '@twilio/voice-sdk';
import { describeSoftphone } from 'react-hubspot-calling/testing';
import { createTwilioPhone } from 'react-hubspot-calling/twilio';
import { describe, it } from 'vitest';
import { DeviceDouble, service } from './deviceDouble';
import { real } from './real';
import { createPhone, useTwilioDoubles } from './setUp';

const { ClientErrors, SIPServerErrors } = real.TwilioError;
const otherNumber = '+16175550123';

useTwilioDoubles();

const conform = (name: string, { withServer = false, isAppOwned = false }) => {
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
    isAppOwned,
    setUp: async () => {
      const server = {
        ...(withServer && {
          setHeld: () => Promise.resolve(),
          transfer: () => Promise.resolve(),
        }),
      };
      const device = isAppOwned ? new DeviceDouble('token') : undefined;
      const phone = device
        ? createTwilioPhone({ device: device as unknown as Device, ...server })
        : createPhone(server);
      await device?.register();
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
        dispose: () => {
          device?.destroy();
        },
      };
    },
  });
};

conform('a Twilio phone', {});
conform('a Twilio phone with a server that holds and transfers', { withServer: true });
conform("a phone on the app's own Device", { isAppOwned: true });
conform("a phone on the app's own Device with a server that holds and transfers", {
  isAppOwned: true,
  withServer: true,
});
