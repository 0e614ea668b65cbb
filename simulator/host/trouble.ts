import { appStatusOf, type HostState } from './state';

const originOf = (address: string): string => new URL(address).origin;

const refused = ({ world, deployedUrl }: HostState): string => {
  const permitted = world.options.permittedFrames ?? [];
  const listed = permitted.length > 0 ? `only ${permitted.join(', ')}` : 'no origin';
  return `HubSpot refuses to frame ${originOf(deployedUrl)}: the project lists ${listed} under permittedUrls.iframe. In HubSpot this panel stays blank.`;
};

/** What the developer of a silent app can look at. */
const causes =
  "One of three things is wrong: a script error keeps the app from starting, the page never connects to HubSpot's calling SDK, or the app does not trust this page's origin (trustedOrigins). The console of the app's frame says which.";

const silent = ({ silence, link }: HostState): string | undefined => {
  if (silence && silence.length > 0)
    return `The app has not answered HubSpot's handshake. ${silence.join(' ')}`;
  return silence || link === 'failed' ? `The app has not answered HubSpot's handshake. ${causes}` : undefined;
};

/** Why HubSpot ignored the app's last inbound call, until it takes one. */
const ignoredCall = ({ messages, page }: HostState): string | undefined => {
  const last = messages.findLast(
    ({ type, direction, page: name }) =>
      type === 'INCOMING_CALL' && direction === 'fromApp' && name === page.name,
  );
  return last?.note?.startsWith('Ignored') ? `INCOMING_CALL was ignored${last.note.slice(7)}` : undefined;
};

const deniedStorage =
  'This browser denies storage to apps in a frame. Calls are made and logged, and none comes back after a reload: see "If storage is denied" in docs/storage.md.';

const troubleOfApp = (state: HostState): string | undefined => {
  switch (appStatusOf(state)) {
    case 'hidden':
      return 'HubSpot does not offer this app: its settings say isReady: false. Users find it among their calling apps after `settings ready`.';
    case 'refused':
      return refused(state);
    case 'loading':
      return undefined;
    case 'handshake':
    case 'failed':
      return silent(state);
    case 'offline':
      return 'The app has answered the handshake and has not sent INITIALIZED. Until it does, HubSpot says "Calling is offline".';
    case 'ready':
      return ignoredCall(state);
  }
};

/** Why HubSpot shows no working app, or ignored its last call: a sentence for the developer. HubSpot itself gives no reason. */
export const troubleOf = (state: HostState): string | undefined =>
  troubleOfApp(state) ?? (state.storageDenied ? deniedStorage : undefined);
