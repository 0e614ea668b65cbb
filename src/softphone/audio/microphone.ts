import { PhoneError } from '../phoneError';

/** Options of `requestMicrophone()`. */
export interface MicrophoneOptions {
  /** The `deviceId` of the wanted one; if it is gone, the system's choice is taken. @default the system's choice */
  deviceId?: string | undefined;
  /** Further constraints, such as `echoCancellation`. @default the browser's */
  constraints?: MediaTrackConstraints | undefined;
}

/** Whether the page around this iframe keeps the microphone from it; `undefined` if the browser does not tell. */
export const isForbiddenByPolicy = (): boolean | undefined => {
  const page = document as Document & {
    permissionsPolicy?: { allowsFeature: (name: string) => boolean };
    featurePolicy?: { allowsFeature: (name: string) => boolean };
  };
  const policy = page.permissionsPolicy ?? page.featurePolicy;
  return policy && !policy.allowsFeature('microphone');
};

const refusal = (thrown: unknown): PhoneError => {
  const name = thrown instanceof Error ? thrown.name : '';
  const options = { cause: thrown };
  if (name === 'NotAllowedError' || name === 'SecurityError') {
    return isForbiddenByPolicy()
      ? new PhoneError(
          'microphone-policy',
          'The page around this one does not let it use the microphone: its iframe needs allow="microphone".',
          options,
        )
      : new PhoneError(
          'microphone-denied',
          "The microphone is blocked for this page. Allow it at the lock or microphone sign beside the browser's address, then try again.",
          options,
        );
  }
  if (name === 'NotFoundError' || name === 'OverconstrainedError') {
    return new PhoneError(
      'microphone-missing',
      'No microphone was found. Plug one in, then try again.',
      options,
    );
  }
  return new PhoneError(
    'microphone-failed',
    'The microphone does not start. Another program may be using it: close that one, then try again.',
    options,
  );
};

/**
 * The microphone's sound. The browser asks for permission if it has none yet: call this when the user is about to
 * speak, not when the page opens. Stop its tracks when done, or the browser keeps showing that it records.
 * @throws {PhoneError} `microphone-denied`, `microphone-policy`, `microphone-insecure`, `microphone-missing` or
 * `microphone-failed`, with a sentence that says how to repair it
 */
export const requestMicrophone = async (options: MicrophoneOptions = {}): Promise<MediaStream> => {
  // Typed as always there, but absent on pages without https.
  const devices = navigator.mediaDevices as MediaDevices | undefined;
  if (!devices?.getUserMedia) {
    throw new PhoneError(
      'microphone-insecure',
      'The browser gives no microphone to this page: it must come over https, or from localhost.',
    );
  }
  const { deviceId, constraints } = options;
  const open = (id: string | undefined) =>
    devices.getUserMedia({ audio: { ...constraints, ...(id && { deviceId: { exact: id } }) } });
  try {
    return await open(deviceId).catch((error: unknown) => {
      const isGone = error instanceof Error && /^(NotFound|Overconstrained)Error$/.test(error.name);
      if (deviceId && isGone) return open(undefined);
      throw error;
    });
  } catch (error) {
    throw refusal(error);
  }
};
