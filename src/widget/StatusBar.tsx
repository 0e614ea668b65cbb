import { type ReactNode, useState } from 'react';
import { AvailabilitySwitch } from '../components/dialing/AvailabilitySwitch';
import { Button } from '../components/primitives/Button';
import { soundIcon } from '../components/primitives/icons';
import { useCti } from '../react/useCti';
import { Guarded } from './guards/Guarded';
import { Bar } from './layout';
import { Drawer, ShortcutPanel, SoundPanel } from './late';
import { ariaKeysOf } from './shortcuts/shortcuts';
import { useFirstMessages, useSlots, useWidget } from './WidgetContext';

type PanelName = 'shortcuts' | 'sound';

const Availability = () => {
  const available = useCti((state) => state.user.available);
  const actions = useCti((state) => state.actions);
  const { availabilitySwitch } = useFirstMessages();
  return (
    <AvailabilitySwitch
      checked={available}
      onCheckedChange={(checked) => {
        if (checked) actions.userAvailable();
        else actions.userUnavailable();
      }}
      messages={availabilitySwitch}
    />
  );
};

const LogOut = () => {
  const { logIn, onLogIn, onLogOut, messages } = useWidget();
  const actions = useCti((state) => state.actions);
  const canLogOut = onLogOut !== undefined || onLogIn !== undefined || logIn !== undefined;
  if (!canLogOut) return null;
  return (
    <Button
      variant="quiet"
      onClick={() => {
        (onLogOut ?? actions.userLoggedOut)();
      }}
    >
      {messages.logIn.logOut}
    </Button>
  );
};

/** What is always shown: availability, rarely used panels, and log-out. */
export const StatusBar = () => {
  const loggedIn = useCti((state) => state.user.loggedIn);
  const { shortcuts, appShortcuts, slots } = useWidget();
  const { widget } = useFirstMessages();
  const slot = useSlots();
  const hasSound = useCti(({ phone }) => phone?.audio !== undefined);
  const [open, setOpen] = useState<PanelName>();
  if (!loggedIn) return null;

  const toggle = (name: PanelName, label: string, sign: ReactNode, keys?: string) => (
    <Button
      variant="quiet"
      data-part={name}
      aria-label={label}
      title={label}
      aria-expanded={open === name}
      aria-keyshortcuts={keys}
      onClick={() => {
        setOpen(open === name ? undefined : name);
      }}
    >
      {sign}
    </Button>
  );
  return (
    <>
      <Bar>
        {slot('availability', <Availability />)}
        {hasSound && slots?.sound !== null && toggle('sound', widget.devices, soundIcon)}
        {appShortcuts !== false &&
          slots?.shortcuts !== null &&
          toggle('shortcuts', widget.shortcuts, '?', ariaKeysOf('help', shortcuts))}
        {slot('logOut', <LogOut />)}
      </Bar>
      {open && (
        <Guarded key={open}>
          <Drawer opener={`[data-part=${open}]`} onClose={() => setOpen(undefined)}>
            {open === 'sound' ? slot('sound', <SoundPanel />) : slot('shortcuts', <ShortcutPanel />)}
          </Drawer>
        </Guarded>
      )}
    </>
  );
};
