import { not, type Row } from '../row.ts';

const none = 'There is no WebRTC: nobody speaks or is seen through the service.';

/** V17, WebRTC. */
export const webrtc: Row[] = [
  not('V17.1.1', 2, 'Addresses behind a relay', none),
  not('V17.1.2', 3, 'A relay that is used up', none),
  not('V17.2.1', 2, 'Keys of media certificates', none),
  not('V17.2.2', 2, 'Ciphers of media', none),
  not('V17.2.3', 2, 'Media that others slip in', none),
  not('V17.2.4', 2, 'Media that is malformed', none),
  not('V17.2.5', 3, 'A flood of media', none),
  not('V17.2.6', 3, 'A race at the beginning of media', none),
  not('V17.2.7', 3, 'Recording during a flood', none),
  not('V17.2.8', 3, 'The fingerprint of media certificates', none),
  not('V17.3.1', 2, 'A flood of signals', none),
  not('V17.3.2', 2, 'Signals that are malformed', none),
];
