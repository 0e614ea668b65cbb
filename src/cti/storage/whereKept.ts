import type { Connection } from '../../protocol/connection';
import type { CtiOptions } from '../options';
import type { StorageOption } from './pickStorage';

/** What says where something is kept. */
export interface KeptWhere {
  readonly options: () => CtiOptions;
  readonly connection: () => Connection | null;
}

/** Where calls and settings are kept. */
export const storageOf = ({ options, connection }: KeptWhere): StorageOption =>
  options().storage ?? connection()?.storage ?? 'local';

/** Where something is kept until the tab is closed. */
export const tabStorageOf = (where: KeptWhere): StorageOption =>
  where.options().storage === 'none' ? 'none' : (where.connection()?.tabStorage ?? 'session');
