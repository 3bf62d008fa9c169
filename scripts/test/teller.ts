/**
 * Where steps say what they have to say. Some run at the same time; each is told whole, one after the other in their order: what a
 * step says before its turn is kept until then.
 */
export class Teller {
  readonly #kept = new Map<number, Buffer[]>();
  #turn = 0;

  /** A step says something. */
  tell(step: number, words: Buffer | string): void {
    if (step === this.#turn) process.stdout.write(words);
    else this.#kept.set(step, [...(this.#kept.get(step) ?? []), Buffer.from(words)]);
  }

  /** The turn comes to a step. */
  turnTo(step: number): void {
    this.#turn = step;
    for (const words of this.#kept.get(step) ?? []) process.stdout.write(words);
    this.#kept.delete(step);
  }
}
