import { forwardRef, type ReactElement, useEffect, useImperativeHandle, useMemo, useRef } from 'react';
import { CallingSurface } from '../components/primitives/CallingSurface';
import { firstEnglish } from '../text/messages/firstEnglish';
import { Guarded } from './guards/Guarded';
import { Panel } from './layout';
import { Optional } from './guards/Optional';
import { Announcer } from './announce/Announcer';
import { whenLate } from './late';
import { NoticesIfAny } from './NoticesIfAny';
import type { CallingWidgetProps, SlotName, WidgetSettings } from './props';
import { Screen } from './Screen';
import { Sound } from './Sound';
import { StatusBar } from './StatusBar';
import { usePanelHeight } from './hooks/usePanelHeight';
import { useRemembering } from './hooks/useRecentCalls';
import { useCoreLanguage } from './hooks/useCoreLanguage';
import { preparePhoneMetadata } from './hooks/usePhoneMetadata';
import { useChosenShortcuts, useShortcuts } from './hooks/useShortcuts';
import { useFirstMessages, useSlots, WidgetContext } from './WidgetContext';
import { useSamePress } from './hooks/useSamePress';

const defaultPanelHeight = 600;

const Content = () => {
  const slot = useSlots();
  const { widget } = useFirstMessages();
  // What breaks beside the screen is left out: calls can still be made and answered.
  const optional = (name: SlotName, own: ReactElement) => <Optional>{slot(name, own)}</Optional>;
  return (
    <Panel aria-label={widget.label}>
      {optional('statusBar', <StatusBar />)}
      <div data-part="screen" tabIndex={-1}>
        {optional('notices', <NoticesIfAny />)}
        {optional('soundNotices', <Sound />)}
        <Screen />
      </div>
      {optional('announcer', <Announcer />)}
    </Panel>
  );
};

const content = (
  <Guarded>
    <Content />
  </Guarded>
);

/**
 * The whole softphone: log in, dial, talk, write up. Everything it shows and does comes from the provider around it.
 * Any screen (`screens`) or piece of one (`slots`) can be the app's own.
 * @throws CtiError `no-provider` outside of `<CallingProvider>`
 */
export const CallingWidget = /* @__PURE__ */ forwardRef<HTMLDivElement, CallingWidgetProps>(
  function CallingWidget(
    {
      messages = firstEnglish,
      defaultCountry,
      allowDial,
      fromNumberLabels,
      outcomes,
      wrapUpSeconds,
      noteTemplates,
      onRecord,
      logIn,
      onLogIn,
      onLogOut,
      shortcuts,
      sounds,
      panelHeight = defaultPanelHeight,
      screens,
      slots,
      ...props
    },
    ref,
  ) {
    const root = useRef<HTMLDivElement>(null);
    useImperativeHandle<HTMLDivElement | null, HTMLDivElement | null>(ref, () => root.current);
    useRemembering();
    useCoreLanguage(messages);
    const chosenShortcuts = useChosenShortcuts(shortcuts);
    useShortcuts(root, chosenShortcuts);
    useSamePress(root);
    usePanelHeight(panelHeight);
    useEffect(() => whenLate(preparePhoneMetadata), []);
    const settings = useMemo(
      (): WidgetSettings => ({
        messages,
        defaultCountry,
        allowDial,
        fromNumberLabels,
        outcomes,
        wrapUpSeconds,
        noteTemplates,
        onRecord,
        logIn,
        onLogIn,
        onLogOut,
        shortcuts: chosenShortcuts,
        appShortcuts: shortcuts,
        sounds,
        screens,
        slots,
      }),
      [
        messages,
        defaultCountry,
        allowDial,
        fromNumberLabels,
        outcomes,
        wrapUpSeconds,
        noteTemplates,
        onRecord,
        logIn,
        onLogIn,
        onLogOut,
        chosenShortcuts,
        shortcuts,
        sounds,
        screens,
        slots,
      ],
    );
    return (
      <WidgetContext.Provider value={settings}>
        <CallingSurface lang={messages.locale} {...props} ref={root}>
          {content}
        </CallingSurface>
      </WidgetContext.Provider>
    );
  },
);
