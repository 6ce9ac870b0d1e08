import type { Alarm } from '../../data/schema/alarm.ts';
import type { CaptureSummary } from './capture-summary.ts';
import { changedColumns } from './changed-columns.ts';
import { changedSums } from './changed-sums.ts';
import { changedValues } from './changed-values.ts';
import { comparedListings, type Compared } from './compared-listing.ts';
import { goneTasks, goneValues } from './gone-tasks.ts';
import { limits } from './limits.ts';
import { makeAlarm, type Found } from './make-alarm.ts';
import { movedCounters } from './moved-counters.ts';
import { lostMonths, shrunkenListing } from './shrunken-listing.ts';

/** What two captures of comparable population show together, as alarms of the later one; none where they are not. */
export function alarmsBetween(before: CaptureSummary, after: CaptureSummary): Alarm[] {
  return comparedListings(before, after)
    .flatMap((compared) => [
      ...shrunkenListing(compared),
      ...goneTasks(compared),
      ...goneValues(compared),
      ...changesInTime(compared),
    ])
    .map((found) => makeAlarm(after.capture, found));
}

/** What is news only between crawls that follow each other: in months counters, columns and sums move by themselves. */
function changesInTime(compared: Compared): Found[] {
  if (compared.days < 0 || compared.days > limits.days) return [];
  const found = [lostMonths, movedCounters, changedColumns, changedSums, changedValues];
  return found.flatMap((alarms) => alarms(compared));
}
