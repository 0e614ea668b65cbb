import { createRoot, type Root } from 'react-dom/client';
import { CallingProvider, CallingWidget } from 'react-hubspot-calling';
import { createFakeSoftphone } from 'react-hubspot-calling/testing';

declare global {
  interface Window {
    /** Mounts the whole widget and takes it away again, so many times. */
    cycle: (times: number) => Promise<void>;
  }
}

const phone = createFakeSoftphone();
const place = document.getElementById('root');
if (!place) throw new Error('mount.html has no element #root.');

const task = () => new Promise((resolve) => setTimeout(resolve));

const mount = () => {
  const root = createRoot(place);
  root.render(
    <CallingProvider
      phone={phone}
      fromNumbers={['+16175550100']}
      loggedIn
      trustedOrigins={['http://localhost:9026']}
    >
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
