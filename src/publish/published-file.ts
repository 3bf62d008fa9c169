/** A file that is published beside the pages: its path below the base, and what is in it. */
export interface PublishedFile {
  readonly path: string;
  readonly content: string | Uint8Array;
}

/** How large a file is, in bytes. */
export function sizeOf({ content }: PublishedFile): number {
  return typeof content === 'string' ? Buffer.byteLength(content) : content.length;
}
