import { CommandError, exitCodes } from '../exit';

/** What the simulator's server is started with. */
export interface SimulatorOptions {
  widgetUrl: string;
  port: number;
  records?: unknown;
  deployedUrl?: string;
  permittedFrames?: readonly string[];
  settings?: object;
  /** Starts a SIP service for the app's own client. */
  sipPort?: number;
  /** Finds out why a widget does not answer a page of this origin. */
  diagnose?: (widgetUrl: string, origin: string) => Promise<readonly string[]>;
}

/** What the build puts beside the command line as `simulator.js`, with its pages in `simulator/`. */
interface SimulatorServer {
  startStaticSimulator: (options: SimulatorOptions) => Promise<{
    url: string;
    sip?: { server: string; username: string; password: string } | undefined;
    close: () => Promise<void>;
  }>;
}

export const loadSimulator = async (home: URL): Promise<SimulatorServer> => {
  const file = new URL('simulator.js', home);
  try {
    return (await import(/* @vite-ignore */ file.href)) as SimulatorServer;
  } catch (error) {
    const isMissing = (error as NodeJS.ErrnoException).code === 'ERR_MODULE_NOT_FOUND';
    throw new CommandError(
      exitCodes.failed,
      isMissing
        ? 'The simulator is not in this copy of react-hubspot-calling: install the published package, or run its build.'
        : `The simulator could not be loaded: ${error instanceof Error ? error.message : String(error)}`,
    );
  }
};
