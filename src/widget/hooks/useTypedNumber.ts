import { useCallback, useEffect, useState } from 'react';
import type { Cti } from '../../cti/createCti';
import type { DialRequest } from '../../cti/state';
import { useCtiContext } from '../../react/useCti';
import { useLatest } from './useLatest';

interface TypedNumber {
  readonly requestId: number | undefined;
  readonly value: string;
}

/** What was typed when somebody called. */
const kept = /* @__PURE__ */ new WeakMap<Cti, TypedNumber>();

/**
 * The number in the field: HubSpot's, until somebody types; a new request replaces what was typed before it. An incoming call takes
 * the screen, and gives it back with what was typed.
 */
export const useTypedNumber = (request: DialRequest | null) => {
  const cti = useCtiContext('CallingWidget');
  const requestId = request?.id;
  const asked = request?.phoneNumber ?? '';
  const [typed, setTyped] = useState(() => kept.get(cti) ?? { requestId, value: asked });
  const valueOf = useCallback(
    (last: TypedNumber) => (last.requestId === requestId || requestId === undefined ? last.value : asked),
    [requestId, asked],
  );
  const value = valueOf(typed);
  const leave = useLatest(() => {
    kept.delete(cti);
    if (value !== asked && cti.getSnapshot().call?.direction === 'inbound') kept.set(cti, typed);
  });
  useEffect(() => leave, [leave]);
  const edit = useCallback(
    (change: (value: string) => string) => {
      setTyped((last) => ({ requestId, value: change(valueOf(last)) }));
    },
    [requestId, valueOf],
  );
  return [value, edit] as const;
};
