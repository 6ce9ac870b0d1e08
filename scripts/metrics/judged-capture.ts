/** The capture whose cards are judged and labelled: the only one at hand that holds the cards of a whole listing. */
export const JUDGED_CAPTURE = '2022-02-15';
