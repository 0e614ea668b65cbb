import { type ReactElement, type ReactNode, useState } from 'react';
import { createFakeCalling } from './createFakeCalling';
import { FakeCallingProvider } from './FakeCallingProvider';
import { loadEverything } from './loadEverything';
import type { FakeCallingOptions } from './options';

/** Where the clock of a story in one state stops, in milliseconds since the epoch. */
const storyTime = Date.UTC(2026, 2, 2, 15);

const forStory = (options: FakeCallingOptions): FakeCallingOptions =>
  options.state === undefined ? options : { now: storyTime, alive: true, ...options };

const FakeCalling = ({ options, children }: { options: FakeCallingOptions; children: ReactNode }) => {
  const [fake] = useState(() => {
    loadEverything();
    return createFakeCalling(forStory(options));
  });
  return <FakeCallingProvider fake={fake}>{children}</FakeCallingProvider>;
};

/** Changes where the story needs another cti: with its state, and with its fakes. */
const keyOf = ({ state }: FakeCallingOptions): string =>
  typeof state === 'string' ? state : JSON.stringify(state ?? '');

/**
 * A Storybook decorator: puts the story inside a `<CallingProvider>` in the given state, or between fakes. A state stands still, so
 * that two pictures of the story are the same, until somebody uses it: then its clock runs, and buttons do what they do in HubSpot.
 * `now: undefined` lets the clock run from the start, `alive: false` keeps the state.
 * @param options or what gives them for a story's context, such as `({ args }) => ({ state: args.state })`
 */
export const withCalling =
  <Context = unknown,>(options: FakeCallingOptions | ((context: Context) => FakeCallingOptions) = {}) =>
  (Story: () => ReactNode, context: Context): ReactElement => {
    const current = typeof options === 'function' ? options(context) : options;
    return (
      <FakeCalling key={keyOf(current)} options={current}>
        <Story />
      </FakeCalling>
    );
  };
