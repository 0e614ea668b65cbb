import { LogInPanel } from '../../components/dialing/LogInPanel';
import { useCti } from '../../react/useCti';
import { Middle } from '../layout';
import { useWidget } from '../WidgetContext';

export const LogInScreen = () => {
  const { logIn, onLogIn, messages } = useWidget();
  const actions = useCti((state) => state.actions);
  if (logIn !== undefined) return <>{logIn}</>;
  return (
    <Middle data-calling-screen="log-in">
      <LogInPanel onLogIn={onLogIn ?? actions.userLoggedIn} messages={messages.logIn} />
    </Middle>
  );
};
