import { createRoot, type Root } from 'react-dom/client';
import { CallingProvider, CallingWidget, createCti, type CtiSnapshot } from 'react-hubspot-calling';
import { createFakeSoftphone } from 'react-hubspot-calling/testing';

declare global {
  interface Window {
    /** Mounts the whole widget and takes it away again, so many times. */
    cycle: (times: number) => Promise<void>;
    /** Makes so many calls, one after the other, each from dialing to saved. */
    call: (times: number) => Promise<void>;
  }
}

const phone = createFakeSoftphone({ ringsAfterMs: 1, answersAfterMs: 2 });
const place = document.getElementById('root');
if (!place) throw new Error('mount.html has no element #root.');

const task = () => new Promise((resolve) => setTimeout(resolve));

const options = {
  phone,
  fromNumbers: ['+16175550100'],
  loggedIn: true,
  trustedOrigins: [import.meta.env.VITE_HUBSPOT_ORIGIN as string],
};

const mount = () => {
  const root = createRoot(place);
  root.render(
    <CallingProvider {...options}>
      <CallingWidget defaultCountry="US" />
    </CallingProvider>,
  );
  return root;
};

// Connected to HubSpot once, as every app is, before the first cycle.
let root: Root | undefined = mount();

window.cycle = async (times) => {
  for (let done = 0; done < times; done += 1) {
    root ??= mount();
    while (!place.firstChild) await task();
    // Effects of the mount have run, and what they began is under way.
    await task();
    root.unmount();
    root = undefined;
    await task();
  }
};

const cti = createCti(options);
let isCalling = false;

const once = (isSo: (state: CtiSnapshot) => boolean) =>
  new Promise<void>((resolve) => {
    const check = (state: CtiSnapshot): void => {
      if (!isSo(state)) return;
      unsubscribe();
      resolve();
    };
    const unsubscribe = cti.subscribe(check);
    check(cti.getSnapshot());
  });

window.call = async (times) => {
  if (!isCalling) {
    root?.unmount();
    root = createRoot(place);
    root.render(
      <CallingProvider cti={cti}>
        <CallingWidget defaultCountry="US" />
      </CallingProvider>,
    );
    isCalling = true;
  }
  await once((state) => state.phone?.status === 'ready');
  for (let done = 0; done < times; done += 1) {
    cti.actions.dial({ to: `+1617555${String(1000 + done)}` });
    await once(({ call }) => call?.status === 'connected');
    cti.actions.updateDraft({ notes: `Call ${String(done)}` });
    cti.actions.hangUp();
    await once(({ call }) => call?.status === 'ended');
    // A hidden page makes no frames, and could not be measured.
    cti.actions.callCompleted({ hideWidget: false });
    await once(({ call }) => call?.status === 'saved');
    await task();
  }
};
