// @ts-check
// Runs before the package is packed: writes llms.txt and llms-full.txt, which ship in it.
import { writePackedLlms } from './docs/llms.mjs';

await writePackedLlms();
