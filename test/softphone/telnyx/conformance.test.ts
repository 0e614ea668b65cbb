import { describeSoftphone, type SoftphoneUnderTest } from 'react-hubspot-calling/testing';
import { describe, it } from 'vitest';
import { service } from './clientDouble';
import { createApp, createPhone, useTelnyxDoubles } from './setUp';

const otherNumber = '+16175550123';

useTelnyxDoubles();

const conform = (name: string, { withServer = false, isAppOwned = false, surviveReload = false }) => {
  const setUp = async (): Promise<SoftphoneUnderTest> => {
    const server = {
      ...(withServer && { transfer: () => Promise.resolve() }),
      ...(surviveReload && { surviveReload }),
    };
    const app = isAppOwned ? createApp(server) : undefined;
    await app?.client.connect();
    const phone = app?.phone ?? createPhone(server);
    service.onDial = (call) => {
      setTimeout(() => {
        if (!call.isOver) call.become('ringing');
      });
    };
    return {
      phone,
      nextPage: setUp,
      transferTarget: '+16175550199',
      other: {
        number: otherNumber,
        answer: () => {
          service.client.call.pickUp();
        },
        busy: () => service.client.call.end({ cause: 'USER_BUSY', causeCode: 17, sipCode: 486 }),
        decline: () => service.client.call.end({ cause: 'CALL_REJECTED', causeCode: 21, sipCode: 603 }),
        call: () => {
          service.client.receive({ remoteCallerNumber: otherNumber, destinationNumber: '+16175550100' });
        },
        hangUp: () => service.client.call.end({ cause: 'NORMAL_CLEARING', causeCode: 16 }),
        heardDigits: () => service.client.call.sentDigits,
      },
      service: {
        lose: () => {
          service.setOnline(false);
        },
        regain: () => {
          service.setOnline(true);
        },
      },
      dispose: () => app?.client.disconnect(),
    };
  };
  describeSoftphone(name, {
    describe,
    it,
    capabilities: {
      mute: true,
      hold: true,
      digits: true,
      transfer: withServer,
      rejectReason: true,
      multipleCalls: true,
    },
    canLoseService: true,
    canResume: surviveReload,
    isAppOwned,
    setUp,
  });
};

conform('a Telnyx phone', {});
conform('a Telnyx phone whose calls outlive their page', { surviveReload: true });
conform('a Telnyx phone with a server that transfers', { withServer: true });
conform("a phone on the app's own TelnyxRTC", { isAppOwned: true });
conform("a phone on the app's own TelnyxRTC with a server that transfers", {
  isAppOwned: true,
  withServer: true,
});
