import { setClock } from '../../base/clock';
import { setIds } from '../../base/createId';
import { createCti, type Cti } from '../../cti/createCti';
import { noSuchState } from '../callingStates';
import { deliver } from '../deliver';
import { createFakeCti } from '../cti/fakeCti';
import { createFakeHubSpot } from '../fakeHubSpot/createFakeHubSpot';
import type { FakeHubSpot } from '../fakeHubSpot/fakeHubSpot';
import { createFakeSoftphone, type FakeSoftphone } from '../phone/fakeSoftphone';
import { ctiInAct } from './ctiInAct';
import type {
  AnyCalling,
  CallingInState,
  CallingWithFakes,
  CallingWithOwnPhone,
  FakeCallingOptions,
  SameEveryTime,
} from './options';

/** What is behind the provider of a test or story. */
export interface FakeCalling {
  /** The UI's. */
  readonly cti: Cti;
  /** The test's. */
  readonly calling: AnyCalling;
  /** Stops the clock and fixes the ids, as far as the options say so. The UI is mounted. */
  readonly hold: () => void;
  /** Lets the clock run. Closes the fakes that were made here: no timer is left. The UI is gone. */
  readonly release: () => void;
}

const counting = (seed: string): (() => string) => {
  let count = 0;
  return () => {
    count += 1;
    return `${seed}-${String(count)}`;
  };
};

const createHold = ({ now, seed }: SameEveryTime) => {
  const time = now === undefined ? undefined : () => now;
  const ids = seed === undefined ? undefined : counting(seed);
  let releases: (() => void)[] = [];
  return {
    hold: () => {
      if (releases.length > 0) return;
      releases = [time && setClock(time), ids && setIds(ids)].filter((release) => release !== undefined);
    },
    release: () => {
      for (const release of releases) release();
      releases = [];
    },
  };
};

const createStill = ({ state, now: _now, seed: _seed, ...options }: CallingInState) => {
  const cti = createFakeCti(state, options);
  return { cti, calling: { cti: ctiInAct(cti) } };
};

const createWorking = (options: CallingWithFakes | CallingWithOwnPhone) => {
  const { hubspot: givenHubSpot = {}, phone: givenPhone = {}, now: _, seed, ...props } = options;
  const hubspot: FakeHubSpot = 'connect' in givenHubSpot ? givenHubSpot : createFakeHubSpot(givenHubSpot);
  const createPhone = (): FakeSoftphone | null => {
    if (givenPhone === null) return null;
    if ('getSnapshot' in givenPhone) return givenPhone;
    return createFakeSoftphone({ ...(seed !== undefined && { seed: `${seed}-phone` }), ...givenPhone });
  };
  const phone = createPhone();

  let current = { fromNumbers: ['+16175550100'], ...props };
  const ctiOptions = () => ({ ...current, connect: hubspot.connect, phone: phone ?? undefined });
  const cti = createCti(ctiOptions());
  const calling = {
    cti: ctiInAct(cti),
    hubspot,
    phone,
    setProps: (change: Partial<typeof current>) => {
      current = { ...current, ...change };
      deliver(() => {
        cti.setOptions(ctiOptions());
      });
    },
  };
  return {
    cti,
    calling: calling as AnyCalling,
    close: () => {
      if (hubspot !== givenHubSpot) hubspot.close();
      if (phone && phone !== givenPhone) phone.dispose();
    },
  };
};

export const createFakeCalling = (options: FakeCallingOptions): FakeCalling => {
  const held = createHold(options);
  // The state of a name, and the first calls, are as of the stopped clock.
  held.hold();
  try {
    // A misspelt name of a state must not render a working UI.
    if ('state' in options && options.state === undefined) throw noSuchState(undefined);
    if (options.state !== undefined) return { ...createStill(options), ...held };
    const { close, ...working } = createWorking(options);
    return {
      ...working,
      hold: held.hold,
      release: () => {
        held.release();
        close();
      },
    };
  } finally {
    held.release();
  }
};
