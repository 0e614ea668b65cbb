import type { CallingWidgetProps, Softphone } from 'react-hubspot-calling';

/** The phone behind the demo, and what the widget shows besides because of it. */
export interface Demo {
  readonly phone: Softphone;
  readonly slots?: CallingWidgetProps['slots'];
}
