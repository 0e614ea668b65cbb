import type { Softphone } from '../../softphone/softphone';
import type { SimulatedParty } from './connectToSimulator';
import type { FakeRemote } from './fakeSession';

/** What the simulator's buttons need of a fake softphone. */
interface PhoneWithRemote extends Pick<Softphone, 'getSnapshot'> {
  readonly incoming: (number: string, options?: { name?: string }) => FakeRemote;
  readonly remote: FakeRemote;
}

/** A fake softphone's remote party, for the simulator's buttons. */
export const simulatedParty = (phone: PhoneWithRemote): SimulatedParty => {
  /** Of several windows one has the phone. */
  const remote = (): FakeRemote => {
    if (phone.getSnapshot().status !== 'ready') throw new Error('The phone is not in this window.');
    return phone.remote;
  };
  return {
    incoming: (number, options) => {
      phone.incoming(number, options);
    },
    answer: () => {
      remote().answer();
    },
    busy: () => {
      remote().busy();
    },
    decline: () => {
      remote().decline();
    },
    ringOut: () => {
      remote().end({ reason: 'no-answer', by: 'system', code: 408 });
    },
    hold: (held) => {
      remote().hold(held);
    },
    hangUp: () => {
      remote().hangUp();
    },
  };
};
