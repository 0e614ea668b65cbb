import type { ReactNode } from 'react';
import type { Party } from '../call/call';
import { CallHeader } from '../components/call/CallHeader';
import { formatPhoneNumber } from '../text/phoneNumber';
import { usePhoneMetadata } from './hooks/usePhoneMetadata';
import { useFirstMessages } from './WidgetContext';

/** The remote party of a call or request, with a formatted number. */
export const CallParty = ({
  party,
  number,
  extension,
  numberLabel,
  status,
}: {
  party: Party;
  number: string | undefined;
  extension?: string | undefined;
  numberLabel?: string | undefined;
  status?: ReactNode;
}) => {
  const { callHeader } = useFirstMessages();
  const written = useNumberText(number);
  return (
    <CallHeader
      name={party.name}
      company={party.company}
      number={[written, extension && callHeader.extension(extension)].filter(Boolean).join(' ')}
      numberLabel={numberLabel}
      status={status}
      messages={callHeader}
    />
  );
};

/** A number as people write it. */
export const useNumberText = (number: string | undefined): string | undefined => {
  const metadata = usePhoneMetadata(number !== undefined);
  return number === undefined ? undefined : formatPhoneNumber(number, undefined, metadata);
};
