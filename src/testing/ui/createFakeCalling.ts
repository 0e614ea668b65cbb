import { createCti, type Cti } from '../../cti/createCti';
import { asOf, noSuchState } from '../callingStates';
import { deliver } from '../deliver';
import { createFakeCti } from '../cti/fakeCti';
import { createFakeHubSpot } from '../fakeHubSpot/createFakeHubSpot';
import type { FakeHubSpot } from '../fakeHubSpot/fakeHubSpot';
import { createFakeSoftphone, type FakeSoftphone } from '../phone/fakeSoftphone';
import { ctiInAct } from './ctiInAct';
import { createHold } from './hold';
import { createStay, type Stay } from './stay';
import type {
  AnyCalling,
  CallingInState,
  CallingWithFakes,
  CallingWithOwnPhone,
  FakeCallingOptions,
} from './options';

/** What is behind the provider of a test or story. */
export interface FakeCalling {
  /** The UI's. */
  readonly cti: Cti;
  /** The test's. */
  readonly calling: AnyCalling;
  readonly stay: Stay;
}

const createStill = ({ state, now, seed: _seed, ...options }: CallingInState) => {
  const cti = createFakeCti(now === undefined ? state : asOf(state, now), options);
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

/** @throws an Error for options of which one would be ignored */
const checkOptions = (options: FakeCallingOptions): void => {
  // A misspelt name of a state must not render a working UI.
  if ('state' in options && options.state === undefined) throw noSuchState(undefined);
  const given = options as Partial<Record<string, unknown>>;
  const ignored = ['hubspot', 'phone'].filter((name) => given[name] !== undefined);
  if (options.state !== undefined && ignored.length > 0)
    throw new Error(
      `With a \`state\` nothing happens by itself, so there is no ${ignored.join(' and no ')} to set up. Leave out one or the other.`,
    );
};

export const createFakeCalling = (options: FakeCallingOptions): FakeCalling => {
  checkOptions(options);
  const hold = createHold(options);
  // The state of a name, and the first calls, are as of the stopped clock.
  hold.begin();
  try {
    if (options.state !== undefined) return { ...createStill(options), stay: createStay(hold) };
    const { close, ...working } = createWorking(options);
    return { ...working, stay: createStay(hold, close) };
  } finally {
    hold.end();
  }
};
