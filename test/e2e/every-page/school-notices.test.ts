import { lookAt } from '../looks/look-at.ts';
import { prepareSchoolNotices, schoolNoticeLooks } from '../looks/school-notices.ts';

lookAt(schoolNoticeLooks, { seed: 900, prepare: prepareSchoolNotices });
