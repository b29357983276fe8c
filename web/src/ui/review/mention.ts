/** What is being typed after an `@`, and where that stands. */
export interface Begun {
  from: number;
  query: string;
}

// As the server reads them: an @ inside a word, as in an e-mail address, addresses nobody.
const BEGUN = /(?:^|[^\p{L}\p{N}\p{M}_-])@([\p{L}\p{N}\p{M}_-][\p{L}\p{N}\p{M}_ .'-]{0,60})?$/u;

/** The name that is being typed at the caret; null where none is. */
export function begun(text: string, caret: number): Begun | null {
  const before = text.slice(0, caret);
  const found = BEGUN.exec(before);
  if (found === null) {
    return null;
  }
  const query = found[1] ?? '';
  return { from: caret - query.length - 1, query };
}

/** Who may be meant: those whose name, or a word of it, begins so. */
export function meant<P extends { name: string }>(query: string, people: readonly P[], most = 6): P[] {
  const wanted = query.toLocaleLowerCase();
  const fits = (name: string) => {
    const lower = name.toLocaleLowerCase();
    return lower.startsWith(wanted) || lower.split(/\s+/).some((word) => word.startsWith(wanted));
  };
  return people.filter(({ name }) => fits(name)).slice(0, most);
}

/** Puts the person there: by name, or by number where several are called so. */
export function put<P extends { id: number; name: string }>(
  text: string,
  at: Begun,
  person: P,
  people: readonly P[],
): { text: string; caret: number } {
  const alike = people.filter(({ name }) => name.toLocaleLowerCase() === person.name.toLocaleLowerCase());
  const written = `@${alike.length > 1 ? String(person.id) : person.name} `;
  const rest = text.slice(at.from + 1 + at.query.length);
  return {
    text: text.slice(0, at.from) + written + rest.replace(/^ /, ''),
    caret: at.from + written.length,
  };
}
