import { type Call, isSettled, type SavedCall } from 'react-hubspot-calling/core';
import type { FakeHubSpotOptions } from 'react-hubspot-calling/testing';
import { elapsed } from './clock';
import type { Ledger } from './ledger';
import type { Page } from './page';
import type { KnownCall, Tab } from './scene';
import type { Rule } from './violation';

/** How long what is written may stay unstored, in milliseconds. */
const unstoredMs = 260;

const shownBy = (page: Page, externalCallId: string): Call | undefined =>
  Object.values(page.cti.getSnapshot().calls).find((call) => call.externalCallId === externalCallId);

/** Whether a page decides about its calls itself. */
const decides = ({ cti }: Page): boolean => {
  const { connection, windowRole } = cti.getSnapshot();
  return connection.status === 'ready' && windowRole !== 'follower';
};

/** HubSpot names an engagement to a page. */
export const noteId = (page: Page, known: KnownCall): void => {
  const call = shownBy(page, known.externalCallId);
  if (call && !isSettled(call) && call.engagement.status === 'pending' && decides(page)) known.isNamed = true;
};

/** The runs in which HubSpot has refused engagements: perhaps while no page was there to hear of it. */
const refusing = new WeakSet<Ledger>();

/** HubSpot behaves otherwise from now on. */
export const noteHubSpot = ({ engagementFails }: FakeHubSpotOptions, ledger: Ledger): void => {
  if (engagementFails !== undefined) refusing.add(ledger);
};

/** Whether HubSpot was asked for an engagement, and has neither created nor refused it. */
export const lacksEngagement = (known: KnownCall, ledger: Ledger, tabs: readonly Tab[]): boolean => {
  const { externalCallId } = known;
  const { start } = ledger.of(externalCallId);
  if (start?.createEngagement !== true || refusing.has(ledger)) return false;
  if (ledger.engagementsOf(externalCallId).length > 0) return false;
  // HubSpot ignores incoming calls of a user who is not available.
  return tabs.some(({ hubspot: { messages } }) =>
    messages.some(
      ({ type, data, note }) =>
        (type === 'INCOMING_CALL' || type === 'OUTGOING_CALL_STARTED') &&
        (data as { externalCallId?: string }).externalCallId === externalCallId &&
        note?.startsWith('Ignored') !== true,
    ),
  );
};

/** A page has taken the address of a recording. */
export const noteRecording = (page: Page, known: KnownCall, url: string): void => {
  // The window with the phone may be gone before it hears of it.
  known.recording = decides(page) ? { url, page, at: elapsed() } : undefined;
};

/** An app has said why a call ended that nobody answered. */
export const noteCorrection = (page: Page, known: KnownCall, status: string): void => {
  const call = shownBy(page, known.externalCallId);
  if (call?.status === 'ended' && call.endStatus === status && decides(page)) known.correction = status;
};

/** A page goes: what was written last in it may not be stored, and after a log-out nothing of a call that is over is. */
export const loseWritten = (page: Page, known: KnownCall, isStored: boolean): void => {
  const { recording } = known;
  const isLast = recording?.page === page && elapsed() - recording.at < unstoredMs;
  if (!isStored || isLast || !page.cti.getSnapshot().user.loggedIn) known.recording = undefined;
};

/** A call is too old to be recovered, or what waits for the confirmation of one that was told. */
export const outlive = (known: KnownCall, ledger: Ledger): void => {
  if (ledger.isDone(known.externalCallId)) known.recording = undefined;
  else known.isUnkept = true;
};

/** What is owed in the end, of a call that is on the timeline. */
export const checkOwed = (
  known: KnownCall,
  ledger: Ledger,
  blame: (rule: Rule, what: string) => void,
): void => {
  const told = ledger.of(known.externalCallId);
  const hasId = told.completions.some(({ completion }) => completion.engagementId !== undefined);
  if (known.isNamed && told.completions.length > 0 && !hasId)
    blame('id kept', `Call ${known.index} was completed without its engagement: ${JSON.stringify(told)}`);
  const said = told.completions.at(-1)?.completion.engagementProperties?.hs_call_status;
  if (known.correction !== undefined && said !== undefined && said !== known.correction)
    blame('correction kept', `Call ${known.index} was completed as ${said}, not as ${known.correction}.`);
  if (known.recording && hasId && told.recordingUrl !== known.recording.url)
    blame(
      'recording kept',
      `Call ${known.index} has the recording ${told.recordingUrl}, not ${known.recording.url}.`,
    );
};

/** A call that counts as saved is on the timeline with all that was written. */
export const checkSaved = (
  { confirmed, draft, externalCallId }: SavedCall,
  ledger: Ledger,
  blame: (rule: Rule, what: string) => void,
): void => {
  const told = ledger.of(externalCallId).completions.at(-1)?.completion.engagementProperties;
  const { hs_call_body: body = '' } = told ?? {};
  if (confirmed && told && !body.includes(draft.notes))
    blame('notes kept', `${externalCallId} was saved with "${body}", not with "${draft.notes}".`);
};

/** How long HubSpot may be silent before a page stops waiting for the id, or for the confirmation of what it has sent. */
const longestWaitMs = 10_500;

/** How long a call that nobody answered can be corrected. */
const correctionMs = 5_500;

/** Since when each page has been seen to wait, by what for and the id of the call. */
const waits = new WeakMap<Page, Map<string, number>>();

/** From now on a page waits anew. */
export const waitAnew = (page: Page): void => {
  waits.delete(page);
};

/** Nobody answered it, and it is to be completed by itself. */
const isUnanswered = ({ status, answeredAt, draft }: Call): boolean =>
  status === 'ended' && answeredAt === undefined && draft.endStatus === undefined;

/** No page waits for good. */
export const checkWaits = (page: Page, blame: (rule: Rule, what: string) => void): void => {
  const before = waits.get(page);
  const since = new Map<string, number>();
  waits.set(page, since);
  if (!decides(page)) return;
  const checkWait = (rule: Rule, { id, attempts = 0 }: Call, most: number): void => {
    const what = `${rule} ${id} ${attempts}`;
    const at = before?.get(what) ?? elapsed();
    since.set(what, at);
    if (elapsed() - at > most) blame(rule, `Tab ${page.tab} has waited with ${id} for too long.`);
  };
  for (const call of Object.values(page.cti.getSnapshot().calls)) {
    if (call.status === 'saving') checkWait('waits end', call, longestWaitMs);
    if (isUnanswered(call)) checkWait('completes itself', call, correctionMs);
  }
};

/** Before a page is unloaded it completes what nobody answered. */
export const checkUnloaded = (page: Page, blame: (rule: Rule, what: string) => void): void => {
  if (!decides(page)) return;
  const left = Object.values(page.cti.getSnapshot().calls).find(isUnanswered);
  if (left) blame('completes itself', `Tab ${page.tab} was unloaded before it completed ${left.id}.`);
};
