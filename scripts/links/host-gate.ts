/** Waits; rejects when the run is broken off. */
export type Sleep = (milliseconds: number) => Promise<void>;

/** Lets requests to a host through one by one, with a pause between them, whichever link or redirect leads there. */
export interface HostGate {
  /** Run a request to a host when its turn has come. */
  run<T>(host: string, request: () => Promise<T>): Promise<T>;
  /** A host asked to be left alone until a moment. */
  closeUntil(host: string, moment: number): void;
  /** Until when a host asked to be left alone, in milliseconds since 1970; 0 when it did not. */
  closedUntil(host: string): number;
}

/**
 * Make a gate.
 * @param pause the milliseconds between the end of a request to a host and the beginning of the next.
 * @param now the clock, in milliseconds since 1970.
 */
export function makeHostGate(pause: number, now: () => number, sleep: Sleep): HostGate {
  const turns = new Map<string, Promise<unknown>>();
  const openAt = new Map<string, number>();
  const closed = new Map<string, number>();
  const enter = async <T>(host: string, request: () => Promise<T>): Promise<T> => {
    // Asked again after each sleep: the host may have asked for more time meanwhile.
    for (let wait = (openAt.get(host) ?? 0) - now(); wait > 0; wait = (openAt.get(host) ?? 0) - now())
      await sleep(wait);
    try {
      return await request();
    } finally {
      openAt.set(host, Math.max(now() + pause, openAt.get(host) ?? 0));
    }
  };
  return {
    run<T>(host: string, request: () => Promise<T>): Promise<T> {
      const before = turns.get(host) ?? Promise.resolve();
      const mine = before.then(() => enter(host, request));
      // The next in the line waits for this request, whatever comes of it.
      turns.set(
        host,
        mine.catch(() => undefined),
      );
      return mine;
    },
    closeUntil(host: string, moment: number): void {
      closed.set(host, Math.max(moment, closed.get(host) ?? 0));
      openAt.set(host, Math.max(moment, openAt.get(host) ?? 0));
    },
    closedUntil: (host) => closed.get(host) ?? 0,
  };
}
