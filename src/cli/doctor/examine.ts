import type { HubspotProject } from '../project/readProject';
import { checkProject } from './account/checkProject';
import type { SomeSettings } from './account/checkSettings';
import { checkSettings } from './account/checkSettings';
import { checkVisit } from './browser/checkVisit';
import type { Visit } from './browser/visit';
import type { Finding } from './finding';
import { skipped } from './finding';
import { checkFiles } from './server/checkFiles';
import { checkFraming } from './server/checkFraming';
import { checkHeaders } from './server/checkHeaders';
import { checkServer, describeUnreachable } from './server/checkServer';
import type { Answer } from './server/request';
import { getAnswer } from './server/request';

/** What a widget is examined with. */
export interface Examination {
  readonly url: URL;
  readonly project?: HubspotProject | undefined;
  /** The app's calling settings, or why they are missing. */
  readonly settings?: SomeSettings | Finding | undefined;
  /** Opens the widget in a browser; absent without one. */
  readonly visit?: ((url: URL, settings: SomeSettings | undefined) => Promise<Visit>) | undefined;
  readonly now?: number | undefined;
}

const isFinding = (value: SomeSettings | Finding): value is Finding => 'check' in value;

const examinePage = async (
  answer: Answer,
  { url, now = Date.now() }: Examination,
): Promise<readonly Finding[]> => {
  const server = checkServer(url, answer, now);
  if (!server.some(({ check }) => check === 'page')) return server;
  return [
    ...server,
    ...checkFraming(answer),
    ...checkHeaders(answer.headers),
    ...(await checkFiles(answer, url)),
  ];
};

/** What a browser sees because of an error in the server's answer. */
const consequences: Readonly<Record<string, readonly string[]>> = {
  'frame-ancestors': ['framed'],
  'x-frame-options': ['framed'],
  sandbox: ['framed', 'loading', 'script-error', 'handshake'],
  files: ['loading', 'script-error'],
  'file-types': ['loading', 'script-error', 'handshake'],
};

const examineVisit = async (
  { url, visit }: Examination,
  settings: SomeSettings | undefined,
  known: readonly Finding[],
): Promise<readonly Finding[]> => {
  if (!visit)
    return [
      skipped('handshake', 'Not tried: that takes a Chromium. Install one, or name it in CHROMIUM_PATH.'),
    ];
  let visited: Visit;
  try {
    visited = await visit(url, settings);
  } catch (reason) {
    const message = reason instanceof Error ? reason.message : String(reason);
    return [skipped('handshake', `Not tried: the browser fails. ${message}`)];
  }
  const seen = checkVisit(visited, url, settings);
  // What the server's answer explains is not repeated.
  const explained = known.filter(({ level }) => level === 'error').map(({ check }) => check);
  const hidden = explained.flatMap((check) => [check, ...(consequences[check] ?? [])]);
  return seen.filter(({ check }) => !hidden.includes(check));
};

/** Looks at everything that stands between a widget and HubSpot. Never fails: what goes wrong is a finding. */
export const examine = async (examination: Examination): Promise<readonly Finding[]> => {
  const { url, project, settings } = examination;
  const knownSettings = settings && !isFinding(settings) ? settings : undefined;
  const account = [
    ...(project
      ? checkProject(project, url)
      : [skipped('permitted-url', 'Not checked: name the HubSpot project with --project.')]),
    ...(settings && isFinding(settings) ? [settings] : []),
    ...(knownSettings ? checkSettings(knownSettings, url) : []),
    ...(settings
      ? []
      : [
          skipped(
            'settings',
            'Not checked: name them with --settings, or set HUBSPOT_APP_ID and credentials.',
          ),
        ]),
  ];
  let answer: Answer;
  try {
    answer = await getAnswer(url);
  } catch (reason) {
    return [describeUnreachable(url, reason), ...account];
  }
  const page = await examinePage(answer, examination);
  const isPage = page.some(({ check }) => check === 'page');
  const visit = isPage ? await examineVisit(examination, knownSettings, page) : [];
  return [...page, ...visit, ...account];
};
