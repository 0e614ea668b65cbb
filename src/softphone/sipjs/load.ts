import type * as SipJs from 'sip.js';
import { needVersion } from '../needVersion';
import { PhoneError } from '../phoneError';

export type SipJsModule = typeof SipJs;

/** The package is loaded when a phone starts: importing this library costs nothing and is safe on a server. */
export const loadSipJs = async (): Promise<SipJsModule> => {
  const sip = await importSipJs();
  needVersion('sip.js', sip.version, '0.20.0');
  return sip;
};

const importSipJs = async (): Promise<SipJsModule> => {
  try {
    return await import('sip.js');
  } catch (error) {
    throw new PhoneError(
      'failed',
      'The package "sip.js" could not be loaded. Is it installed? npm install sip.js',
      {
        cause: error,
      },
    );
  }
};
