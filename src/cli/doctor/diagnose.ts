import { findChromium } from './browser/findChromium';
import { checkVisit } from './browser/checkVisit';
import { launchBrowser } from './browser/launch';
import { visitWidget } from './browser/visit';
import type { Finding } from './finding';
import { error } from './finding';
import { checkFiles } from './server/checkFiles';
import { framingRefusal } from './server/checkFraming';
import { checkServer, describeUnreachable } from './server/checkServer';
import { getAnswer } from './server/request';

/** How long a widget may take to answer, in milliseconds: it has been silent for a while already. */
const patienceMs = 4_000;

/** Of no interest to a widget in development. */
const deployment = ['https', 'certificate'];

const visit = async (executable: string, url: URL, origin: string): Promise<readonly Finding[]> => {
  const browser = await launchBrowser(executable).catch(() => undefined);
  if (!browser) return [];
  try {
    return checkVisit(await visitWidget(browser, { widgetUrl: url.href, origin, patienceMs }), url);
  } finally {
    await browser.close();
  }
};

const examineSilence = async (
  url: URL,
  origin: string,
  executable: string | undefined,
): Promise<readonly Finding[]> => {
  try {
    const answer = await getAnswer(url);
    const page = checkServer(url, answer, Date.now());
    if (!page.some(({ check }) => check === 'page')) return page;
    const refusal = framingRefusal(answer, origin);
    if (refusal !== undefined)
      return [
        error(
          'framed',
          `${refusal} in the answer of the widget's server keeps ${origin} from framing it.`,
          'Send it in production only.',
        ),
      ];
    const seen = executable === undefined ? [] : await visit(executable, url, origin);
    return [...(await checkFiles(answer, url)), ...seen];
  } catch (reason) {
    return [{ ...describeUnreachable(url, reason), fix: 'Start its server, or look at what that prints.' }];
  }
};

/** Why a widget does not answer a page of this origin that plays HubSpot: a sentence for each cause. */
export const diagnose = async (
  widgetUrl: string,
  origin: string,
  env: Readonly<Record<string, string | undefined>>,
): Promise<readonly string[]> => {
  const findings = await examineSilence(new URL(widgetUrl), origin, findChromium(env, process.cwd()));
  const errors = findings.filter(({ level, check }) => level === 'error' && !deployment.includes(check));
  // That it is silent is known: said only if nothing explains it.
  const causes = errors.filter(({ check }) => check !== 'handshake');
  return (causes.length > 0 ? causes : errors).map(({ message, fix }) => `${message} ${fix ?? ''}`.trim());
};
