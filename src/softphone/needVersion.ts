import { PhoneError } from './phoneError';

const isOlder = (version: string, oldest: string): boolean => {
  const [found, needed] = [version, oldest].map((text) => text.split(/[.-]/).map(Number));
  for (const [index, number] of (needed ?? []).entries()) {
    const part = found?.[index] ?? 0;
    if (part !== number) return part < number;
  }
  return false;
};

/** What an app with an older package is told. */
export const tooOld = (name: string, version: string, oldest: string): PhoneError =>
  new PhoneError(
    'failed',
    `This phone needs ${name} ${oldest} or newer, and the app has ${version}: npm install ${name}@latest`,
  );

/**
 * Checks the version of an optional package when it is loaded: apps that do not use it may have any.
 * @throws {PhoneError} `failed`, with a sentence that says what to install
 */
export const needVersion = (name: string, version: string | undefined, oldest: string): void => {
  if (version === undefined || !isOlder(version, oldest)) return;
  throw tooOld(name, version, oldest);
};
