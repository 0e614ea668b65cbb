import fc from 'fast-check';
import type { Connection } from 'react-hubspot-calling/core';
import { expect, it } from 'vitest';
import { useModelTime } from './clock';
import type { Plant, Ports } from './page';
import { modelProperty } from './run';
import type { Step } from './steps';
import type { Rule } from './violation';

export type Send = (method: string, payload: unknown) => void;
/** @param focus what has to happen for the harm to be done, or to show */
type Harm = [name: string, plant: () => Plant, focus?: readonly Partial<Step>[]];

/** What must be on the timeline of a call. */
export type RecordRule = 'id kept' | 'notes kept' | 'recording kept' | 'correction kept';
/** What must hold between windows, through reloads, and in time. */
export type ReloadRule =
  | 'one owner'
  | 'some owner'
  | 'same state'
  | 'call survives'
  | 'true end'
  | 'talk time'
  | 'waits end'
  | 'completes itself'
  | 'nothing lost';
/** What must hold between the users of one browser. */
export type UserRule = 'shown to its user' | 'kept for its user' | 'told for its user';
/** What an app's handlers receive does not concern a page's border, where all harm is done. */
export type ToldRule = Exclude<Rule, RecordRule | ReloadRule | UserRule | 'heard once'>;

/** For each rule, damage that breaks it before any other rule. */
export type Faults<R extends Rule> = Record<R, Harm[]>;

/** Changes what a page says to HubSpot on its way. */
export const onSend = (
  ports: Ports,
  change: (send: Send, method: string, payload: unknown) => void,
): Ports => ({
  ...ports,
  send: ((method: string, payload: unknown) => {
    change(ports.send as Send, method, payload);
  }) as Connection['send'],
});

/** Tests that each fault is seen, and as what it is. */
export const testFaults = (faults: Partial<Faults<Rule>>): void => {
  useModelTime();

  const cases = Object.entries(faults).flatMap(([rule, harms]) =>
    harms.map(([name, ...harm]): [string, ...Harm] => [rule, name, ...harm]),
  );

  it.each(cases)(
    'sees that "%s" is broken where %s',
    async (rule, _, plant, focus) => {
      const result = await fc.check(modelProperty(plant, focus), {
        numRuns: 500,
        seed: 1,
        endOnFailure: true,
      });
      expect(result.failed).toBe(true);
      expect((result.errorInstance as { rule?: Rule }).rule).toBe(rule);
    },
    60_000,
  );
};
