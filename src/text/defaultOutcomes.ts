/**
 * The call outcomes that a HubSpot account has at first, for the prop `outcomes`. Accounts can change theirs: read them from
 * HubSpot's API if you can. In another language the widget shows HubSpot's own names of those that are called as here.
 * Source: HubSpot's calls API, "Call outcomes".
 */
export const defaultOutcomes = [
  { id: 'f240bbac-87c9-4f6e-bf70-924b57d47db7', label: 'Connected' },
  { id: 'b2cf5968-551e-4856-9783-52b3da59a7d0', label: 'Left voicemail' },
  { id: 'a4c4c377-d246-4b32-a13b-75a56a4cd0ff', label: 'Left live message' },
  { id: '73a0d17f-1163-4015-bdd5-ec830791da20', label: 'No answer' },
  { id: '9d9162e7-6cf3-4944-bf63-4dff82258764', label: 'Busy' },
  { id: '17b47fee-58de-441e-a44c-c6300d46f273', label: 'Wrong number' },
] as const;

/** The English names of HubSpot's own outcomes. */
export type DefaultOutcomeName = (typeof defaultOutcomes)[number]['label'];
