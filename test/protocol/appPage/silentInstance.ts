import CallingExtensions, { type Options } from '@hubspot/calling-extensions-sdk';

/** An instance of the SDK that listens and says nothing, as docs/beside-the-sdk.md has it; what it hears. */
export const listenSilently = (): string[] => {
  const heard: string[] = [];
  new CallingExtensions({
    debugMode: false,
    eventHandlers: {
      defaultEventHandler: (_data: unknown, { type }: { type: string }) => heard.push(type),
    },
  } as unknown as Options);
  return heard;
};
