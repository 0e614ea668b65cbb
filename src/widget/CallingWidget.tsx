import { type ComponentType, type ReactNode, useMemo } from 'react';
import { CallingSurface, type CallingSurfaceProps } from '../components/CallingSurface';
import type { CtiState } from '../cti/state';
import { useCti } from '../react/useCti';
import type { Messages } from '../text/messages';
import { en } from '../text/messages/en';
import { Panel } from './layout';
import { Notices } from './Notices';
import { CallScreen } from './screens/CallScreen';
import { DialScreen } from './screens/DialScreen';
import { IncomingScreen } from './screens/IncomingScreen';
import { LogInScreen } from './screens/LogInScreen';
import { UntrustedScreen } from './screens/UntrustedScreen';
import { StatusBar } from './StatusBar';
import { WidgetContext } from './WidgetContext';

export type ScreenName = 'untrusted' | 'logIn' | 'dial' | 'incoming' | 'call';

export interface CallingWidgetProps extends Omit<CallingSurfaceProps, 'children'> {
  /** Every word, in another language: `import { de } from 'react-hubspot-calling/messages/de'`. @default English */
  messages?: Messages | undefined;
  /** Where numbers without a country code belong, if HubSpot does not say: two letters, ISO 3166-1. */
  defaultCountry?: string | undefined;
  /** Admits what is no phone number: extensions, SIP addresses, short and emergency numbers. Sent as typed. */
  allowDial?: ((input: string) => boolean) | undefined;
  /** The app's own log-in, in place of the panel with the button. */
  logIn?: ReactNode;
  /** "Log in" was pressed. @default `actions.userLoggedIn` */
  onLogIn?: (() => void) | undefined;
  /** "Log out" was pressed. @default `actions.userLoggedOut` */
  onLogOut?: (() => void) | undefined;
  /** The app's own screens in place of the widget's; they read `useCti()`. */
  screens?: Partial<Record<ScreenName, ComponentType>> | undefined;
}

const defaultScreens: Record<ScreenName, ComponentType> = {
  untrusted: UntrustedScreen,
  logIn: LogInScreen,
  dial: DialScreen,
  incoming: IncomingScreen,
  call: CallScreen,
};

/** What a person has to do with now. */
export const screenOf = ({ connection, user, call }: CtiState): ScreenName => {
  if (connection.status === 'failed' && connection.reason === 'untrusted-origin') return 'untrusted';
  if (call?.status === 'ringing' && call.direction === 'inbound') return 'incoming';
  if (call?.status === 'dialing' || call?.status === 'ringing' || call?.status === 'connected') return 'call';
  // After talk there is something to write up; a call that nobody answered completes itself.
  if (call && 'answeredAt' in call && call.status !== 'saved') return 'call';
  return user.loggedIn ? 'dial' : 'logIn';
};

const Screen = ({ screens }: Pick<CallingWidgetProps, 'screens'>) => {
  const name = useCti(screenOf);
  const Current = screens?.[name] ?? defaultScreens[name];
  return <Current />;
};

/**
 * The whole softphone: log in, dial, talk, write up. Everything it shows and does comes from the provider around it.
 * @throws CtiError `no-provider` outside of `<CallingProvider>`
 */
export const CallingWidget = ({
  messages = en,
  defaultCountry,
  allowDial,
  logIn,
  onLogIn,
  onLogOut,
  screens,
  ...props
}: CallingWidgetProps) => {
  const settings = useMemo(
    () => ({ messages, defaultCountry, allowDial, logIn, onLogIn, onLogOut, screens }),
    [messages, defaultCountry, allowDial, logIn, onLogIn, onLogOut, screens],
  );
  return (
    <WidgetContext.Provider value={settings}>
      <CallingSurface {...props}>
        <Panel>
          <StatusBar />
          <main>
            <Notices />
            <Screen screens={screens} />
          </main>
        </Panel>
      </CallingSurface>
    </WidgetContext.Provider>
  );
};
