import type { CallingWidgetProps, Softphone } from 'react-hubspot-calling';

/** The demo's phone, and what the widget shows because of it. */
export interface Demo {
  readonly phone: Softphone;
  readonly slots?: CallingWidgetProps['slots'];
}
