// How strongly JMESPath's operators bind what stands on both sides of them.

export const powers: Readonly<Record<string, number>> = {
  ...{ pipe: 1, or: 2, and: 3, eq: 5, gt: 5, lt: 5, gte: 5, lte: 5, ne: 5, flatten: 9 },
  ...{ star: 20, filter: 21, dot: 40, not: 45, lbrace: 50, lbracket: 55, lparen: 60 },
};

export const weakerThanProjection = 10;
export const comparators = new Set(['eq', 'ne', 'lt', 'lte', 'gt', 'gte']);
export const names = ['quoted_identifier', 'unquoted_identifier'];
