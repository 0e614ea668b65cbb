import type { ReactNode } from 'react';
import type { CallingWidgetProps, CtiOptions, Softphone } from 'react-hubspot-calling';

/** The demo's phone, and what the widget shows because of it. */
export interface Demo {
  readonly phone: Softphone;
  readonly slots?: CallingWidgetProps['slots'];
  readonly options?: CtiOptions | undefined;
  readonly children?: ReactNode;
}
