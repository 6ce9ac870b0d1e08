/** What a manifest says was expected of a field that no record of a whole listing has. */
export const NO_RECORD = 'a value in some record of the listing';
