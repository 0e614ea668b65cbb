/** The line without a simulator: for a real portal, with the other phone in its own page. */
const defaultLine = 'default';

/** How long the surrounding page may take to answer, in milliseconds. */
const patienceMs = 5_000;

/** Whether this page is in a simulated HubSpot, if the browser tells. */
const isInSimulator = (): boolean =>
  window.parent !== window && /^http:\/\/localhost(:\d+)?\/$/.test(document.referrer);

/**
 * The name of the telephone line that the simulated HubSpot has the other end of. The request is not part of HubSpot's protocol:
 * `{ source: 'simulator-line' }` with a MessagePort, which answers `{ line }`.
 */
export const askForLine = (): Promise<string> => {
  if (!isInSimulator()) return Promise.resolve(defaultLine);
  return new Promise((resolve) => {
    const { port1: answers, port2: offered } = new MessageChannel();
    const settle = (line: string) => {
      clearTimeout(timer);
      answers.close();
      resolve(line);
    };
    const timer = setTimeout(() => settle(defaultLine), patienceMs);
    answers.onmessage = ({ data }: MessageEvent<{ line: string }>) => settle(data.line);
    window.parent.postMessage({ source: 'simulator-line' }, '*', [offered]);
  });
};
