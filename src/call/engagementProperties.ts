import type { EngagementProperties } from '../protocol/appMessages';
import type { Call, UnsavedCall } from './call';
import { type MissedStatus, toCallStatusProperty } from './callStatus';
import { notesToHtml } from './notesToHtml';
import { titleOf, type TitleWords } from './title';

const objectTypes = new Map([
  ['0-1', 'CONTACT'],
  ['0-2', 'COMPANY'],
  ['0-5', 'TICKET'],
]);

/** Whether HubSpot takes it as a property's value; anything else could keep the whole message from being sent. */
const isPropertyValue = (value: unknown): boolean => typeof value === 'string' || Number.isFinite(value);

/** What an app says once about the records of all its calls. */
export interface RecordOptions {
  /** Links each call to the app's recording endpoint. */
  readonly hubspotAppId?: string | number | undefined;
  readonly externalAccountId?: string | number | undefined;
  readonly missedStatus?: MissedStatus | undefined;
  readonly callTitle?: ((call: Call) => string) | undefined;
  readonly words: TitleWords;
}

/**
 * The properties of a finished call for HubSpot. Notes are escaped. The app's own properties win over ours, and the last
 * over all. Values that are neither text nor number are left out.
 * Source: HubSpot's call properties, `docs/protocol.md`.
 */
export const engagementProperties = (
  call: UnsavedCall,
  { hubspotAppId, externalAccountId, missedStatus, callTitle, words }: RecordOptions,
  ...further: readonly (EngagementProperties | undefined)[]
): EngagementProperties => {
  const { draft, ownerId, party } = call;
  const type = party.objectTypeId;
  const ours = {
    hs_timestamp: call.startedAt,
    hs_call_title: draft.title ?? titleOf(call, words, callTitle),
    hs_call_body: draft.notes === '' ? undefined : notesToHtml(draft.notes),
    hs_call_duration: String(call.durationMs),
    hs_call_status: toCallStatusProperty(draft.endStatus ?? call.endStatus, missedStatus),
    hs_call_direction: call.direction === 'outbound' ? ('OUTBOUND' as const) : ('INBOUND' as const),
    hs_call_disposition: draft.outcome,
    hs_call_from_number: call.fromNumber,
    hs_call_to_number: call.toNumber,
    hs_call_callee_object_id: party.objectId === undefined ? undefined : String(party.objectId),
    hs_call_callee_object_type: type === undefined ? undefined : (objectTypes.get(type) ?? type),
    hs_call_recording_url: draft.recording?.kind === 'url' ? draft.recording.url : undefined,
    hs_call_source: 'INTEGRATIONS_PLATFORM' as const,
    ...(hubspotAppId !== undefined &&
      draft.recording?.kind !== 'url' && {
        hs_call_app_id: String(hubspotAppId),
        hs_call_external_id: call.externalCallId,
        hs_call_external_account_id: externalAccountId === undefined ? undefined : String(externalAccountId),
      }),
    hubspot_owner_id: ownerId === undefined ? undefined : String(ownerId),
  };
  const all = [ours, draft.properties, ...further].flatMap((properties) => Object.entries(properties ?? {}));
  return Object.fromEntries(all.filter(([, value]) => isPropertyValue(value)));
};
