/** Where the library writes what an engineer may want to know. Each method takes a sentence and details. */
export interface Logger {
  /** Details that help to find a fault, such as a message that was ignored and why. */
  debug(message: string, details?: unknown): void;
  /** Something unexpected that the library handled. */
  warn(message: string, details?: unknown): void;
  /** A fault of the app, the phone or the library. */
  error(message: string, details?: unknown): void;
}

/** Writes nothing on purpose. */
const ignore = (): void => {};

/** The default: writes nothing. */
export const silentLogger: Logger = { debug: ignore, warn: ignore, error: ignore };

/** Writes to the browser's console, phone numbers included. Used for `debug`. */
export const consoleLogger: Logger = {
  debug: (message, details) => {
    console.debug(`[react-hubspot-calling] ${message}`, details ?? '');
  },
  warn: (message, details) => {
    console.warn(`[react-hubspot-calling] ${message}`, details ?? '');
  },
  error: (message, details) => {
    console.error(`[react-hubspot-calling] ${message}`, details ?? '');
  },
};
