// Snippets are written as modules are, and run as the body of a function: their imports of the SDK become
// constants.

const IMPORT =
  /^[ \t]*import\s+(?:\*\s+as\s+(\w+)|\{([^}]*)\})\s+from\s+(['"])([^'"\n]+)\3[ \t]*;?/gm;

export const SDK = '@aws-sdk/client-backup';

/** The code without its imports. Throws an Error that names what cannot be imported. */
export function withoutImports(code: string): string {
  const body = code.replace(
    IMPORT,
    (_whole, star: string | undefined, names: string | undefined, _quote, from: string) => {
      if (from !== SDK) throw new Error(`Only ${SDK} can be imported here, not "${from}".`);
      if (star !== undefined) return `const ${star} = sdk;`;
      const members = (names ?? '').split(',').map((name) => name.trim().replace(/\s+as\s+/, ': '));
      return `const { ${members.filter((name) => name !== '').join(', ')} } = sdk;`;
    },
  );
  if (/^[ \t]*import\s/m.test(body))
    throw new Error(`Import names from "${SDK}": import { … } from '${SDK}';`);
  return body;
}
