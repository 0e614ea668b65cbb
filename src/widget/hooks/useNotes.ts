import { useCallback, useEffect, useRef, useState } from 'react';
import type { CtiState } from '../../cti/state';
import { useCtiContext } from '../../react/useCti';

const notesOf = ({ call }: CtiState): string => call?.draft.notes ?? '';

/**
 * The notes of the foreground call in a field that keeps its own text, so that a key press renders nothing, however long they are.
 * What comes from elsewhere, such as another window or the next call, is put into the field.
 * @returns The field, its first text, and the function that takes what is written.
 */
export const useNotes = () => {
  const cti = useCtiContext('CallingWidget');
  const [first] = useState(() => notesOf(cti.getSnapshot()));
  const written = useRef(first);
  const field = useRef<HTMLTextAreaElement>(null);

  useEffect(() => {
    let known = first;
    const follow = (): void => {
      const notes = notesOf(cti.getSnapshot());
      if (notes === known) return;
      known = notes;
      if (notes === written.current) return;
      written.current = notes;
      if (field.current) field.current.value = notes;
    };
    follow();
    return cti.subscribe(follow);
  }, [cti, first]);

  const write = useCallback(
    (notes: string) => {
      written.current = notes;
      cti.actions.updateDraft({ notes });
    },
    [cti],
  );
  return [field, first, write] as const;
};
