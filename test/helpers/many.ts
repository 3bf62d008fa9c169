/**
 * How many rows a large table has. Among the units some hundreds show that nothing breaks; the benchmark (`npm run bench`) runs the
 * same tests with ten thousand, see vitest.config.ts.
 */
export const MANY = Number(process.env['MANY_ROWS'] ?? 500);
