import { useState, useSyncExternalStore } from 'react';
import { RecordButton } from '../../components/call/callToggles';
import { useCtiContext } from '../../react/useCti';
import { recorderOf } from '../../features/recorder';
import type { OnRecord } from '../../features/recorder';
import { useMessages } from '../useMessages';

/** Whether the app records this call. */
export const useIsRecording = (callId: string | undefined): boolean => {
  const recorder = recorderOf(useCtiContext('CallingWidget'));
  const isOn = (): boolean => callId !== undefined && recorder.getSnapshot().has(callId);
  return useSyncExternalStore(recorder.subscribe, isOn, isOn);
};

/** Records through the app; what it recorded goes into the call's record. */
export const RecordToggle = ({ callId, onRecord }: { callId: string; onRecord: OnRecord }) => {
  const recorder = recorderOf(useCtiContext('CallingWidget'));
  const isRecording = useIsRecording(callId);
  const [isPending, setPending] = useState(false);
  const { toggleButton } = useMessages();

  const record = async (recording: boolean): Promise<void> => {
    setPending(true);
    await recorder.record(callId, recording, onRecord);
    setPending(false);
  };
  return (
    <RecordButton
      pressed={isRecording}
      pending={isPending}
      onPressedChange={(pressed) => void record(pressed)}
      messages={toggleButton}
    />
  );
};
