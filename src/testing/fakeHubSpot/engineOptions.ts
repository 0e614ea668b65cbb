import { present } from '../../base/present';
import type { EngineOptions } from '../hubspot/options';
import { defaultOptions } from '../hubspot/world';
import type { FakeHubSpotOptions } from './options';

const delays = (ms = 0) => ({ engagementDelayMs: ms, callerMatchDelayMs: ms, updateDelayMs: ms });

/** A fake answers at once, and says no more than every HubSpot says. */
export const fakeDefaults = (): EngineOptions => ({
  ...defaultOptions,
  ...delays(),
  namesInDialRequests: false,
});

const failureOptions = {
  engagementFails: 'engagement',
  updateFails: 'update',
  matchFails: 'match',
  navigationFails: 'navigation',
  finalizeFails: 'finalize',
} as const;

/** What a change of the fake's options changes in the engine; what it does not name stays as it is, and what is `undefined` is as at first. */
export const engineOptionsOf = (
  change: FakeHubSpotOptions,
  { failures: before }: EngineOptions,
): Partial<EngineOptions> => {
  const failures = Object.fromEntries(
    Object.entries(failureOptions)
      .filter(([name]) => name in change)
      .map(([name, request]) => [request, change[name as keyof typeof failureOptions]]),
  );
  const { matches, session } = change;
  return {
    failures: { ...before, ...failures },
    ...('engagementMissing' in change && { engagementMissing: change.engagementMissing }),
    ...('confirmationMissing' in change && { confirmUpdates: !change.confirmationMissing }),
    ...('omitExternalCallId' in change && { externalCallIdInEvents: !change.omitExternalCallId }),
    ...('bothEngagementEvents' in change && { legacyEngagementEvent: change.bothEngagementEvents ?? false }),
    ...('matches' in change && {
      findCallers: typeof matches === 'object' ? () => matches : matches,
    }),
    ...('answerAfterMs' in change && delays(change.answerAfterMs)),
    ...('supportsInboundCalling' in change && {
      supportsInboundCalling: change.supportsInboundCalling ?? defaultOptions.supportsInboundCalling,
    }),
    ...('namesInDialRequests' in change && { namesInDialRequests: change.namesInDialRequests ?? false }),
    ...present({ usesCallingWindow: session?.usesCallingWindow }),
  };
};
