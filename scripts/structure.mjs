// @ts-check
// `npm run check:structure`, after a build: prints the project's figures and fails if one is over its limit, which is 0 for all.
import { readApi } from './structure/apiReports.mjs';
import { importCircles } from './structure/circles.mjs';
import { crowdedFolders, longFiles, projectFiles } from './structure/files.mjs';
import { oddLines } from './structure/prose.mjs';

const files = projectFiles();
const api = readApi({ write: false });

/** @type {[figure: string, findings: string[]][]} */
const figures = [
  ['import circles', await importCircles()],
  ['folders in src with more than 20 files', crowdedFolders(files)],
  ['files over 300 lines', longFiles(files)],
  ['phrases that are not plain English (.prose.json)', oddLines(files)],
  ['public names without TSDoc', api.undocumented],
  ['types in public signatures that no entry exports', api.forgotten],
  ['API reports that differ from the build (npm run api writes them)', api.changed],
];

for (const [figure, findings] of figures)
  for (const finding of findings) console.log(`${figure}: ${finding}`);
for (const [figure, findings] of figures) console.log(`${String(findings.length).padStart(5)}  ${figure}`);
if (figures.some(([, findings]) => findings.length > 0)) process.exitCode = 1;
