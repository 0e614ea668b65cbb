import { present } from '../base/present';
import type { EngagementProperties } from '../protocol/appMessages';
import type { Call, UnsavedCall } from './call';
import { toCallStatusProperty } from './endStatus';
import { notesToHtml } from './notesToHtml';

const objectTypes: Readonly<Record<string, string>> = { '0-1': 'CONTACT', '0-2': 'COMPANY', '0-5': 'TICKET' };

const defaultTitle = (call: Call): string => {
  const who = call.party.name ?? (call.direction === 'outbound' ? call.toNumber : call.fromNumber);
  const what = call.direction === 'outbound' ? 'Call to' : 'Call from';
  return `${what} ${who ?? 'unknown number'}`;
};

/**
 * What HubSpot is told about a finished call. The app's own properties win over ours; notes are escaped.
 * Source: HubSpot's call properties, `docs/protocol.md`.
 */
export const engagementProperties = (call: UnsavedCall, ownerId?: string): EngagementProperties => {
  const { draft, party } = call;
  const type = party.objectTypeId;
  return {
    ...present({
      hs_timestamp: call.startedAt,
      hs_call_title: draft.title ?? defaultTitle(call),
      hs_call_body: draft.notes === '' ? undefined : notesToHtml(draft.notes),
      hs_call_duration: String(call.durationMs),
      hs_call_status: toCallStatusProperty(draft.result ?? call.endStatus),
      hs_call_direction: call.direction === 'outbound' ? ('OUTBOUND' as const) : ('INBOUND' as const),
      hs_call_disposition: draft.outcome,
      hs_call_from_number: call.fromNumber,
      hs_call_to_number: call.toNumber,
      hs_call_callee_object_id: party.objectId === undefined ? undefined : String(party.objectId),
      hs_call_callee_object_type: type === undefined ? undefined : (objectTypes[type] ?? type),
      hs_call_recording_url: draft.recordingUrl,
      hs_call_source: 'INTEGRATIONS_PLATFORM' as const,
      hubspot_owner_id: ownerId,
    }),
    ...draft.properties,
  };
};
