import { createRecords } from '../cti/records/createRecords';
import { isSameNumber } from '../text/sameNumber';
import { announceChanges } from './announce/announceChanges';
import { Notices } from './Notices';
import { Drawer } from './panels/Drawer';
import { Recents } from './panels/Recents';
import { ShortcutPanel } from './panels/ShortcutPanel';
import { CallScreen } from './screens/CallScreen';
import { shortcutTarget } from './shortcuts/shortcutTarget';
import { IncomingScreen } from './screens/IncomingScreen';
import { UntrustedScreen } from './screens/UntrustedScreen';
import { SoundNotices } from './sound/SoundNotices';
import { SoundPanel } from './sound/SoundPanel';
import { startSound } from './sound/startSound';

/** What late.tsx loads. Nothing here, or below it, imports that file. */
export const lateParts = {
  CallScreen,
  Drawer,
  IncomingScreen,
  Notices,
  Recents,
  ShortcutPanel,
  SoundNotices,
  SoundPanel,
  UntrustedScreen,
  announceChanges,
  createRecords,
  isSameNumber,
  shortcutTarget,
  startSound,
};

export type LateParts = typeof lateParts;
