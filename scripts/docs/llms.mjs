// @ts-check
// For coding assistants: llms.txt lists the pages, llms-full.txt has them all and the API reference. Both ship in the package.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../entries.mjs';
import { referenceText } from './llmsReference.mjs';
import { introOf, readPages } from './pages.mjs';
import { readReference } from './reference.mjs';

/** Pages for users of the library. */
const forUsers = () =>
  readPages().pages.filter(({ group, file }) => group !== 'Change the library' && file !== 'CHANGELOG.md');

/** What assistants that know HubSpot's SDK, but not this library, get wrong. */
const rules = `## Rules

- Put one \`<CallingProvider>\` around the app. Don't create HubSpot's SDK (\`CallingExtensions\`) in the same iframe: the library bundles it.
- With a \`phone\`, drive calls with \`dial\`, \`answer\`, \`hangUp\`, \`mute\`, \`hold\` of \`useCti().actions\`. The library reports them to HubSpot.
- Without a \`phone\`, report what your phone does with \`outgoingCall\`, \`incomingCall\`, \`callRinging\`, \`callAnswered\`, \`callEnded\`.
- A call is a union over \`status\`: \`dialing | ringing | connected | ended | saving | saved | saveFailed | transferred\`. Switch over it.
- \`callCompleted()\` saves a call that is over to the timeline. Notes, end status and outcome go into \`updateDraft()\` before.
- Components are presentational: they take props and report through callbacks. State comes from \`useCti()\`, \`usePhone()\` and the other hooks.
- Texts come from the \`messages\` prop. Don't replace components to translate them.
- In tests use \`renderWithCalling(ui, { state: 'connected' })\` of \`react-hubspot-calling/testing/react\`. Don't mock this package.
- \`react-hubspot-calling/server\` is for servers: it uses the app's secrets. Never import it in the widget.
- Import only from the paths in the table above. Nothing else of the package is public.`;

/** @param {string} text @param {string} heading */
const sectionOf = (text, heading) => {
  const section = new RegExp(`\\n(## ${heading}\\n[^]*?)(?=\\n## )`).exec(text)?.[1];
  if (!section) throw new Error(`README.md has no section "${heading}".`);
  return section.trim();
};

/** What the library is, the shortest program, and what to import from where. */
const head = () => {
  const { readme } = readPages();
  const sections = ['The shortest program', 'What is in the package'].map((heading) =>
    sectionOf(readme.text, heading),
  );
  return [`# ${readme.title}`, `> ${introOf(readme)}`, ...sections, rules].join('\n\n');
};

export const llmsIndex = () => {
  const pages = forUsers();
  const groups = [...new Set(pages.map(({ group }) => group))].map((group) => {
    const lines = pages
      .filter((page) => page.group === group)
      .map((page) => `- [${page.title}](${page.file}): ${introOf(page)}`);
    return `## ${group}\n\n${lines.join('\n')}`;
  });
  const reference =
    '## API reference\n\n- [Everything in one file](llms-full.txt): all pages above, and every public name with its type';
  return `${[head(), ...groups, reference].join('\n\n')}\n`;
};

/** @param {import('typedoc').ProjectReflection} project */
export const llmsFull = (project) =>
  `${[head(), ...forUsers().map(({ text }) => text.trim()), '# API reference', referenceText(project)].join('\n\n')}\n`;

/**
 * Writes both files.
 * @param {string} folder @param {import('typedoc').ProjectReflection} project
 */
export const writeLlms = (folder, project) => {
  writeFileSync(join(folder, 'llms.txt'), llmsIndex());
  writeFileSync(join(folder, 'llms-full.txt'), llmsFull(project));
};

/** Writes the files that the package ships. */
export const writePackedLlms = async () => {
  const { project } = await readReference();
  writeLlms(root, project);
};
