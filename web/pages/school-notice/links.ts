import type { IncidentId } from '../../../shared/ids.ts';
import type { SettingKey } from '../../../shared/school-directory/setting.ts';

export const boardHref = '/school-notices';
/** One notice, as those who send it see it. */
export const noticeHref = (id: IncidentId, setting: SettingKey): string =>
  `/school-notices/incidents/${id}/told/${setting}`;
/** The same for whoever rings the school and may not read what the notice says. */
export const ringHref = (id: IncidentId, setting: SettingKey): string => `/school-notices/ring/${id}/${setting}`;
/** One child in a lane. */
export const laneHref = (id: IncidentId, childId: string, lane: string): string =>
  `/school-notices/incidents/${id}/lanes/${childId}/${lane}`;
/** A notice by the link of its mail. */
export const linkHref = (token: string): string => `/school-notices/read/${encodeURIComponent(token)}`;
/** A notice as somebody at its school sees it who has signed in. */
export const oursHref = (id: IncidentId, setting: SettingKey): string => `/school-notices/ours/${id}/${setting}`;
