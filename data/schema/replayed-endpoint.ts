/** What a manifest says in place of the address of the Hub where a capture was made of an archive. */
export const REPLAYED_ENDPOINT = 'replay of an archive';
