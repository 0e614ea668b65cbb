import { CallSwitch } from '../pieces/CallSwitch';
import { useSlots } from '../WidgetContext';

/** The calls beside the one in the foreground, above it. */
export const OtherCalls = () => useSlots()('callSwitcher', <CallSwitch />);
