import type { SimulatorMessage } from '../../api';

export type Direction = SimulatorMessage['direction'] | 'both';

/** The messages of one page, or all (''), in one direction, or both, that have the words in their type, payload or note. */
export const filterMessages = (
  messages: readonly SimulatorMessage[],
  {
    words,
    direction,
    page,
  }: { readonly words: string; readonly direction: Direction; readonly page: string },
): readonly SimulatorMessage[] => {
  const wanted = words.trim().toLowerCase();
  return messages.filter(
    (message) =>
      (direction === 'both' || message.direction === direction) &&
      (page === '' || message.page === page) &&
      (wanted === '' ||
        [message.type, JSON.stringify(message.data), message.note].some((text) =>
          text?.toLowerCase().includes(wanted),
        )),
  );
};
