import { isFields } from '../base/read';
import { isHttps } from './recording';

/** Whether a value is a recording. */
export const isRecording = (value: unknown): boolean =>
  isFields(value) && (value['kind'] === 'server' || (value['kind'] === 'url' && isHttps(value['url'])));
