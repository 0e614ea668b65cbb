import { announceChanges } from './announce/announceChanges';
import { Notices } from './Notices';
import { Recents } from './panels/Recents';
import { ShortcutPanel } from './panels/ShortcutPanel';
import { CallScreen } from './screens/CallScreen';
import { IncomingScreen } from './screens/IncomingScreen';
import { SoundNotices } from './sound/SoundNotices';
import { SoundPanel } from './sound/SoundPanel';
import { startSound } from './sound/startSound';

/** What late.tsx loads. Nothing here, or below it, imports that file. */
export const lateParts = {
  CallScreen,
  IncomingScreen,
  Notices,
  Recents,
  ShortcutPanel,
  SoundNotices,
  SoundPanel,
  announceChanges,
  startSound,
};

export type LateParts = typeof lateParts;
