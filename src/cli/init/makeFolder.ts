import { mkdir, stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import { CommandError, exitCodes } from '../exit';

const isFolder = (path: string): Promise<boolean> =>
  stat(path).then(
    (found) => found.isDirectory(),
    () => false,
  );

/**
 * Makes a folder and those above it, or says why it can't.
 * Not with `recursive`: where a file system refuses with ENOENT, such as /proc, Node then tries for ever.
 */
export const makeFolder = async (folder: string): Promise<void> => {
  if (await isFolder(folder)) return;
  const parent = dirname(folder);
  if (parent !== folder) await makeFolder(parent);
  try {
    await mkdir(folder);
  } catch (error) {
    if (await isFolder(folder)) return;
    const { code, message } = error as NodeJS.ErrnoException;
    throw new CommandError(
      exitCodes.failed,
      code === 'EEXIST'
        ? `${folder} is a file: name another folder.`
        : `The folder ${folder} cannot be created: ${message}`,
    );
  }
};
