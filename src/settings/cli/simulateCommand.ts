import type { Context } from './context';
import { print, say } from './context';
import { CommandError, exitCodes, usageError } from './exit';
import { expectNoMore, parseFlags } from './flags';
import { readJsonFile } from './jsonFile';

/** What the build puts beside the command line as `simulator.js`, with its pages in `simulator/`. */
interface SimulatorServer {
  startStaticSimulator: (options: {
    widgetUrl: string;
    records?: unknown;
    port: number;
  }) => Promise<{ url: string; close: () => Promise<void> }>;
}

const loadServer = async (home: URL): Promise<SimulatorServer> => {
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

const readAddress = (address: string | undefined): string => {
  if (address === undefined)
    throw usageError("simulate needs the widget's address, such as http://127.0.0.1:5173/.");
  const url = URL.canParse(address) ? new URL(address) : undefined;
  if (url && /^https?:$/.test(url.protocol)) return url.href;
  throw usageError(
    `The widget's address must start with http:// or https://, and is ${JSON.stringify(address)}.`,
  );
};

const readPort = (text: string): number => {
  const port = Number(text);
  if (/^\d+$/.test(text) && port <= 65_535) return port;
  throw usageError(`--port takes a number from 0 (any free port) to 65535, and got ${JSON.stringify(text)}.`);
};

const readRecords = async (path: string): Promise<unknown> => {
  const records = await readJsonFile(path);
  if (Array.isArray(records)) return records;
  throw usageError(
    `${path} must hold a list of contacts, such as [{"name": "Ada Byron", "phoneNumbers": ["+16175550100"]}].`,
  );
};

/** `simulate <widget url>`: the simulated HubSpot, until it is interrupted. */
export const simulateCommand = async (args: readonly string[], context: Context): Promise<void> => {
  const { values, positionals } = parseFlags(args, { records: { type: 'string' }, port: { type: 'string' } });
  const [address, ...rest] = positionals;
  expectNoMore(rest);
  const widgetUrl = readAddress(address);
  const port = readPort(values.port ?? '9026');
  const records = values.records === undefined ? undefined : await readRecords(values.records);
  const { startStaticSimulator } = await loadServer(context.home);
  const ended = context.untilInterrupted();
  const simulator = await startStaticSimulator({
    widgetUrl,
    port,
    ...(records !== undefined && { records }),
  });
  print(context, simulator.url);
  say(context, `The simulated HubSpot with ${widgetUrl}: open the address above. Ctrl-C ends it.`);
  await ended;
  await simulator.close();
};
