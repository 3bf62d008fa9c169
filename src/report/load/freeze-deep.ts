/** Freeze a value and all that it holds. Maps are frozen by their type (ReadonlyMap) and by the freezing of their values. */
export function freezeDeep<T>(value: T): T {
  if (typeof value !== 'object' || value === null || Object.isFrozen(value)) return value;
  if (value instanceof Map) {
    for (const item of value.values()) freezeDeep(item);
    return value;
  }
  Object.freeze(value);
  for (const key of Object.keys(value)) freezeDeep(Reflect.get(value, key));
  return value;
}
