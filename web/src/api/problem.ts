/** A field to blame, named as in the request: `seo.title`, `tags[2]`. */
export interface FieldError {
  field: string;
  detail: string;
}

/** RFC 9457, as the server sends it; some types have further members. */
export interface ProblemDetails {
  type: string;
  title: string;
  status: number;
  detail: string;
  instance?: string;
  solution?: string;
  errors?: FieldError[];
  [fact: string]: unknown;
}

/**
 * What every failed call throws. `slug` is the stable last part of the type, `offline` and `unreadable` are
 * the desk's own. Texts of `offline` and `unreadable` are keys of `ui`; those of the server are shown as they are.
 */
export class Problem extends Error {
  readonly slug: string;
  readonly details: ProblemDetails;

  constructor(details: ProblemDetails) {
    super(details.detail);
    this.name = 'Problem';
    this.details = details;
    this.slug = details.type.split('/').at(-1) ?? '';
  }

  get status(): number {
    return this.details.status;
  }

  /** What is wrong with each field, for `form.setErrors`. */
  fields(): Record<string, string> {
    return Object.fromEntries((this.details.errors ?? []).map((error) => [error.field, error.detail]));
  }
}

function isDetails(body: unknown): body is ProblemDetails {
  return (
    typeof body === 'object' &&
    body !== null &&
    typeof (body as ProblemDetails).type === 'string' &&
    typeof (body as ProblemDetails).title === 'string' &&
    typeof (body as ProblemDetails).detail === 'string'
  );
}

/** The problem in a failed answer, whatever sent it: the server, a proxy in between, nothing at all. */
export function problemOf(body: unknown, status: number): Problem {
  return isDetails(body)
    ? new Problem({ ...body, status })
    : new Problem({ type: 'desk:/unreadable', title: '', status, detail: '' });
}

/** Any thrown thing as a problem: the network's faults are `offline`, our own faults `unexpected`. */
export function asProblem(thrown: unknown): Problem {
  if (thrown instanceof Problem) {
    return thrown;
  }
  // A part of the desk that cannot be loaded is no lost connection: after an upgrade it has another name.
  if (thrown instanceof TypeError && /^(?!.*import).*(fetch|network|load failed)/i.test(thrown.message)) {
    return new Problem({ type: 'desk:/offline', title: '', status: 0, detail: '' });
  }
  const detail = thrown instanceof Error ? thrown.message : String(thrown);
  return new Problem({ type: 'desk:/unexpected', title: '', status: 0, detail });
}
