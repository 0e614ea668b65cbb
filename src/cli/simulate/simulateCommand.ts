import type { Context } from '../context';
import { print, say } from '../context';
import { CommandError, exitCodes, usageError } from '../exit';
import { diagnose } from '../doctor/diagnose';
import { expectNoMore, parseFlags } from '../flags';
import { readJsonFile } from '../jsonFile';
import { readProject } from '../project/readProject';
import { readSettingsFile } from '../settingsFile';
import { sayIfSameSite, sayIfSilent } from './aboutWidget';
import { startCompanion } from './companion';
import type { SimulatorOptions } from './loadSimulator';
import { loadSimulator } from './loadSimulator';
import { openBrowser } from './openBrowser';

const readAddress = (address: string | undefined, whose: string): string => {
  if (address === undefined)
    throw usageError("simulate needs the widget's address, such as http://127.0.0.1:5173/.");
  const url = URL.canParse(address) ? new URL(address) : undefined;
  if (url && /^https?:$/.test(url.protocol)) return url.href;
  throw usageError(`${whose} must start with http:// or https://, and is ${JSON.stringify(address)}.`);
};

const readPort = (text: string, flag: string): number => {
  const port = Number(text);
  if (/^\d+$/.test(text) && port <= 65_535) return port;
  throw usageError(
    `${flag} takes a number from 0 (any free port) to 65535, and got ${JSON.stringify(text)}.`,
  );
};

const readRecords = async (path: string): Promise<unknown> => {
  const records = await readJsonFile(path);
  if (Array.isArray(records)) return records;
  throw usageError(
    `${path} must hold a list of contacts, such as [{"name": "Ada Byron", "phoneNumbers": ["+16175550100"]}].`,
  );
};

const flags = {
  records: { type: 'string' },
  port: { type: 'string' },
  project: { type: 'string' },
  deployed: { type: 'string' },
  settings: { type: 'string' },
  sip: { type: 'boolean' },
  'sip-port': { type: 'string' },
  with: { type: 'string' },
  open: { type: 'boolean' },
} as const;

type Flags = Partial<Record<keyof typeof flags, string | boolean | undefined>>;

/** The ports of the simulated HubSpot and, if it is wanted, of its SIP service. */
const readPorts = ({
  port = '9026',
  sip,
  'sip-port': sipPort,
}: Flags): { port: number; sipPort?: number } => {
  const own = readPort(String(port), '--port');
  if (sip !== true && sipPort === undefined) return { port: own };
  const service = readPort(String(sipPort ?? '9028'), '--sip-port');
  if (own === service && own !== 0)
    throw usageError(`--port and --sip-port are both ${own}: each service needs its own port.`);
  return { port: own, sipPort: service };
};

const readOptions = async (widgetUrl: string, values: Flags): Promise<SimulatorOptions> => {
  const { records, project, deployed, settings } = values;
  return {
    widgetUrl,
    ...readPorts(values),
    ...(typeof records === 'string' && { records: await readRecords(records) }),
    ...(typeof project === 'string' && { permittedFrames: (await readProject(project)).permittedFrames }),
    ...(typeof deployed === 'string' && { deployedUrl: readAddress(deployed, '--deployed') }),
    ...(typeof settings === 'string' && { settings: await readSettingsFile(settings) }),
  };
};

/** `simulate <widget url>`: the simulated HubSpot, until it is interrupted. */
export const simulateCommand = async (args: readonly string[], context: Context): Promise<void> => {
  const { values, positionals } = parseFlags(args, flags);
  const [address, ...rest] = positionals;
  expectNoMore(rest);
  const widgetUrl = readAddress(address, "The widget's address");
  const options = await readOptions(widgetUrl, values);
  const { startStaticSimulator } = await loadSimulator(context.home);
  const ending = new AbortController();
  const interrupted = context.untilInterrupted().then(() => ending.abort());
  const simulator = await startStaticSimulator({
    ...options,
    diagnose: (url, origin) => diagnose(url, origin, context.env),
  });
  const { url, sip } = simulator;
  const companion =
    values.with === undefined
      ? undefined
      : startCompanion({ command: values.with, widgetUrl, sipServer: sip?.server }, context);
  try {
    await (companion && Promise.race([interrupted, companion.untilServed(ending.signal)]));
    if (ending.signal.aborted) return;
    print(context, url);
    sayIfSameSite(widgetUrl, context);
    say(context, `The simulated HubSpot with ${widgetUrl}: open the address above. Ctrl-C ends it.`);
    if (sip)
      say(
        context,
        `SIP for your own client: ${sip.server}, user ${sip.username}, password ${sip.password}. Allow the page above the microphone.`,
      );
    if (!companion) void sayIfSilent(widgetUrl, ending.signal, context);
    if (values.open) openBrowser(url, context.env);
    const end = await (companion ? Promise.race([interrupted, companion.ended]) : interrupted);
    if (end?.failed) throw new CommandError(exitCodes.failed, end.message);
    if (end) say(context, end.message);
  } finally {
    ending.abort();
    companion?.close();
    await simulator.close();
  }
};
