import { useCallback, useEffect, useRef, useState } from 'react';
import { completesItself } from '../../call/call';
import type { CtiState } from '../../cti/state';
import { useCtiContext } from '../../react/useCti';
import { edit } from '../saving/edit';
import { useWidget } from '../WidgetContext';
import { useLatestRef } from '../../components/primitives/useLatestRef';

const notesOf = ({ call }: CtiState): string => call?.draft.notes ?? '';

/** Somebody is in the middle of a sentence. */
const isWriting = (field: HTMLTextAreaElement | null): boolean =>
  field !== null && field === document.activeElement && field.value !== '' && document.hasFocus();

/**
 * The notes of the foreground call in a field that keeps its own text, so that a key press renders nothing, however long they are.
 * What comes from elsewhere, such as another window or the next call, is put into the field. A call that ends unanswered while
 * somebody writes stays: the next keys are meant for it.
 * @returns The field, its first text, and the function that takes what is written.
 */
export const useNotes = () => {
  const cti = useCtiContext('CallingWidget');
  const [first] = useState(() => notesOf(cti.getSnapshot()));
  const written = useRef(first);
  const field = useRef<HTMLTextAreaElement>(null);
  const outcomes = useLatestRef(useWidget().outcomes);

  useEffect(() => {
    let known = first;
    let callId = cti.getSnapshot().call?.id;
    let isKeeping = false;
    const follow = (): void => {
      if (isKeeping) return;
      const { calls, call } = cti.getSnapshot();
      const last = callId === undefined ? undefined : calls[callId];
      if (last && completesItself(last) && isWriting(field.current)) {
        isKeeping = true;
        edit(cti, last, outcomes.current);
        isKeeping = false;
      } else callId = call?.id;
      const notes = notesOf(cti.getSnapshot());
      if (notes === known) return;
      known = notes;
      if (notes === written.current) return;
      written.current = notes;
      if (field.current) field.current.value = notes;
    };
    follow();
    return cti.subscribe(follow);
  }, [cti, first, outcomes]);

  const write = useCallback(
    (notes: string) => {
      written.current = notes;
      cti.actions.updateDraft({ notes });
    },
    [cti],
  );
  return [field, first, write] as const;
};
