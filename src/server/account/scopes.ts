import type { Permission } from '../api/request';
import type { CallingApiVersion } from '../api/version';

// One scope of each list is enough. Source: `security` in HubSpot's API descriptions; for `calls`, HubSpot's reference of the calls API.

export const scopes = {
  contacts: [
    'crm.objects.contacts.write',
    'crm.schemas.contacts.write',
    'crm.objects.contacts.sensitive.write.v2',
    'crm.objects.contacts.highly_sensitive.write.v2',
  ],
  calls: ['crm.objects.contacts.write'],
  readTranscripts: ['crm.extensions_calling_transcripts.read'],
  writeTranscripts: ['crm.extensions_calling_transcripts.write'],
  statuses: ['crm.objects.owners.read', 'automation'],
} as const;

/** HubSpot documents everything that acts on an account's data for access tokens only. */
export const permissionFor = (version: CallingApiVersion, kind: keyof typeof scopes): Permission => ({
  version,
  credential: 'accessToken',
  scopes: scopes[kind],
});
