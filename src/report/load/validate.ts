import { z } from 'zod';
import { didYouMean } from '../rules/did-you-mean.ts';
import { type Fault, fault, type Place } from '../rules/fault.ts';
import { hiddenSigns } from '../rules/hidden-signs.ts';
import { RULES, type RuleId } from '../rules/rules.ts';
import { adviceOn } from '../schema/field-advice.ts';
import { quoted } from './as-typed.ts';

type Finder = (path: readonly PropertyKey[]) => Place;
type Typed = (path: readonly PropertyKey[]) => string | undefined;
/** Whom to ask of a path within a value: where it stands, and what was typed there. */
interface Asked {
  readonly find: Finder;
  readonly typed: Typed;
}
type Issue = z.core.$ZodIssue;

/** A checked value, or the faults that keep it from being one. */
export type Validated<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly faults: readonly Fault[] };

function valueAt(value: unknown, path: readonly PropertyKey[]): unknown {
  let here = value;
  for (const step of path)
    here = typeof here === 'object' && here !== null ? Reflect.get(here, step) : undefined;
  return here;
}

/** The beginning of a long text, or the part of it in which a sign is not seen. */
function excerpt(text: string): string {
  if (text.length <= 80) return text;
  const hidden = hiddenSigns(text)[0]?.index ?? 0;
  if (hidden < 70) return `${text.slice(0, 77)}…`;
  return `…${text.slice(hidden - 35, hidden + 35)}…`;
}

function show(value: unknown): string {
  if (value === undefined) return 'nothing';
  if (value === null) return 'an empty value';
  if (typeof value === 'string') return `the text “${excerpt(value)}”`;
  if (typeof value === 'number' || typeof value === 'boolean') return `the ${typeof value} ${value}`;
  return Array.isArray(value) ? `a list of ${value.length}` : 'a map of fields';
}

function isRuleId(text: unknown): text is RuleId {
  return typeof text === 'string' && text in RULES;
}

function knownKeys(schema: z.ZodType, path: readonly PropertyKey[]): string[] {
  const [step, ...rest] = path;
  if (schema instanceof z.ZodOptional) return knownKeys(schema.unwrap() as z.ZodType, path);
  if (schema instanceof z.ZodUnion)
    return [...new Set(schema.options.flatMap((option) => knownKeys(option as z.ZodType, path)))];
  if (step !== undefined && schema instanceof z.ZodArray) return knownKeys(schema.element as z.ZodType, rest);
  if (!(schema instanceof z.ZodObject)) return [];
  if (step === undefined) return Object.keys(schema.shape);
  const field: unknown = schema.shape[String(step)];
  return field instanceof z.ZodType ? knownKeys(field, rest) : [];
}

/** The deepest issues of a union, so that its fault speaks of the field and not of “invalid input”. */
function flatten(issue: Issue): Issue[] {
  if (issue.code !== 'invalid_union') return [issue];
  const branches = issue.errors.map((list) =>
    list.map((inner) => ({ ...inner, path: [...issue.path, ...inner.path] })),
  );
  const best = branches.filter((b) => b.length > 0).sort((a, b) => depth(b) - depth(a))[0];
  return best ? best.flatMap(flatten) : [issue];
}

function depth(issues: readonly Issue[]): number {
  return Math.max(...issues.map((i) => i.path.length));
}

/** What zod calls the types, in the words of an author. */
const TYPES: Readonly<Record<string, string>> = {
  string: 'text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  object: 'a map of fields',
};

function expectation(issue: Issue): string {
  if (issue.code === 'invalid_value') return `one of ${issue.values.map(String).join(', ')}`;
  if (issue.code === 'invalid_type') return TYPES[issue.expected] ?? issue.expected;
  return issue.message.replace(/^Invalid (input|string): /, '');
}

/** How to write a value of another type as the words that were meant; a list or map of several lines is none. */
function mendOf(issue: Issue, there: unknown, name: string, typed: string | undefined): string {
  if (there === undefined) return `add ${name}`;
  if (issue.code === 'invalid_type' && issue.expected === 'string' && typed !== undefined)
    return `put it in quotes: ${quoted(typed)}`;
  if (there === null) return `give ${name} a value, or remove it`;
  return `correct ${name}, or see the schema in src/report/schema`;
}

function toFaults(issue: Issue, value: unknown, schema: z.ZodType, { find, typed }: Asked): Fault[] {
  const path = issue.path;
  const name = path.length === 0 ? 'the record' : path.map(String).join('.');
  const found = `${show(valueAt(value, path))} in ${name}`;
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) =>
      fault('unknown-key', find([...path, key]), {
        expected: `one of ${knownKeys(schema, path).join(', ')}`,
        found: `the field ${key}`,
        mend:
          adviceOn(key, knownKeys(schema, path)) ??
          didYouMean(key, knownKeys(schema, path), 'remove the field'),
      }),
    );
  }
  if (issue.code === 'custom' && isRuleId(issue.params?.rule)) {
    const { rule, expected, mend } = issue.params;
    return [fault(rule, find(path), { expected: String(expected), found, mend: String(mend) })];
  }
  return [
    fault('schema', find(path), {
      expected: `${name}: ${expectation(issue)}`,
      found,
      mend: mendOf(issue, valueAt(value, path), name, typed(path)),
    }),
  ];
}

/**
 * Check a value against a schema.
 * @param find tells the place of a path within the value.
 * @param typed tells what was typed at a path, where that is known.
 * @returns the value as the schema types it, or a fault for each thing that is wrong.
 */
export function validate<S extends z.ZodType>(
  schema: S,
  value: unknown,
  find: Finder,
  typed: Typed = () => undefined,
): Validated<z.output<S>> {
  const result = schema.safeParse(value, { reportInput: false });
  if (result.success) return { ok: true, value: result.data };
  return {
    ok: false,
    faults: result.error.issues
      .flatMap(flatten)
      .flatMap((issue) => toFaults(issue, value, schema, { find, typed })),
  };
}
