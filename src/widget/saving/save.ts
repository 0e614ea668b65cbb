import type { Cti } from '../../cti/createCti';

/** Saves the call in the foreground, and makes room for the next: what HubSpot says about it is shown in a notice. */
export const save = ({ actions, getSnapshot }: Pick<Cti, 'actions' | 'getSnapshot'>): void => {
  const { call } = getSnapshot();
  actions.callCompleted();
  if (call && getSnapshot().calls[call.id]?.status === 'saving') actions.dismissCall(call);
};
