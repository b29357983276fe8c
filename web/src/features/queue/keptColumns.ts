const COLUMNS = 'presstime.columns';

/** The columns somebody chose last; the link's own come first. */
export function keptColumns(): string[] | undefined {
  try {
    const found: unknown = JSON.parse(localStorage.getItem(COLUMNS) ?? 'null');
    return Array.isArray(found) ? found.map(String) : undefined;
  } catch {
    return undefined;
  }
}

export function keepColumns(columns: readonly string[]): void {
  try {
    localStorage.setItem(COLUMNS, JSON.stringify(columns));
  } catch {
    // Then the link alone knows them.
  }
}
