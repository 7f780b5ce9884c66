// What stands in a page for Node's compression, which the bash library imports for gzip and its kin.
const absent = (): never => {
  throw new Error('Compression is not available in this shell.');
};

export const constants = {};
export { absent as gunzipSync, absent as gzipSync };
