import { useEffect } from 'react';
import { type DialledNumber, readPhoneNumber } from '../../text/phoneNumber';
import { preparePhoneMetadata, usePhoneMetadata } from './usePhoneMetadata';
import { useWidget } from '../WidgetContext';

/** What to dial for a text; loads the numbering plans when it takes them to tell. */
export const useDialledNumber = (input: string, countryCode: string | undefined): DialledNumber => {
  const { defaultCountry, allowDial } = useWidget();
  const metadata = usePhoneMetadata(input !== '');
  const country = countryCode ?? defaultCountry;
  const number = readPhoneNumber(input, { country, allow: allowDial, metadata });
  const isPending = number.status === 'pending';
  useEffect(() => {
    if (isPending) preparePhoneMetadata();
  }, [isPending]);
  return number;
};
