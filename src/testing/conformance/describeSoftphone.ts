import { describeInbound, describeOutbound } from './calls';
import type { SoftphoneConformanceOptions } from './conformance';
import { describeInCall } from './inCall';
import { describeRegistration } from './registration';
import { describeSnapshots } from './snapshots';
import { describeSurvival } from './survival';
import { createTools } from './tools';

/**
 * Defines the tests that every softphone must pass: what this library relies on. It uses the functions of your test framework.
 */
export const describeSoftphone = (name: string, options: SoftphoneConformanceOptions): void => {
  const tools = createTools(options);
  tools.describe(name, () => {
    describeRegistration(tools);
    describeSnapshots(tools);
    describeOutbound(tools);
    describeInbound(tools);
    describeInCall(tools);
    describeSurvival(tools);
  });
};
