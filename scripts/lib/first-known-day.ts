/** The Hub gives two seconds of this day as the creation of all that was there before it kept a time. */
export const FIRST_KNOWN_DAY = '2022-03-02';
