import { type ReactElement, type ReactNode, useState } from 'react';
import { CallingProvider } from '../../react/CallingProvider';
import { createFakeCalling, type FakeCallingOptions } from './fakeCalling';

const FakeCalling = ({ options, children }: { options: FakeCallingOptions; children: ReactNode }) => {
  const [{ cti }] = useState(() => createFakeCalling(options));
  return <CallingProvider cti={cti}>{children}</CallingProvider>;
};

/**
 * A Storybook decorator: puts the story inside a `<CallingProvider>` in the given state, or between fakes.
 * @param options or what gives them for a story's context, such as `({ args }) => ({ state: args.state })`
 */
export const withCalling =
  <Context = unknown,>(options: FakeCallingOptions | ((context: Context) => FakeCallingOptions) = {}) =>
  (Story: () => ReactNode, context: Context): ReactElement => {
    const current = typeof options === 'function' ? options(context) : options;
    return (
      <FakeCalling key={typeof current.state === 'string' ? current.state : ''} options={current}>
        <Story />
      </FakeCalling>
    );
  };
