/** Where the library writes what an engineer may want to know. Each method takes a sentence and details. */
export interface Logger {
  debug(message: string, details?: unknown): void;
  warn(message: string, details?: unknown): void;
  error(message: string, details?: unknown): void;
}

/** Silence is its purpose. */
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
