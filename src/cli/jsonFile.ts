import { readFile } from 'node:fs/promises';
import { usageError } from './exit';

/** The content of a JSON file. */
export const readJsonFile = async (path: string): Promise<unknown> => {
  const text = await readFile(path, 'utf8').catch((error: unknown) => {
    throw usageError(`Cannot read ${path}: ${error instanceof Error ? error.message : String(error)}.`);
  });
  try {
    return JSON.parse(text) as unknown;
  } catch (error) {
    throw usageError(`${path} is not JSON: ${error instanceof Error ? error.message : String(error)}.`);
  }
};
