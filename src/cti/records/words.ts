import { timeline } from '../../text/timelineMessages';
import type { CtiActions } from '../actions';
import type { CtiContext } from '../context';
import { chosenWords } from '../words';

/** The words for what HubSpot does not put into words itself. */
export interface Words {
  readonly timeline: typeof timeline;
  readonly notLogged: string;
  readonly recordingRefused: string;
}

export const wordsOf = ({ store, options }: Pick<CtiContext, 'store' | 'options'>): Words => {
  const { actions } = store.getSnapshot() as { actions?: CtiActions };
  const messages = options().messages ?? (actions && chosenWords.get(actions));
  return {
    timeline: messages?.timeline ?? timeline,
    // Only if they are needed: a dictionary that lacks them keeps no call from being saved.
    get notLogged() {
      return messages?.problem.engagement.title ?? "HubSpot couldn't log this call";
    },
    get recordingRefused() {
      return messages?.problem['recording-refused'].title ?? "HubSpot didn't save the recording";
    },
  };
};
