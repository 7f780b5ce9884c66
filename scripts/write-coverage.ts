// `npm run coverage`: writes the page of the operations that are supported.
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { COVERAGE_PAGE, coveragePage } from './coverage-page.ts';

mkdirSync(dirname(COVERAGE_PAGE), { recursive: true });
writeFileSync(COVERAGE_PAGE, await coveragePage());
