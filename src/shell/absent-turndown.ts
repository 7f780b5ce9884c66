// What stands in a page for the library with which bash's html-to-markdown reads HTML: it parses as soon as it
// is loaded, and the page's policy (Trusted Types) blocks that.
export function absentTurndown(): never {
  throw new Error('html-to-markdown is not available in this shell.');
}

// The library that imports it wants it so.
export { absentTurndown as default };
