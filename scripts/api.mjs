// @ts-check
// `npm run api` writes what users see of every entry, in types, to api/*.api.md, so that a review shows what a change does to them.
import { readApi } from './structure/apiReports.mjs';

for (const file of readApi({ write: true }).changed) console.log(`written: ${file}`);
