/** The anchor that the address asks for; undefined without one. One that was cut in the middle of a letter stays as it stands. */
export function askedAnchor(hash = location.hash): string | undefined {
  const name = hash.slice(1);
  try {
    return name === '' ? undefined : decodeURIComponent(name);
  } catch {
    return name;
  }
}
