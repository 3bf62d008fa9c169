declare namespace App {
  interface Locals {
    /** Filled by src/middleware.ts. */
    page: import('./page-context.ts').PageContext;
  }
}
