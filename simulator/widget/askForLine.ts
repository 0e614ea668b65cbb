/** The line where there is no simulator to name one: for a real portal, with the other phone in a page of its own. */
const defaultLine = 'default';

/** How long the page around this one may take, in milliseconds. */
const patienceMs = 5_000;

/** Whether this page stands in a simulated HubSpot, as far as the browser tells. */
const isInSimulator = (): boolean =>
  window.parent !== window && /^http:\/\/localhost(:\d+)?\/$/.test(document.referrer);

/**
 * The name of the telephone line whose other end the simulated HubSpot has. It is asked for apart from HubSpot's protocol:
 * `{ source: 'simulator-line' }` with a MessagePort, through which comes `{ line }`.
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
