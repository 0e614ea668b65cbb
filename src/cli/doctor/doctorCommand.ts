import { HubSpotApiError } from '../../server/api/error';
import { createCallingSettings } from '../../server/settings/createCallingSettings';
import type { Context } from '../context';
import { print } from '../context';
import { getCredentials } from '../credentials';
import { CommandError, exitCodes, usageError } from '../exit';
import { expectNoMore, parseFlags } from '../flags';
import { readProject } from '../project/readProject';
import { readSettingsFile } from '../settingsFile';
import type { SomeSettings } from './account/checkSettings';
import { findChromium } from './browser/findChromium';
import type { Browser } from './browser/launch';
import { launchBrowser } from './browser/launch';
import { visitWidget } from './browser/visit';
import type { Examination } from './examine';
import { examine } from './examine';
import type { Finding, Level } from './finding';
import { error } from './finding';

const readUrl = (text: string | undefined): URL => {
  if (text === undefined)
    throw usageError("doctor needs the widget's address, such as https://phone.example.com/widget/.");
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (url && (url.username !== '' || url.password !== ''))
    throw usageError(
      "The widget's address has a user name or password: browsers refuse to frame such an address.",
    );
  if (url && /^https?:$/.test(url.protocol)) return url;
  throw usageError(`The widget's address must start with https://, and is ${JSON.stringify(text)}.`);
};

const readSeconds = (text: string): number => {
  const seconds = Number(text);
  if (seconds > 0 && seconds <= 300) return seconds;
  throw usageError(`--timeout takes seconds, up to 300, and got ${JSON.stringify(text)}.`);
};

/** The settings in a file; those of HubSpot, if the environment has credentials; or none. */
const readSettings = async (
  file: string | undefined,
  context: Context,
): Promise<SomeSettings | Finding | undefined> => {
  if (file !== undefined) return readSettingsFile(file);
  const { HUBSPOT_APP_ID, HUBSPOT_ACCESS_TOKEN, HUBSPOT_DEVELOPER_KEY } = context.env;
  if (!HUBSPOT_APP_ID || !(HUBSPOT_ACCESS_TOKEN || HUBSPOT_DEVELOPER_KEY)) return undefined;
  try {
    return await createCallingSettings(await getCredentials(context)).get();
  } catch (reason) {
    const isMissing = reason instanceof HubSpotApiError && reason.code === 'not-found';
    return error(
      'settings',
      isMissing
        ? `HubSpot has no calling settings for app ${HUBSPOT_APP_ID}.`
        : `The calling settings cannot be read: ${reason instanceof Error ? reason.message : String(reason)}`,
      isMissing ? 'react-hubspot-calling settings save' : 'Check the app id and the credentials.',
    );
  }
};

const marks: Readonly<Record<Level, string>> = { ok: '✓', warning: '!', error: '✗', skipped: '-' };

const describe = ({ check, level, message, fix }: Finding): string =>
  [`${marks[level]} ${check}: ${message}`, ...(fix === undefined ? [] : [`    ${fix}`])].join('\n');

const countOf = (findings: readonly Finding[], level: Level): number =>
  findings.filter((finding) => finding.level === level).length;

const report = (url: URL, findings: readonly Finding[], json: boolean, context: Context): void => {
  const [errors, warnings] = [countOf(findings, 'error'), countOf(findings, 'warning')];
  if (json) {
    print(context, JSON.stringify({ url: url.href, errors, warnings, findings }, undefined, 2));
    return;
  }
  for (const finding of findings) print(context, describe(finding));
};

/** `doctor <url>`: what stands between a widget and HubSpot, each line with its remedy. */
export const doctorCommand = async (args: readonly string[], context: Context): Promise<void> => {
  const { values, positionals } = parseFlags(args, {
    project: { type: 'string' },
    settings: { type: 'string' },
    timeout: { type: 'string' },
    browser: { type: 'boolean' },
    json: { type: 'boolean' },
  });
  const [address, ...rest] = positionals;
  expectNoMore(rest);
  const url = readUrl(address);
  const patienceMs = readSeconds(values.timeout ?? '15') * 1000;
  const project = values.project === undefined ? undefined : await readProject(values.project);
  const settings = await readSettings(values.settings, context);
  const executable = values.browser === false ? undefined : findChromium(context.env, process.cwd());
  let browser: Browser | undefined;
  const visit: Examination['visit'] = async (widget, { width, height } = {}) => {
    browser ??= await launchBrowser(executable ?? '');
    const size = { ...(width === undefined ? {} : { width }), ...(height === undefined ? {} : { height }) };
    return visitWidget(browser, { widgetUrl: widget.href, patienceMs, size });
  };
  try {
    const findings = await examine({
      url,
      project,
      settings,
      visit: executable === undefined ? undefined : visit,
    });
    report(url, findings, values.json ?? false, context);
    const errors = countOf(findings, 'error');
    if (errors > 0)
      throw new CommandError(
        exitCodes.found,
        `${errors === 1 ? 'One thing keeps' : `${errors} things keep`} the widget from working in HubSpot.`,
      );
  } finally {
    await browser?.close();
  }
};
