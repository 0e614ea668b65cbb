import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll } from 'vitest';

/** A folder for the tests of one file. */
export const useTemporaryFolder = () => {
  let folder = '';
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'react-hubspot-calling-'));
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));
  return {
    path: () => folder,
    /** Writes a file and gives its path. */
    write: async (name: string, content: string): Promise<string> => {
      const file = join(folder, name);
      await writeFile(file, content);
      return file;
    },
  };
};
