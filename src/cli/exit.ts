/** The exit codes. They are public: scripts depend on them. */
export const exitCodes = {
  done: 0,
  /** HubSpot failed, refused or could not be reached. */
  failed: 1,
  /** The command, a flag or a value is wrong, or a variable is missing. */
  usage: 2,
  /** HubSpot refused the credentials. */
  credentials: 3,
  /** There are no settings. */
  notFound: 4,
  /** The user said no. */
  cancelled: 5,
  /** `doctor` found something that keeps the widget from working. */
  found: 6,
  /** Ctrl-C. */
  interrupted: 130,
} as const;

export type ExitCode = (typeof exitCodes)[keyof typeof exitCodes];

/** Ends a command with a message for the user. */
export class CommandError extends Error {
  override readonly name = 'CommandError';
  readonly exitCode: ExitCode;

  constructor(exitCode: ExitCode, message: string) {
    super(message);
    this.exitCode = exitCode;
  }
}

/** For what the user can correct with another command line. */
export const usageError = (message: string): CommandError => new CommandError(exitCodes.usage, message);
