import { LogInPanel } from '../../components/LogInPanel';
import { useCti } from '../../react/useCti';
import { useWidget } from '../WidgetContext';

export const LogInScreen = () => {
  const { logIn, onLogIn, messages } = useWidget();
  const actions = useCti((state) => state.actions);
  if (logIn !== undefined) return <>{logIn}</>;
  return <LogInPanel onLogIn={onLogIn ?? actions.userLoggedIn} messages={messages.logIn} />;
};
