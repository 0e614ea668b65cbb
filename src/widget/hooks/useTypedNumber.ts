import { useCallback, useEffect, useState } from 'react';
import { isLive } from '../../call/call';
import type { Cti } from '../../cti/createCti';
import type { DialRequest } from '../../cti/state';
import { useCtiContext } from '../../react/useCti';
import { useLatest } from './useLatest';

interface TypedNumber {
  readonly requestId: number | undefined;
  readonly value: string;
}

/** What was typed before something else took the screen. */
const kept = /* @__PURE__ */ new WeakMap<Cti, TypedNumber>();

/**
 * The number in the field: HubSpot's, until somebody types. What was typed and not called is there again when the request is
 * settled, and when an incoming call or a call that is edited gives the screen back.
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
    const { call, user } = cti.getSnapshot();
    const isCalled = call?.direction === 'outbound' && isLive(call) && typed.requestId === requestId;
    if (user.loggedIn && !isCalled && typed.value !== asked) kept.set(cti, typed);
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
