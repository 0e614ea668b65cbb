import type * as JsSip from 'jssip';
import { needVersion } from '../needVersion';
import { PhoneError } from '../phoneError';

/** The package is loaded when a phone starts: importing this library costs nothing and is safe on a server. */
export const loadJsSip = async (): Promise<typeof JsSip> => {
  const jssip = await importJsSip();
  needVersion('jssip', jssip.version, '3.3.2');
  return jssip;
};

const importJsSip = async (): Promise<typeof JsSip> => {
  try {
    const module: typeof JsSip & { default?: typeof JsSip } = await import('jssip');
    // Whether a CommonJS package arrives under `default` depends on the bundler.
    return module.default ?? module;
  } catch (error) {
    throw new PhoneError(
      'failed',
      'The package "jssip" could not be loaded. Is it installed? npm install jssip',
      {
        cause: error,
      },
    );
  }
};
