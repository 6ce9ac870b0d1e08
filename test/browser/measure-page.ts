import type { Browser, Page } from 'playwright-core';

/** Slow 4G as Lighthouse has it: 1.6 Mbit/s down, 150 ms to an answer. */
const network = { offline: false, latency: 150, downloadThroughput: 200_000, uploadThroughput: 93_750 };

/** What a page costs who opens it for the first time. */
export interface PageCost {
  /** Bytes as they come over the network, and how often it is asked. */
  bytes: number;
  requests: number;
  /** Milliseconds until the first and until the largest paint. */
  first: number;
  largest: number;
}

/** Opens a page for the first time on slow 4G with a processor slowed 4 times, on a phone. */
export async function measurePage(browser: Browser, address: string): Promise<PageCost> {
  const context = await browser.newContext({ viewport: { width: 412, height: 823 } });
  try {
    const page = await context.newPage();
    const session = await context.newCDPSession(page);
    const seen = { bytes: 0, requests: 0 };
    session.on('Network.requestWillBeSent', () => (seen.requests += 1));
    session.on('Network.loadingFinished', ({ encodedDataLength }) => (seen.bytes += encodedDataLength));
    await session.send('Network.enable');
    await session.send('Network.emulateNetworkConditions', network);
    await session.send('Emulation.setCPUThrottlingRate', { rate: 4 });
    await page.goto(address, { waitUntil: 'networkidle' });
    const [first, largest] = [
      await paintOf(page, 'paint', 'first-contentful-paint'),
      await paintOf(page, 'largest-contentful-paint'),
    ];
    return { ...seen, first, largest };
  } finally {
    await context.close();
  }
}

/** Milliseconds until the last paint of a kind, and of a name where there is one; waits for the first of them. */
function paintOf(page: Page, type: string, name?: string): Promise<number> {
  return page.evaluate(
    ([kind, only]) =>
      new Promise<number>((done) => {
        new PerformanceObserver((list) => {
          const found = list.getEntries().filter((entry) => only === undefined || entry.name === only);
          if (found.length > 0) done(found.at(-1)!.startTime);
        }).observe({ type: kind, buffered: true });
      }),
    [type, name] as const,
  );
}
