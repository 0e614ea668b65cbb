import { writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { makeFolder } from './makeFolder';

/** The files of a project by their paths, with `/`. */
export type Files = Readonly<Record<string, string>>;

export interface Written {
  readonly created: readonly string[];
  /** Were there already, and stay as they are. */
  readonly kept: readonly string[];
}

/** Writes those files that are not there yet. */
export const writeFiles = async (folder: string, files: Files): Promise<Written> => {
  const created: string[] = [];
  const kept: string[] = [];
  for (const [path, content] of Object.entries(files)) {
    const file = join(folder, path);
    await makeFolder(dirname(file));
    try {
      await writeFile(file, content, { flag: 'wx' });
      created.push(path);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
      kept.push(path);
    }
  }
  return { created, kept };
};
