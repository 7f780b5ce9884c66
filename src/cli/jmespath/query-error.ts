// What is wrong with a query, in the words of the JMESPath library that the real command line uses.

/** The query cannot be read: refused before anything is called. */
export class QuerySyntaxError extends Error {}

/** The query fails on the answer that came. */
export class QueryRunError extends Error {}

export function badToken(message: string, expression: string, at: number): QuerySyntaxError {
  return new QuerySyntaxError(
    `Bad jmespath expression: ${message}:\n${expression}\n${' '.repeat(at)}^`,
  );
}

export function incomplete(expression: string): QuerySyntaxError {
  const under = ' '.repeat(Array.from(expression).length + 1);
  return new QuerySyntaxError(
    `Invalid jmespath expression: Incomplete expression:\n"${expression}"\n${under}^`,
  );
}

export function misplaced(
  reason: string,
  expression: string,
  token: { readonly type: string; readonly shown: string; readonly start: number },
): QuerySyntaxError {
  const under = ' '.repeat(token.start + 1);
  return new QuerySyntaxError(
    `${reason}: Parse error at column ${token.start}, token "${token.shown}" (${token.type.toUpperCase()}), ` +
      `for expression:\n"${expression}"\n${under}^`,
  );
}
