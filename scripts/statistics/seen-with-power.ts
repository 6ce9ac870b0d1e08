/**
 * How many standard errors a difference must be away from 0 to be seen in four of five samples: the standard normal
 * deviates of 0.975 (two-sided test at 5 %) and of 0.8 (power) together.
 */
export const SEEN_WITH_POWER = 1.959963984540054 + 0.8416212335729143;
