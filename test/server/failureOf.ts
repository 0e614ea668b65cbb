import { HubSpotApiError } from 'react-hubspot-calling/server';
import { expect } from 'vitest';

/** The error that a request must reject with. */
export const failureOf = async (promise: Promise<unknown>): Promise<HubSpotApiError> => {
  const error = await promise.then(
    () => undefined,
    (thrown: unknown) => thrown,
  );
  expect(error).toBeInstanceOf(HubSpotApiError);
  return error as HubSpotApiError;
};
