import { useCallback, useRef, useState } from 'react';
import { styled } from 'styled-components';
import { AudioBlockedNotice } from '../../components/sound/AudioBlockedNotice';
import { DeviceLostNotice } from '../../components/sound/DeviceLostNotice';
import { MicrophoneNotice, type MicrophoneProblem } from '../../components/sound/MicrophoneNotice';
import { StatusBanner } from '../../components/primitives/StatusBanner';
import { useAudioDevices } from '../../react/useAudioDevices';
import { useAudioPlayback } from '../../react/useAudioPlayback';
import { useCti } from '../../react/useCti';
import { screenSelector, useKeptFocus } from '../focus';
import { detailOf } from './detailOf';
import { useSlots, useWidget } from '../WidgetContext';
import { useMessages } from '../useMessages';

const Blocked = () => {
  const { blocked, resume } = useAudioPlayback();
  const { audioBlocked, statusBanner } = useMessages();
  const keptFocus = useKeptFocus<HTMLDivElement>();
  if (!blocked) return null;
  return (
    <AudioBlockedNotice
      ref={keptFocus}
      onUnblock={() => void resume()}
      messages={{ ...statusBanner, ...audioBlocked }}
    />
  );
};

/** Opens the sound panel as a hand would: by its button in the status bar. */
const openPanel = (notice: HTMLElement | null): void => {
  const panel = notice?.closest(screenSelector)?.parentElement;
  panel?.querySelector<HTMLElement>('[data-part=sound][aria-expanded=false]')?.click();
};

/** A device that was unplugged, until somebody has read it. */
const Lost = () => {
  const { slots } = useWidget();
  const fallback = useCti(({ phone }) => phone?.audio?.fallback);
  const [read, setRead] = useState<object>();
  const { deviceLost, statusBanner } = useMessages();
  const keptFocus = useKeptFocus<HTMLDivElement>();
  const notice = useRef<HTMLDivElement | null>(null);
  const ref = useCallback(
    (element: HTMLDivElement | null) => {
      notice.current = element;
      keptFocus(element);
    },
    [keptFocus],
  );
  if (!fallback || fallback === read) return null;
  // An app's own status bar, or one without the panel, has no such button.
  const hasPanel = slots?.sound !== null && slots?.statusBar === undefined;
  return (
    <DeviceLostNotice
      ref={ref}
      {...fallback}
      onChoose={
        hasPanel
          ? () => {
              openPanel(notice.current);
            }
          : undefined
      }
      onDismiss={() => {
        setRead(fallback);
      }}
      messages={{ ...statusBanner, ...deviceLost }}
    />
  );
};

/** The panel says the same, with a button. */
const UnlessInPanel = /* @__PURE__ */ styled(MicrophoneNotice)([
  ':where(section:has([data-part=sound-panel] [data-problem]) &){display:none}',
] as unknown as TemplateStringsArray);

/** Lost in the call, or known to be kept away before any call. What an answer met is a problem of the call's own. */
const Microphone = () => {
  const { problem: kept } = useAudioDevices();
  const lost = useCti(({ phone }) => phone?.audio?.error?.code);
  const isSaid = useCti((state) => state.problem?.code === 'phone' || state.phone?.status === 'failed');
  const messages = useMessages();
  const isConnected = useCti(({ call }) => call?.status === 'connected');
  const problem = lost ?? kept;
  if (problem === undefined || isSaid || !(problem in messages.problem)) return null;
  return (
    <UnlessInPanel
      tone={lost === undefined ? 'warning' : 'error'}
      problem={problem as MicrophoneProblem}
      messages={{
        ...messages.statusBanner,
        [problem]: {
          title: messages.problem[problem as MicrophoneProblem].title,
          detail: detailOf(problem as MicrophoneProblem, isConnected, messages),
        },
      }}
    />
  );
};

const PoorNetwork = () => {
  const poorId = useCti(({ call }) =>
    call?.status === 'connected' && call.quality === 'poor' ? call.id : undefined,
  );
  const [readId, setReadId] = useState<string>();
  const { problem, statusBanner } = useMessages();
  const keptFocus = useKeptFocus<HTMLDivElement>();
  if (poorId === undefined || poorId === readId) return null;
  const { title, detail } = problem['poor-network'];
  return (
    <StatusBanner
      ref={keptFocus}
      tone="warning"
      title={title}
      detail={detail}
      onDismiss={() => {
        setReadId(poorId);
      }}
      messages={statusBanner}
    />
  );
};

/** Whatever keeps the two sides from hearing each other. */
export const SoundNotices = () => {
  const slot = useSlots();
  // A phone that leaves sound to others needs neither microphone nor speaker of this page.
  const hasAudio = useCti(({ phone, windowRole }) => phone?.audio !== undefined && windowRole !== 'follower');
  const hasPhone = useCti(({ phone }) => phone !== null);
  return (
    <>
      {hasPhone && slot('audioBlocked', <Blocked />)}
      {hasAudio && (
        <>
          {slot('microphoneNotice', <Microphone />)}
          {slot('deviceLost', <Lost />)}
        </>
      )}
      {slot('poorNetwork', <PoorNetwork />)}
    </>
  );
};
