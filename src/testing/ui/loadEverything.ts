import { phoneMetadata } from '../../text/phoneMetadata';
import * as panels from '../../widget/panels';
import { CallTitle } from '../../widget/panels/CallTitle';
import { Countdown } from '../../widget/panels/Countdown';
import { DtmfPanel } from '../../widget/panels/DtmfPanel';
import { NoteTemplates } from '../../widget/panels/NoteTemplates';
import { OtherCalls } from '../../widget/panels/OtherCalls';
import { Recents } from '../../widget/panels/Recents';
import { SaveNotice } from '../../widget/panels/SaveNotice';
import { ShortcutPanel } from '../../widget/panels/ShortcutPanel';
import { TransferPanel } from '../../widget/panels/TransferPanel';
import { Waiting } from '../../widget/panels/Waiting';
import { WrapUpFields } from '../../widget/panels/WrapUpFields';
import { Quality } from '../../widget/sound/Quality';
import { SoundNotices } from '../../widget/sound/SoundNotices';
import { SoundPanel } from '../../widget/sound/SoundPanel';
import { providePhoneMetadata } from '../../widget/hooks/usePhoneMetadata';

/** What a page loads on demand is there from the start: a test waits for nothing, and nothing arrives after it, outside `act`. */
export const loadEverything = (): void => {
  providePhoneMetadata(phoneMetadata);
  panels.CallTitle.provide(CallTitle);
  panels.Countdown.provide(Countdown);
  panels.NoteTemplates.provide(NoteTemplates);
  panels.OtherCalls.provide(OtherCalls);
  panels.DtmfPanel.provide(DtmfPanel);
  panels.SaveNotice.provide(SaveNotice);
  panels.Recents.provide(Recents);
  panels.Quality.provide(Quality);
  panels.ShortcutPanel.provide(ShortcutPanel);
  panels.SoundNotices.provide(SoundNotices);
  panels.SoundPanel.provide(SoundPanel);
  panels.TransferPanel.provide(TransferPanel);
  panels.Waiting.provide(Waiting);
  panels.WrapUpFields.provide(WrapUpFields);
};
