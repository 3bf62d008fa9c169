/** A file that is handed out beside the pages: its path below the base, and what is in it. */
export interface HandedFile {
  readonly path: string;
  readonly content: string | Uint8Array;
}
