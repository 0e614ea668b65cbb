import type { ComponentProps, ComponentType } from 'react';
import { phoneMetadata } from '../../text/phoneMetadata';
import * as panels from '../../widget/panels';
import { DtmfPanel } from '../../widget/panels/DtmfPanel';
import { OtherCalls } from '../../widget/panels/OtherCalls';
import { OutcomeNotice } from '../../widget/panels/OutcomeNotice';
import { ShortcutPanel } from '../../widget/panels/ShortcutPanel';
import { TransferPanel } from '../../widget/panels/TransferPanel';
import { WrapUpFields } from '../../widget/panels/WrapUpFields';
import { Quality } from '../../widget/sound/Quality';
import { SoundNotices } from '../../widget/sound/SoundNotices';
import { providePhoneMetadata } from '../../widget/usePhoneMetadata';

/** All but what opens at a click only, and is waited for there. */
type Panels = Omit<typeof panels, 'preparePanels' | 'SoundPanel'>;

/** One for each: what is missing here does not compile. */
const components: { [Name in keyof Panels]: ComponentType<ComponentProps<Panels[Name]>> } = {
  DtmfPanel,
  OtherCalls,
  OutcomeNotice,
  Quality,
  ShortcutPanel,
  SoundNotices,
  TransferPanel,
  WrapUpFields,
};

/** What a page loads on demand is there from the start: a test waits for nothing, and nothing arrives after it, outside `act`. */
export const loadEverything = (): void => {
  providePhoneMetadata(phoneMetadata);
  for (const name of Object.keys(components) as (keyof Panels)[]) {
    const panel: { provide: (component: never) => void } = panels[name];
    panel.provide(components[name] as never);
  }
};
