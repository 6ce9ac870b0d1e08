/**
 * Loaded into the replay that a crawl starts: its stdin is a pipe that closes with the crawl, also on kill -9, where
 * no handler runs. An archive of the whole Hub would otherwise stay in memory (4 GB) for each crawl that was killed.
 */
process.stdin.once('end', () => process.exit(0)).resume();
// A replay that cannot start ends by itself and must not be held by this.
(process.stdin as { unref?: () => void }).unref?.();
