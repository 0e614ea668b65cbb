import { describe, it } from 'vitest';
import type { SoftphoneUnderTest } from '../../src/testing/conformance/conformance';
import { describeSoftphone } from '../../src/testing/conformance/describeSoftphone';
import { createFakeSoftphone, type FakeSoftphoneOptions } from '../../src/testing/phone/fakeSoftphone';

const everything = {
  mute: true,
  hold: true,
  digits: true,
  transfer: true,
  transferRinging: true,
  rejectReason: true,
  multipleCalls: true,
};

const setUp = (options: FakeSoftphoneOptions): SoftphoneUnderTest => {
  const phone = createFakeSoftphone({
    connectsAfterMs: 1,
    ringsAfterMs: 1,
    answersAfterMs: 10_000,
    ...options,
  });
  return {
    phone,
    transferTarget: '+16175550199',
    nextPage: () => setUp(options),
    other: {
      number: '+16175550123',
      answer: () => {
        phone.remote.answer();
      },
      busy: () => {
        phone.remote.busy();
      },
      decline: () => {
        phone.remote.decline();
      },
      call: () => {
        phone.incoming('+16175550123');
      },
      hangUp: () => {
        phone.remote.hangUp();
      },
      hold: (held) => {
        phone.remote.hold(held);
      },
      heardDigits: () => phone.remote.heardDigits,
    },
    service: {
      lose: () => {
        phone.loseConnection();
      },
      regain: phone.regainConnection,
    },
  };
};

const suite = { describe, it, capabilities: everything, canHold: true, canLoseService: true };

describeSoftphone('the fake softphone', { ...suite, setUp: () => setUp({}) });

describeSoftphone('a fake softphone whose calls outlive their page', {
  ...suite,
  canResume: true,
  setUp: () => setUp({ surviveReload: true, resumesAfterMs: 1 }),
});
