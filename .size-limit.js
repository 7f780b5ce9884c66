import { initialFiles } from './scripts/initial-files.mjs';

const { scripts, styles } = initialFiles('dist');

export default [
  { name: 'Initial JavaScript', path: scripts, limit: '120 kB', gzip: true },
  { name: 'Initial CSS', path: styles, limit: '20 kB', gzip: true },
];
