import { standardPreflight } from '../../shared/settings/standard-preflight.ts';
import type { SettingsData } from '../../shared/settings.ts';

/** What no letter of this council may say. The refuges do not exist; their numbers are from the range kept for drama. */
export const preflight: SettingsData['preflight'] = {
  ...standardPreflight,
  refuges: [
    {
      name: 'Larkspur House',
      town: 'Thistlemoor',
      phones: ['01632 960871'],
      postcodes: ['WX14 7QB'],
      addressLines: ['3 Candlewick Mews'],
    },
    {
      name: 'The Harbour Project',
      town: 'Nether Corvesham',
      phones: ['01632 960872', '01632 960873'],
      postcodes: ['WX15 2RD'],
      addressLines: ['Tallowchandler House', '61 Ropewalk Street'],
    },
  ],
};
