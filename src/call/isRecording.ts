import { isFields } from '../base/read';
import { isHttps } from './recording';

/** Whether a value says where a recording is. */
export const isRecording = (value: unknown): boolean =>
  isFields(value) && (value['kind'] === 'server' || (value['kind'] === 'url' && isHttps(value['url'])));
