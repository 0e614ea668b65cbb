import { requestMicrophone } from './microphone';

/**
 * Opens the microphone and lets go of it again, for packages that open it themselves but do not say why that failed.
 * @throws {PhoneError} as `requestMicrophone()`
 */
export const needMicrophone = async (
  constraints: MediaTrackConstraints | undefined,
  deviceId?: string,
): Promise<void> => {
  const stream = await requestMicrophone({ constraints, deviceId });
  for (const track of stream.getTracks()) track.stop();
};
