// @ts-check
/**
 * Lets the simulated HubSpot call this page's phone, which only pretends. Any page can do this, without a library: it hands the
 * simulator a port once, and does what comes through it. A real HubSpot ignores the one message.
 * @param {Readonly<Record<string, (...args: any[]) => unknown>>} commands
 */
export const offerPhone = (commands) => {
  const { port1: line, port2: offered } = new MessageChannel();
  line.onmessage = ({ data: { id, command, args } }) => {
    try {
      const act = Object.hasOwn(commands, command) ? commands[command] : undefined;
      if (!act) throw new Error(`The widget's phone knows no command "${command}".`);
      act(...args);
      line.postMessage({ id });
    } catch (error) {
      line.postMessage({ id, error: error instanceof Error ? error.message : String(error) });
    }
  };
  window.parent.postMessage({ source: 'simulator-phone' }, '*', [offered]);
};
