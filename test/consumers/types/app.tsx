import { useRef, type ReactNode } from 'react';
import {
  CallTimer,
  CallingProvider,
  CallingWidget,
  CtiError,
  EndStatusPicker,
  Keypad,
  Notes,
  useCallDuration,
  useCti,
  type Call,
  type CallingProviderProps,
  type EndStatus,
} from 'react-hubspot-calling';
import { createCti, type CtiSnapshot } from 'react-hubspot-calling/core';
import { de } from 'react-hubspot-calling/messages/de';
import { callingStates, createFakeHubSpot, createFakeSoftphone } from 'react-hubspot-calling/testing';

const hubspot = createFakeHubSpot({ engagementFails: 'no' });
const phone = createFakeSoftphone({ answersAfterMs: 100 });

export const cti = createCti({ connect: hubspot.connect, phone });
export const snapshot: CtiSnapshot = cti.getSnapshot();
export const connected = callingStates.connected;

const statusOf = (call: Call | null): string => {
  if (call?.status === 'connected') return `since ${call.answeredAt}`;
  return call?.status ?? 'none';
};

const Own = ({ children }: { children?: ReactNode }) => {
  const { call, actions } = useCti();
  const muted: boolean = useCti(({ user }) => user.available);
  const seconds: number = useCallDuration() / 1000;
  const keypad = useRef<HTMLDivElement>(null);
  const finish = (status: EndStatus) =>
    actions.callCompleted({ engagementProperties: { hs_call_status: 'COMPLETED', own: status } });
  return (
    <section aria-label={statusOf(call)} hidden={muted}>
      {seconds}
      <Keypad ref={keypad} onKey={(key) => actions.sendDigits(key)} className="own" />
      <CallTimer startedAt={0} endedAt={undefined} />
      <EndStatusPicker onValueChange={finish} />
      <Notes value="" onValueChange={(notes: string) => actions.updateDraft({ notes })} />
      {children}
    </section>
  );
};

export const App = (props: Pick<CallingProviderProps, 'loggedIn'>) => (
  <CallingProvider
    {...props}
    phone={phone}
    fromNumbers={['+16175550100']}
    onDialNumber={({ phoneNumber }) => phoneNumber.trim()}
    onCallSaved={(call) => call.externalCallId.trim()}
  >
    <CallingWidget messages={de} />
    <Own />
    {/* @ts-expect-error The component does not have this prop. */}
    <CallingProvider colour="red" />
  </CallingProvider>
);

export const isOurs = (error: unknown): boolean => error instanceof CtiError && error.code === 'no-provider';
