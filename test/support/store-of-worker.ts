import { openWholeStore } from '../../functions/store/whole-store.ts';
import { sealRights } from '../../infra/seal-rights.ts';
import { tableRights } from '../../infra/table-rights.ts';
import { limitedTo } from './limited.ts';
import { authority, type Service } from './service.ts';

/** The store of a service, as one of the functions has it that answer no people: it may do no more than in AWS. */
export const storeOfWorker = ({ table }: Pick<Service, 'table'>, name: 'sendNotice' | 'mailEvents' | 'sweep') =>
  openWholeStore(limitedTo(table, tableRights[name], sealRights[name]), authority);
