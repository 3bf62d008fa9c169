import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';

const tableSchema = z.record(
  z.string(),
  z.strictObject({ within: z.string().optional(), properties: z.array(z.string()) }),
);
const nodeSchema = z.record(z.string(), z.unknown());

/** A node of linked data, as JSON-LD has it. */
export type Node = Readonly<Record<string, unknown>>;

const table = tableSchema.parse(parse(readFileSync(join(import.meta.dirname, 'schema-org.yaml'), 'utf8')));

/** The properties of a type and of all that it is within; undefined for a type that the table lacks. */
export function propertiesOf(type: string): ReadonlySet<string> | undefined {
  const entry = table[type];
  if (!entry) return undefined;
  return new Set([
    ...entry.properties,
    ...(entry.within === undefined ? [] : (propertiesOf(entry.within) ?? [])),
  ]);
}

/** Every node in a value, those within others too. */
export function nodesIn(value: unknown): Node[] {
  if (Array.isArray(value)) return value.flatMap(nodesIn);
  const node = nodeSchema.safeParse(value);
  return node.success ? [node.data, ...Object.values(node.data).flatMap(nodesIn)] : [];
}

/** What is not of schema.org: nodes without a known type, properties that their type does not have, each once. */
export function strangeTo(nodes: readonly Node[]): string[] {
  const odd = nodes.flatMap((node) => {
    const type = String(node['@type']);
    const known = propertiesOf(type);
    if (!known) return [type];
    return Object.keys(node).flatMap((name) =>
      name.startsWith('@') || known.has(name) ? [] : [`${type}.${name}`],
    );
  });
  return [...new Set(odd)];
}
