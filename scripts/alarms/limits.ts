/**
 * The limits of all alarms, each with the reason for its size. Measured: 8,650 models whose record and listing of one
 * day (2024-07-11) lie hours apart, 182 models seen 110 days apart (2026-05-04, 2026-08-22), and models still listed of
 * 2022.
 */
export const limits = {
  /** Share of a quoted sum that one repository may hold: beyond it the sum speaks of that one. */
  share: 0.2,
  /** Repositories of a group below which one of them holds much of it by nature. */
  shareRows: 20,
  /** Share of a listing that may be gone since the last: 8 % went in the 29 months from February 2022 on. */
  shrink: 0.05,
  /** Rows of top lists that may be fewer whatever their share: a rare task may go. */
  shrinkRows: 20,
  /** Records of a full page: a listing that ends with one may lack its last. */
  page: 1000,
  /** Days from the newest repository of a whole listing to the day it was seen: hundreds are created every hour. */
  newestDays: 3,
  /** Days that must have passed before a counter that did not move is news: 19 of 20 likes do not move in hours. */
  stillDays: 3,
  /** Share of the repositories in use whose counter may move in a counter that stands still. */
  stillShare: 0.005,
  /** Repositories from which on shared counters are judged together. */
  rows: 20,
  /** Repositories from which on nobody's counter moving is no chance. */
  stillRows: 30,
  /** Value from which on a counter counts as in use: below, one download more is a tenth. */
  used: 10,
  /**
   * Median of a counter of thirty days against the last crawl: in hours it stayed within 0.98 and 1, in 110 days it
   * rose to 1.2; half a window lost gives 0.5.
   */
  halved: 0.7,
  /** The same with its uncertainty: three standard errors of the median above it must still be below this. */
  halvedSurely: 0.85,
  /** Sum of a whole listing's counter of thirty days against the last. */
  halvedSum: 0.6,
  /** Days after which a repository is no longer new: the counters of a release rise and fall by themselves. */
  newDays: 60,
  /**
   * Growth of one established counter in two weeks: of 116 one grew 77-fold in 110 days, the next 14-fold; in hours
   * none threefold.
   */
  jump: 20,
  /** The same in a month. */
  jumpOfMonth: 50,
  /** Days of two weeks. */
  jumpWeeks: 14,
  /** Value from which on such a growth counts, by counter. */
  jumpFrom: { downloads: 1000, downloads_all_time: 1000, likes: 100 },
  /** Days beyond which a growth of one is no news. */
  jumpDays: 31,
  /**
   * Share of the repositories in use whose all-time counter may fall by more than a hundredth, 1 of 192 in hours, or be no
   * more than that of thirty days.
   */
  fell: 0.1,
  /** Share that a repository must lose to count as fallen: people take likes back one by one. */
  fellBy: 0.01,
  /** Sum of the likes of a whole listing against the last. */
  fellSum: 0.98,
  /** Repositories that a task must have had for its end to be news. */
  taskRows: 100,
  /** The same in a listing that is not whole. */
  taskRowsOfSome: 20,
  /** Repositories more than of other months that two months of creation beside each other may lose: most of a page. */
  monthRows: 800,
  /** How many times the spread between months a loss must be to count towards it. */
  monthSpreads: 3,
  /** Growth of a sum of a whole listing, without the repository that moved most, by counter. */
  moved: { downloads: 2, likes: 1.5 },
  /** Growth or fall of a task's sum against that of the tasks in their middle: one model often holds most of it. */
  movedTask: 10,
  /** Share of a whole sum from which on a task's sum is judged. */
  movedTaskShare: 0.01,
  /**
   * Records of a listing of which none has a field: of 8,650 models the rarest is in 37 of 1,000 (the Spaces that use it),
   * of 229 Spaces in 39 (datasets), so that no chance leaves 1,000 without one.
   */
  fieldRows: 1000,
  /**
   * Share of the repositories in two crawls that may have another value in a column of what they are: in 110 days 31 of 123
   * models were modified, 9 of 62 had other languages, and next to none another task, library or licence.
   */
  changed: 0.5,
  /** Points by which the share of rows that know a column may move. */
  movedKnown: 0.2,
  /** Known rows below which a column is too rare to be missed. */
  columnRows: 20,
  /** Share of the known values that must be of one type for the column to have it. */
  columnType: 0.9,
  /** Records of a listing with a cell or row that could not be read: of 120,000 real ones not one had. */
  oddRows: 10,
  /** Share of the listing that they must be for its sums to lack something. */
  oddShare: 0.0001,
  /** Days beyond which counters, sums and columns of two captures are not held against each other. */
  days: 100,
} as const;
