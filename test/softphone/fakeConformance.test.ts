import { describe, it } from 'vitest';
import { describeSoftphone } from '../../src/testing/conformance/describeSoftphone';
import { createFakeSoftphone } from '../../src/testing/phone/fakeSoftphone';

const everything = {
  mute: true,
  hold: true,
  digits: true,
  transfer: true,
  transferRinging: true,
  rejectReason: true,
  multipleCalls: true,
};

describeSoftphone('the fake softphone', {
  describe,
  it,
  capabilities: everything,
  canHold: true,
  canLoseService: true,
  setUp: () => {
    const phone = createFakeSoftphone({ connectsAfterMs: 1, ringsAfterMs: 1, answersAfterMs: 10_000 });
    return {
      phone,
      transferTarget: '+16175550199',
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
  },
});
