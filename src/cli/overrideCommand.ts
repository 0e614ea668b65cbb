import { isLoopback } from '../server/api/check';
import type { Context } from './context';
import { print, say } from './context';
import { usageError } from './exit';
import { expectNoMore, parseFlags } from './flags';

const keys = {
  demo: 'LocalSettings:Calling:installDemoWidget',
  own: 'LocalSettings:Calling:CallingExtensions',
  inbound: 'LocalSettings:Calling:supportsInboundCalling',
  helpDesk: 'LocalSettings:Calling:supportsChannelConnection',
} as const;

/** A JavaScript string. The two line separators and `<` are escaped, so that it is safe wherever it is pasted. */
const quote = (text: string): string =>
  JSON.stringify(text).replace(
    /[<\u2028\u2029]/g,
    (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );

const setItem = (key: string, value: string): string =>
  `localStorage.setItem(${quote(key)}, ${quote(value)});`;

const demos = ['local', 'app', 'app:js'];

const demoLines = (demo: string): string[] => {
  if (!demos.includes(demo))
    throw usageError(`--demo takes ${demos.join(', ')}, and got ${JSON.stringify(demo)}.`);
  const what = {
    local: 'the widget at https://localhost:9025/',
    app: "HubSpot's React demo",
    'app:js': "HubSpot's plain demo",
  };
  return [`// Offers ${what[demo as keyof typeof what]} as calling provider.`, setItem(keys.demo, demo)];
};

const ownLines = (address: string, name: string): string[] => {
  const url = URL.canParse(address) ? new URL(address) : undefined;
  if (!url || !(url.protocol === 'https:' || (url.protocol === 'http:' && isLoopback(url))))
    throw usageError(
      `--url takes an https address, or http on this machine, and got ${JSON.stringify(address)}.`,
    );
  return [
    "// Loads your own address instead of the one in the app's settings.",
    setItem(keys.own, JSON.stringify({ isReady: true, name, url: address })),
  ];
};

const inboundLines = (): string[] => [
  '// Lets the widget report inbound calls.',
  setItem(keys.inbound, 'true'),
];

const helpDeskLines = (): string[] => [
  '// Lets you connect numbers to Help Desk although the channel connection is not ready.',
  setItem(keys.helpDesk, 'true'),
];

const clearLines = (): string[] => [
  '// Removes all overrides.',
  ...Object.values(keys).map((key) => `localStorage.removeItem(${quote(key)});`),
];

/** `override`: lines for the console of a HubSpot tab. */
export const overrideCommand = (args: readonly string[], context: Context): void => {
  const { values, positionals } = parseFlags(args, {
    demo: { type: 'string' },
    url: { type: 'string' },
    name: { type: 'string' },
    inbound: { type: 'boolean' },
    'help-desk': { type: 'boolean' },
    clear: { type: 'boolean' },
  });
  expectNoMore(positionals);
  if (values.name !== undefined && values.url === undefined)
    throw usageError('--name names the address of --url: give that too.');
  const { demo, url, name = 'Local widget', inbound, clear } = values;
  const chosen = [
    ...(clear ? clearLines() : []),
    ...(demo === undefined ? [] : demoLines(demo)),
    ...(url === undefined ? [] : ownLines(url, name)),
    ...(inbound ? inboundLines() : []),
    ...(values['help-desk'] ? helpDeskLines() : []),
  ];
  const all = [...demoLines('local'), ...ownLines('https://localhost:9025/', name), ...inboundLines()];
  for (const line of chosen.length > 0 ? chosen : all) print(context, line);
  say(context, '\nPaste the lines you want into the developer console of a HubSpot tab, then reload it.');
};
