/** Opens a page of another site in a frame, as the app is, and reports if the browser denies storage to it. */
export const probeStorage = (address: string, onDenied: () => void): void => {
  const frame = document.createElement('iframe');
  frame.hidden = true;
  frame.title = 'Storage';
  frame.src = address;
  const onMessage = ({ source, data }: MessageEvent<unknown>): void => {
    if (source === null || source !== frame.contentWindow) return;
    window.removeEventListener('message', onMessage);
    frame.remove();
    if (data === 'storage-denied') onDenied();
  };
  window.addEventListener('message', onMessage);
  document.body.append(frame);
};
