import { asFields } from '../../server/api/read';
import type { Context } from '../context';
import { print, say } from '../context';
import { usageError } from '../exit';
import { diagnose } from '../doctor/diagnose';
import { expectNoMore, parseFlags } from '../flags';
import { readJsonFile } from '../jsonFile';
import { readProject } from '../project/readProject';
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

const readSettings = async (path: string): Promise<object> => {
  const settings = asFields(await readJsonFile(path));
  if (settings) return settings;
  throw usageError(`${path} must hold a JSON object of calling settings, such as {"isReady": true}.`);
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

const readOptions = async (widgetUrl: string, values: Flags): Promise<SimulatorOptions> => {
  const { port = '9026', records, project, deployed, settings, sip, 'sip-port': sipPort } = values;
  return {
    widgetUrl,
    port: readPort(String(port), '--port'),
    ...((sip === true || sipPort !== undefined) && {
      sipPort: readPort(String(sipPort ?? '9028'), '--sip-port'),
    }),
    ...(typeof records === 'string' && { records: await readRecords(records) }),
    ...(typeof project === 'string' && { permittedFrames: (await readProject(project)).permittedFrames }),
    ...(typeof deployed === 'string' && { deployedUrl: readAddress(deployed, '--deployed') }),
    ...(typeof settings === 'string' && { settings: await readSettings(settings) }),
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
  const interrupted = context.untilInterrupted();
  const simulator = await startStaticSimulator({
    ...options,
    diagnose: (url, origin) => diagnose(url, origin, context.env),
  });
  const companion = values.with === undefined ? undefined : startCompanion(values.with, widgetUrl, context);
  try {
    await companion?.untilServed();
    print(context, simulator.url);
    say(context, `The simulated HubSpot with ${widgetUrl}: open the address above. Ctrl-C ends it.`);
    const { sip } = simulator;
    if (sip)
      say(
        context,
        `SIP for your own client: ${sip.server}, user ${sip.username}, password ${sip.password}. Allow the page above the microphone.`,
      );
    if (values.open) openBrowser(simulator.url, context.env);
    await (companion ? Promise.race([interrupted, companion.ended]) : interrupted);
  } finally {
    companion?.close();
    await simulator.close();
  }
};
