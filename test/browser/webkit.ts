import { type ChildProcess, spawn } from 'node:child_process';
import { createServer } from 'node:http';
import { createInterface } from 'node:readline';

/** The keys of WebDriver's own alphabet. */
export const KEYS = { Enter: '\uE007', Escape: '\uE00C', Tab: '\uE004' } as const;

/** The name that WebDriver gives to an element in its answers. */
const ELEMENT = 'element-6066-11e4-a52e-4f735466cecf';

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}

/** A port that nobody has. */
function freePort(): Promise<number> {
  return new Promise((done) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => done(typeof address === 'object' && address !== null ? address.port : 0));
    });
  });
}

/** A screen without glass, since Debian's WebKit draws by GTK; Xvfb says which number it took. */
async function startScreen(): Promise<{ screen: ChildProcess; display: string }> {
  const screen = spawn(
    process.env.XVFB ?? '/usr/bin/Xvfb',
    ['-displayfd', '1', '-screen', '0', '1400x1000x24', '-nolisten', 'tcp'],
    {
      stdio: ['ignore', 'pipe', 'ignore'],
    },
  );
  const display = await new Promise<string>((done, fail) => {
    screen.once('error', fail);
    screen.once('exit', () => fail(new Error('Xvfb has ended')));
    createInterface({ input: screen.stdout }).once('line', (line) => done(`:${line.trim()}`));
  });
  return { screen, display };
}

/** Debian's WebKit, driven by WebDriver (W3C), of which the few commands that we need are plain requests. */
export class WebKit {
  readonly #driver: string;
  readonly #processes: readonly ChildProcess[];
  #session = '';

  private constructor(driver: string, processes: readonly ChildProcess[]) {
    this.#driver = driver;
    this.#processes = processes;
  }

  /** @throws Error when Xvfb or WebKitWebDriver is not there or does not answer in ten seconds. */
  static async start(): Promise<WebKit> {
    const { screen, display } = await startScreen();
    const port = await freePort();
    const program = process.env.WEBKIT ?? '/usr/bin/WebKitWebDriver';
    const driver = spawn(program, ['--host=127.0.0.1', `--port=${port}`], {
      env: { ...process.env, DISPLAY: display },
      stdio: 'ignore',
    });
    const failure = new Promise<never>((_, fail) => driver.once('error', fail));
    const kit = new WebKit(`http://127.0.0.1:${port}`, [driver, screen]);
    try {
      await Promise.race([kit.#begin(), failure]);
    } catch (error) {
      await kit.close();
      throw error;
    }
    return kit;
  }

  async #begin(): Promise<void> {
    for (let tries = 0; ; tries += 1) {
      try {
        await this.#send('GET', '/status');
        break;
      } catch (error) {
        if (tries === 50) throw error;
        await new Promise((done) => setTimeout(done, 200));
      }
    }
    const session = await this.#send('POST', '/session', { capabilities: { alwaysMatch: {} } });
    this.#session = isRecord(session) ? `/session/${String(session.sessionId)}` : '';
  }

  async #send(method: string, path: string, body?: object): Promise<unknown> {
    const answer = await fetch(this.#driver + path, { method, ...(body && { body: JSON.stringify(body) }) });
    const reply: unknown = await answer.json();
    const value = isRecord(reply) ? reply.value : undefined;
    if (!answer.ok) throw new Error(`${method} ${path}: ${JSON.stringify(value)}`);
    return value;
  }

  #command(path: string, body: object): Promise<unknown> {
    return this.#send('POST', this.#session + path, body);
  }

  /** Open an address in a window so wide and 800 px high; done when it has loaded. */
  async open(url: string, width: number): Promise<void> {
    await this.#command('/window/rect', { width, height: 800 });
    await this.#command('/url', { url });
  }

  /** The value of the body of a function in the page. */
  evaluate(script: string, ...args: readonly unknown[]): Promise<unknown> {
    return this.#command('/execute/sync', { script, args });
  }

  /** Wait until the body of a function in the page says true. @throws Error after five seconds. */
  async until(script: string, ...args: readonly unknown[]): Promise<void> {
    for (let tries = 0; (await this.evaluate(script, ...args)) !== true; tries += 1) {
      if (tries === 50) throw new Error(`never: ${script} ${args.join(' ')}`);
      await new Promise((done) => setTimeout(done, 100));
    }
  }

  /** Press keys one after the other. */
  async press(...keys: readonly string[]): Promise<void> {
    const actions = keys.flatMap((value) => [
      { type: 'keyDown', value },
      { type: 'keyUp', value },
    ]);
    await this.#command('/actions', { actions: [{ type: 'key', id: 'keys', actions }] });
  }

  /** Bring the pointer to the middle of an element, and click there if so asked. */
  async point(selector: string, isClick: boolean): Promise<void> {
    const found = await this.#command('/element', { using: 'css selector', value: selector });
    const origin = { [ELEMENT]: isRecord(found) ? found[ELEMENT] : undefined };
    const click = isClick
      ? [
          { type: 'pointerDown', button: 0 },
          { type: 'pointerUp', button: 0 },
        ]
      : [];
    const actions = [{ type: 'pointerMove', duration: 50, origin, x: 0, y: 0 }, ...click];
    await this.#command('/actions', {
      actions: [{ type: 'pointer', id: 'mouse', parameters: { pointerType: 'mouse' }, actions }],
    });
  }

  /** Click at a place in the window. */
  async clickAt(x: number, y: number): Promise<void> {
    const actions = [
      { type: 'pointerMove', duration: 50, origin: 'viewport', x, y },
      { type: 'pointerDown', button: 0 },
      { type: 'pointerUp', button: 0 },
    ];
    await this.#command('/actions', {
      actions: [{ type: 'pointer', id: 'mouse', parameters: { pointerType: 'mouse' }, actions }],
    });
  }

  async close(): Promise<void> {
    try {
      if (this.#session !== '') await this.#send('DELETE', this.#session);
    } finally {
      for (const process of this.#processes) process.kill();
    }
  }
}
