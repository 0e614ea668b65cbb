import { isDeepStrictEqual } from 'node:util';
import type { AppPayloads, AppMethod, ConnectionListener, HubSpotId } from 'react-hubspot-calling/core';
import { elapsed } from './clock';
import { Violation } from './violation';

export type AppMessage = Parameters<ConnectionListener['onSent']>[0];
type Completed = AppPayloads['callCompleted'];
type Step = 'start' | 'answered' | 'transferred' | 'ended' | 'completed';

/** What one tab's HubSpot was told of a call. */
interface Account {
  readonly tab: number;
  readonly steps: Step[];
}

/** What HubSpot was told of a call, in all tabs. */
export interface Told {
  readonly accounts: Account[];
  start?: AppPayloads['outgoingCall'] | AppPayloads['incomingCall'];
  isInbound: boolean;
  endStatus?: string | undefined;
  readonly completions: { readonly tab: number; readonly completion: Completed }[];
  /** When, and in which tab, an app has heard first that the timeline has it. */
  confirmed?: { readonly tab: number; readonly at: number };
  /** The recording that HubSpot was told of last. */
  recordingUrl?: string | undefined;
}

const steps: Partial<Record<AppMethod, Step>> = {
  outgoingCall: 'start',
  incomingCall: 'start',
  callAnswered: 'answered',
  callTransferred: 'transferred',
  callEnded: 'ended',
  callCompleted: 'completed',
};

/** A late recording is added by a message of the same name, which completes nothing. */
const isRecording = ({ engagementProperties = {} }: Completed): boolean =>
  'hs_call_recording_url' in engagementProperties &&
  Object.keys(engagementProperties).every((name) => /^hs_(timestamp|call_recording_url)$/.test(name));

interface LedgerTools {
  /** The engagements that are this call's. */
  engagementsOf: (externalCallId: string) => readonly HubSpotId[];
  /** Whether the answers of HubSpot say which call they mean. */
  hasReferences: boolean;
  /** Whether an app has gone from this tab: whether it had told what it was asked to, the others cannot know. */
  wasLost: (tab: number) => boolean;
}

/** All that HubSpot is told of calls, in every tab, held against what it may be told. */
export const createLedger = ({ engagementsOf, hasReferences, wasLost }: LedgerTools) => {
  const calls = new Map<string, Told>();

  const of = (id: string): Told => {
    const told = calls.get(id) ?? { accounts: [], isInbound: false, completions: [] };
    calls.set(id, told);
    return told;
  };

  const checkOrder = (id: string, step: Step, told: Told, here: Account): void => {
    const all = told.accounts.flatMap((account) => account.steps);
    const fail = (why: string): never => {
      throw new Violation('legal order', `"${step}" of ${id} came ${why}; told so far: ${all.join(', ')}.`);
    };
    if (step !== 'start' && !all.includes('start')) fail('before its start');
    if (step === 'completed' && !all.includes('ended')) fail('before its end');
    if (step === 'answered' && here.steps.includes('ended')) fail('after its end');
    if (step !== 'completed' && here.steps.includes('completed')) fail('after its completion');
    const isPassedOn = all.includes('transferred') && !all.includes('answered');
    // Another tab may tell of an incoming call late, from its start.
    const isLate = told.isInbound && step === 'start';
    if (isPassedOn && step !== 'transferred' && !isLate) fail('although it was passed on while it rang');
  };

  const checkOnce = (id: string, step: Step, told: Told, here: Account): void => {
    // An incoming call is told by every tab, under one id.
    const before = told.isInbound
      ? [here]
      : told.accounts.filter(({ tab }) => tab === here.tab || !wasLost(tab));
    const earlier = before.find((account) => account.steps.includes(step));
    if (!earlier) return;
    throw new Violation(
      step === 'start' ? 'one start' : 'legal order',
      `"${step}" of ${id} was told by tab ${here.tab}, and before by tab ${earlier.tab}.`,
    );
  };

  const checkCompletion = (id: string, completion: Completed, told: Told, here: Account): void => {
    // What another tab has just told of an incoming call, this one tells too.
    const sinceHere = told.completions.slice(
      told.completions.findLastIndex(({ tab }) => tab === here.tab) + 1,
    );
    const isEcho = sinceHere.some((other) => isDeepStrictEqual(other.completion, completion));
    const isFirst = told.isInbound ? !here.steps.includes('completed') : told.completions.length === 0;
    if (isFirst || (told.isInbound && isEcho)) return;
    const fail = (why: string): never => {
      throw new Violation('one completion', `${id} was completed again ${why}.`);
    };
    if (completion.engagementId === undefined) fail('without an engagement');
    // What one window has another one tell crosses with what it hears in that instant.
    const isCrossing = told.confirmed?.at === elapsed() && told.confirmed.tab !== here.tab;
    if (told.confirmed && !isCrossing) fail('although HubSpot had confirmed it');
    if (completion.hideWidget !== false)
      throw new Violation('hides once', `${id} was completed again, and hides the widget again.`);
  };

  const checkIds = (id: string, { method, payload }: AppMessage): void => {
    const { engagementId } = payload as { engagementId?: HubSpotId };
    if (engagementId === undefined || !hasReferences) return;
    const own = engagementsOf(id).map(String);
    if (!own.includes(String(engagementId)))
      throw new Violation(
        'same ids',
        `${method} of ${id} names the engagement ${engagementId}; its own: ${own.join(', ')}.`,
      );
  };

  return {
    of,
    engagementsOf,
    note: (tab: number, message: AppMessage): void => {
      const { method, payload } = message;
      const step = steps[method];
      const id = (payload as { externalCallId?: string } | undefined)?.externalCallId;
      if (!step || id === undefined) return;
      const told = of(id);
      checkIds(id, message);
      if (method === 'callCompleted')
        told.recordingUrl = payload.engagementProperties?.hs_call_recording_url ?? told.recordingUrl;
      if (method === 'callCompleted' && isRecording(payload)) return;
      const here = told.accounts.find((account) => account.tab === tab) ?? { tab, steps: [] };
      if (here.steps.length === 0) told.accounts.push(here);
      checkOrder(id, step, told, here);
      if (method === 'incomingCall') told.isInbound = true;
      if (method === 'outgoingCall' || method === 'incomingCall') {
        if (told.start && !isDeepStrictEqual(told.start, payload))
          throw new Violation('same ids', `the starts of ${id} differ.`);
        told.start = payload;
      }
      if (method === 'callCompleted') {
        checkCompletion(id, payload, told, here);
        told.completions.push({ tab, completion: payload });
      } else checkOnce(id, step, told, here);
      if (method === 'callEnded') told.endStatus = payload.callEndStatus;
      here.steps.push(step);
    },
    /** Whether the timeline has all of the call that it is owed. */
    isDone: (id: string): boolean => {
      const { accounts } = of(id);
      const all = accounts.flatMap((account) => account.steps);
      return all.includes('completed') || (all.includes('transferred') && !all.includes('answered'));
    },
  };
};

export type Ledger = ReturnType<typeof createLedger>;
