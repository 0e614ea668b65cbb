import { phoneMetadata } from '../../text/phoneMetadata';
import { latePart } from '../../widget/late';
import { lateParts } from '../../widget/lateParts';
import { providePhoneMetadata } from '../../widget/hooks/usePhoneMetadata';

/** What a page loads on demand is there from the start: a test waits for nothing, and nothing arrives after it, outside `act`. */
export const loadEverything = (): void => {
  providePhoneMetadata(phoneMetadata);
  latePart.provide(lateParts);
};
