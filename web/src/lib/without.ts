/** A copy of a record without one of its entries. */
export function without<V>(of: Readonly<Record<string, V>>, key: string): Record<string, V> {
  return Object.fromEntries(Object.entries(of).filter(([name]) => name !== key));
}

/** A row of a form without the key that React knows it by. */
export function unkeyed<T extends { key: string }>(row: T): Omit<T, 'key'> {
  const copy: Partial<T> = { ...row };
  delete copy.key;
  return copy as Omit<T, 'key'>;
}
