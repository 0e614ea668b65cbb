import type * as Telnyx from '@telnyx/webrtc';
import { tooOld } from '../needVersion';
import { PhoneError } from '../phoneError';

/** The package is loaded when a phone starts: importing this library costs nothing and is safe on a server. */
export const loadTelnyx = async (): Promise<Pick<typeof Telnyx, 'TelnyxRTC'>> => {
  const telnyx = await importTelnyx();
  // The package does not say its version. The first one with codes for errors also says which call it restores.
  if (!('TELNYX_ERROR_CODES' in telnyx)) throw tooOld('@telnyx/webrtc', 'an older one', '2.27.0');
  return telnyx;
};

const importTelnyx = async (): Promise<typeof Telnyx> => {
  try {
    const module: typeof Telnyx & { default?: typeof Telnyx } = await import('@telnyx/webrtc');
    // Whether a CommonJS package arrives under `default` depends on the bundler.
    return 'TelnyxRTC' in module ? module : (module as { default: typeof Telnyx }).default;
  } catch (error) {
    throw new PhoneError(
      'failed',
      'The package "@telnyx/webrtc" could not be loaded. Is it installed? npm install @telnyx/webrtc',
      { cause: error },
    );
  }
};
