// What the browser does for the page's phone, recorded, as phones keep it to themselves. Imported before any phone is made.

/** Every connection of the page, oldest first. */
export const connections: RTCPeerConnection[] = [];
window.RTCPeerConnection = new Proxy(RTCPeerConnection, {
  construct: (target, args: [RTCConfiguration?]) => {
    const connection = new target(...args);
    connections.push(connection);
    return connection;
  },
});

/** Every text that the page sends to its service. */
export const sent: string[] = [];
let hidden: string | undefined;
/** The page's phone does not say any more that it supports this extension of SIP. */
export const hideExtension = (name: string): void => {
  hidden = name;
};
const send = Object.getOwnPropertyDescriptor(WebSocket.prototype, 'send')?.value as WebSocket['send'];
WebSocket.prototype.send = function (data) {
  if (typeof data !== 'string') {
    send.call(this, data);
    return;
  }
  const text = hidden ? data.replace(new RegExp(`^(Supported:.*?),?\\s*${hidden}\\b`, 'gim'), '$1') : data;
  sent.push(text);
  send.call(this, text);
};

const microphones = new Set<MediaStreamTrack>();
const { mediaDevices } = navigator;
const getUserMedia = mediaDevices.getUserMedia.bind(mediaDevices);

/** The browser gives no microphone any more, or gives it again. */
export const breakMicrophone = (name?: string): void => {
  mediaDevices.getUserMedia = async (constraints) => {
    if (name) throw new DOMException('For a test.', name);
    const stream = await getUserMedia(constraints);
    for (const track of stream.getTracks()) microphones.add(track);
    return stream;
  };
};
breakMicrophone();

/** The browser asks for the microphone, and waits for the user. @returns what the user says: nothing, or the name of an error */
export const askForMicrophone = (): ((refusal?: string) => void) => {
  let decide: (refusal?: string) => void = () => undefined;
  const decision = new Promise<string | undefined>((resolve) => {
    decide = resolve;
  });
  navigator.permissions.query = () => Promise.resolve({ state: 'prompt' } as PermissionStatus);
  mediaDevices.getUserMedia = async (constraints) => {
    breakMicrophone(await decision);
    return mediaDevices.getUserMedia(constraints);
  };
  return decide;
};

/** How many microphones record. */
export const openMicrophones = (): number =>
  [...microphones].filter(({ readyState }) => readyState === 'live').length;

/** Lets go of what is over, so that a page with many calls keeps nothing that its phone has let go of. */
export const forgetWhatIsOver = (): void => {
  const open = connections.filter(({ connectionState }) => connectionState !== 'closed');
  connections.splice(0, connections.length, ...open);
  sent.length = 0;
  for (const track of microphones) if (track.readyState === 'ended') microphones.delete(track);
};
