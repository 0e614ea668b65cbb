import type { Visibility } from '../../protocol/hostEvents';

/**
 * The panel after a change.
 * @returns undefined if nothing changes: HubSpot then sends no VISIBILITY_CHANGED
 */
export const changeVisibility = (before: Visibility, change: Partial<Visibility>): Visibility | undefined => {
  const { isMinimized = before.isMinimized, isHidden = before.isHidden } = change;
  if (isMinimized === before.isMinimized && isHidden === before.isHidden) return undefined;
  return { isMinimized, isHidden };
};
