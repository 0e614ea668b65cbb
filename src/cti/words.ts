import type { TimelineMessages } from '../text/timelineMessages';
import type { ProblemMessage } from '../text/widgetMessages';
import type { CtiActions } from './actions';

/** What the core writes and says itself, in one language. A whole dictionary of `messages` has it. */
export interface CtiMessages {
  /** The titles of calls on the timeline, and HubSpot's alert. */
  readonly timeline: TimelineMessages;
  /** The problems that the library itself words. */
  readonly problem: Readonly<Record<'engagement' | 'recording-refused', ProblemMessage>>;
}

/** The language of the widget around these actions, which is the core's unless the options name one. */
export const chosenWords = /* @__PURE__ */ new WeakMap<CtiActions, CtiMessages>();
