import { describeInbound, describeOutbound } from './calls';
import type { SoftphoneConformanceOptions } from './conformance';
import { describeInCall } from './inCall';
import { describeRegistration } from './registration';
import { describeSnapshots } from './snapshots';
import { createTools } from './tools';

/**
 * The conformance suite that every softphone passes: what the rest of this library relies on. It brings no test
 * library, but is given the functions of yours.
 */
export const describeSoftphone = (name: string, options: SoftphoneConformanceOptions): void => {
  const tools = createTools(options);
  tools.describe(name, () => {
    describeRegistration(tools);
    describeSnapshots(tools);
    describeOutbound(tools);
    describeInbound(tools);
    describeInCall(tools);
  });
};
