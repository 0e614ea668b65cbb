import {
  callingMatchers,
  type CallingMatchers,
  createFakeCti,
  createFakeHubSpot,
} from 'react-hubspot-calling/testing';
import { createCti } from 'react-hubspot-calling/core';
import { beforeAll, describe, expect, it } from 'vitest';

declare module 'vitest' {
  interface Matchers<T> extends CallingMatchers<T> {
    readonly __calling?: never;
  }
}

beforeAll(() => {
  expect.extend(callingMatchers);
});

const settle = () => new Promise<void>((resolve) => setTimeout(resolve));

const play = async () => {
  const hubspot = createFakeHubSpot();
  const cti = createCti({ connect: hubspot.connect });
  cti.start();
  await settle();
  cti.actions.outgoingCall({ externalCallId: 'a', toNumber: '+16175550142' });
  await settle();
  cti.actions.callEnded({ callEndStatus: 'BUSY' });
  await settle();
  cti.stop();
  hubspot.close();
  return hubspot;
};

describe('the matchers', () => {
  it('say what was sent', async () => {
    const hubspot = await play();
    expect(hubspot).toHaveSent('CALL_ENDED');
    expect(hubspot).toHaveSent('CALL_ENDED', { callEndStatus: 'BUSY' });
    expect(hubspot).toHaveSent('CALL_COMPLETED', { engagementProperties: { hs_call_status: 'BUSY' } });
    expect(hubspot).not.toHaveSent('CALL_ANSWERED');
    expect(hubspot).not.toHaveSent('CALL_ENDED', { callEndStatus: 'FAILED' });
    expect(() => {
      expect(hubspot).toHaveSent('CALL_ENDED', { callEndStatus: 'FAILED' });
    }).toThrow(/Expected CALL_ENDED with .*FAILED.* from the app. There is: .*BUSY/s);
    expect(() => {
      expect(hubspot).toHaveSent('CALL_ANSWERED');
    }).toThrow(/There is: .*OUTGOING_CALL_STARTED/s);
  });

  it('say what is on the timeline', async () => {
    const hubspot = await play();
    expect(hubspot).toHaveLogged({ externalCallId: 'a', completed: true });
    expect(hubspot).not.toHaveLogged({ completed: false });
  });

  it('say what was asked of a fake cti', () => {
    const cti = createFakeCti('connected');
    cti.actions.mute(true);
    expect(cti).toHaveAsked('mute');
    expect(cti).toHaveAsked('mute', true);
    expect(cti).not.toHaveAsked('mute', false);
    expect(cti).not.toHaveAsked('hangUp');
  });

  it('know no misspelt names, by which a test would always pass', () => {
    expect(() => {
      expect(createFakeHubSpot()).not.toHaveSent('CALL_ENDDED' as 'CALL_ENDED');
    }).toThrow('CALL_ENDDED');
    expect(() => {
      expect(createFakeCti('connected')).not.toHaveAsked('hangup' as 'hangUp');
    }).toThrow('hangup');
  });

  it('are for fakes alone', () => {
    expect(() => {
      expect({}).toHaveSent('CALL_ENDED');
    }).toThrow('This matcher is for a fake HubSpot.');
  });
});
