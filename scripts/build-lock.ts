import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';

const LOCK = '.build-lock';

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

function take(): boolean {
  try {
    writeFileSync(LOCK, String(process.pid), { flag: 'wx' });
    return true;
  } catch {
    return false;
  }
}

function holder(): number {
  try {
    return Number(readFileSync(LOCK, 'utf8'));
  } catch {
    return 0;
  }
}

/**
 * Run a task while no other build runs in this checkout: Astro keeps its working files in `.astro/`, whatever folder it
 * builds into. A lock whose process has gone is taken over.
 */
export async function withBuildLock<T>(task: () => Promise<T>): Promise<T> {
  let told = false;
  while (!take()) {
    const pid = holder();
    if (pid > 0 && !isAlive(pid)) rmSync(LOCK, { force: true });
    else if (!told) {
      console.log('another build is running in this folder; waiting for it');
      told = true;
    }
    await sleep(200);
  }
  try {
    return await task();
  } finally {
    rmSync(LOCK, { force: true });
  }
}
