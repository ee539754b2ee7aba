import { isOverdue, type Marker } from '../../../shared/person-record/marker.ts';
import { localDate } from '../../../shared/time/london.ts';

/** The warnings about somebody, a line each, and which of them nobody has looked at in time. */
export const markersInWords = (markers: readonly Marker[], now: Date) =>
  markers.map((marker) => (
    <span class="app-line">
      Warning: {marker.words}
      {isOverdue(marker, localDate(now)) && ' (overdue for a look)'}
    </span>
  ));
