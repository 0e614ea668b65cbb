import type { SimulatorMessage } from '../../api';

export type Direction = SimulatorMessage['direction'] | 'both';

/** The messages in one direction, or both, that have the words in their type, payload or note. */
export const filterMessages = (
  messages: readonly SimulatorMessage[],
  { words, direction }: { readonly words: string; readonly direction: Direction },
): readonly SimulatorMessage[] => {
  const wanted = words.trim().toLowerCase();
  return messages.filter(
    (message) =>
      (direction === 'both' || message.direction === direction) &&
      (wanted === '' ||
        [message.type, JSON.stringify(message.data), message.note].some((text) =>
          text?.toLowerCase().includes(wanted),
        )),
  );
};
