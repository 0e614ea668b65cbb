import { AvailabilitySwitch } from '../components/AvailabilitySwitch';
import { Button } from '../components/Button';
import { useCti } from '../react/useCti';
import { Bar } from './layout';
import { useWidget } from './WidgetContext';

/** What is always at hand: whether the person takes calls, and the way out. */
export const StatusBar = () => {
  const { logIn, onLogIn, onLogOut, messages } = useWidget();
  const loggedIn = useCti((state) => state.user.loggedIn);
  const available = useCti((state) => state.user.available);
  const actions = useCti((state) => state.actions);
  if (!loggedIn) return null;
  const canLogOut = onLogOut !== undefined || onLogIn !== undefined || logIn !== undefined;
  return (
    <Bar>
      <AvailabilitySwitch
        checked={available}
        onCheckedChange={(checked) => {
          if (checked) actions.userAvailable();
          else actions.userUnavailable();
        }}
        messages={messages.availabilitySwitch}
      />
      {canLogOut && (
        <Button
          variant="quiet"
          onClick={() => {
            (onLogOut ?? actions.userLoggedOut)();
          }}
        >
          {messages.logIn.logOut}
        </Button>
      )}
    </Bar>
  );
};
