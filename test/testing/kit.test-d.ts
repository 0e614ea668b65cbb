import type { CallCompletedMessage, ConnectedCall, SavedCall } from 'react-hubspot-calling/core';
import { callingState, callingStates, createFakeCti, createFakeHubSpot } from 'react-hubspot-calling/testing';
import { expectTypeOf, test } from 'vitest';

test('states have the type of their call', () => {
  expectTypeOf(callingStates.connected.call).toEqualTypeOf<ConnectedCall>();
  expectTypeOf(callingStates.saved.call).toEqualTypeOf<SavedCall>();
  expectTypeOf(callingStates.ready.call).toEqualTypeOf<null>();
  expectTypeOf(callingState('connected').call.answeredAt).toEqualTypeOf<number>();
});

test('states have the type of what they are about', () => {
  expectTypeOf(callingState('dialRequest').dialRequest.phoneNumber).toEqualTypeOf<string>();
  expectTypeOf(callingStates.dialRequestInCall.dialRequest.phoneNumber).toEqualTypeOf<string>();
  expectTypeOf(callingState('problem').problem.message).toEqualTypeOf<string>();
  expectTypeOf(callingState('microphoneDenied').problem.message).toEqualTypeOf<string>();
});

test('the builder takes what the state has', () => {
  callingState('connected', {
    call: { muted: true, party: { name: 'Ada' } },
    phone: { status: 'reconnecting' },
  });
  // @ts-expect-error the state has no call
  callingState('ready', { call: { muted: true } });
  // @ts-expect-error a misspelt field
  callingState('connected', { call: { mutd: true } });
  // @ts-expect-error a misspelt name
  callingState('conected');
});

test('what the app sent has its type', () => {
  const hubspot = createFakeHubSpot();
  expectTypeOf(hubspot.sent('CALL_COMPLETED')).toEqualTypeOf<CallCompletedMessage[]>();
  expectTypeOf(hubspot.sent('OUR_OWN')).toEqualTypeOf<unknown[]>();
});

test('the name of an asked action narrows its arguments', () => {
  const [asked] = createFakeCti('connected').asked;
  if (asked?.action === 'mute') expectTypeOf(asked.args[0]).toEqualTypeOf<boolean | undefined>();
});
