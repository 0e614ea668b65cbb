import { isFields, isNumber, isOptional, isText } from '../../base/read';
import { PhoneError, type SoftphoneErrorCode } from '../../softphone/phoneError';
import type { LegLinks } from '../phone/legLinks';
import { isLegCommand, isLegReport, type LegCommand, type LegReport } from '../phone/legReport';
import { phoneProblemOf } from '../context';

/** What the windows say to each other about the calls on the clients that the app owns in each. */
export type LegMessage =
  /** To the owner: a call on this window's client is like this now. */
  | { readonly kind: 'leg'; readonly leg: LegReport }
  /** The owner's: this leg is this call. */
  | { readonly kind: 'legOf'; readonly to: string; readonly leg: string; readonly callId: string }
  /** The owner's: carry this out on your client. */
  | {
      readonly kind: 'legCommand';
      readonly to: string;
      readonly request: number;
      readonly leg: string;
      readonly command: LegCommand;
    }
  /** To the owner: it was carried out, or why not. */
  | {
      readonly kind: 'legResult';
      readonly to: string;
      readonly request: number;
      readonly error?: { readonly code?: string | undefined; readonly message: string } | undefined;
    };

/** How long a window may take to carry out a command, in milliseconds. */
const patienceMs = 30_000;

const isError = (value: unknown): boolean =>
  isFields(value) && isText(value['message']) && isOptional(isText, value['code']);

/** A message from another window that was checked; `null` for any other message. */
export const readLegMessage = (value: Readonly<Record<string, unknown>>): LegMessage | null => {
  const { kind, to, leg, request, command, callId, error } = value;
  if (kind === 'leg') return isLegReport(leg) ? { kind, leg } : null;
  if (!isText(to)) return null;
  if (kind === 'legOf') return isText(leg) && isText(callId) ? { kind, to, leg, callId } : null;
  if (!isNumber(request)) return null;
  if (kind === 'legCommand')
    return isText(leg) && isLegCommand(command) ? { kind, to, request, leg, command } : null;
  if (kind === 'legResult' && isOptional(isError, error))
    return { kind, to, request, error: error as Extract<LegMessage, { kind: 'legResult' }>['error'] };
  return null;
};

/** What a window does about its own client and those of the others. */
export interface LegDuties {
  /** Another window reports a call of its client. */
  onLeg: (from: string, leg: LegReport) => void;
  /** The window with the phone says which call a leg of this window is. */
  onLegOf: (leg: string, callId: string) => void;
  /** The window with the phone wants this carried out on this window's client. */
  onLegCommand: (leg: string, command: LegCommand) => Promise<void>;
}

/** Sends and receives what concerns the clients of the user's windows. */
export interface LegPost {
  links: LegLinks;
  /** @param isForMe whether a message to this window is this one's */
  take: (message: LegMessage & { from: string }, me: string) => void;
  /** Waits for no answer any more. */
  forget: () => void;
}

export const createLegPost = (post: (message: LegMessage) => void, duties: LegDuties): LegPost => {
  const pending = new Map<number, (error?: PhoneError) => void>();
  let requests = 0;

  return {
    links: {
      report: (leg) => {
        post({ kind: 'leg', leg });
      },
      tellCall: (to, leg, callId) => {
        post({ kind: 'legOf', to, leg, callId });
      },
      command: (to, leg, command) =>
        new Promise((resolve, reject) => {
          requests += 1;
          const request = requests;
          const settle = (error?: PhoneError): void => {
            clearTimeout(timer);
            pending.delete(request);
            if (error) reject(error);
            else resolve();
          };
          const timer = setTimeout(() => {
            settle(new PhoneError('unreachable', 'The window that has the call does not answer.'));
          }, patienceMs);
          pending.set(request, settle);
          post({ kind: 'legCommand', to, request, leg, command });
        }),
    },
    take: (message, me) => {
      if (message.kind === 'leg') {
        duties.onLeg(message.from, message.leg);
        return;
      }
      if (message.to !== me) return;
      if (message.kind === 'legOf') duties.onLegOf(message.leg, message.callId);
      else if (message.kind === 'legResult') {
        const { error, request } = message;
        const code = (error?.code ?? 'failed') as SoftphoneErrorCode;
        pending.get(request)?.(error && new PhoneError(code, error.message));
      } else {
        const { from: to, request } = message;
        duties.onLegCommand(message.leg, message.command).then(
          () => {
            post({ kind: 'legResult', to, request });
          },
          (thrown: unknown) => {
            const { phoneCode: code, message: words } = phoneProblemOf(thrown);
            post({ kind: 'legResult', to, request, error: { code, message: words } });
          },
        );
      }
    },
    forget: () => {
      for (const settle of [...pending.values()])
        settle(new PhoneError('unreachable', 'This window has left the others.'));
    },
  };
};
