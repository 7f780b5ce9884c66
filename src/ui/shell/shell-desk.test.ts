import { describe, expect, it } from 'vitest';
import { type Program, said } from '../../shell/program.ts';
import { Shell } from '../../shell/shell.ts';
import { inChunks } from './chunks.ts';
import { Completing } from './completing.svelte.ts';
import { HistorySearch } from './history-search.svelte.ts';
import { ShellDesk } from './shell-desk.svelte.ts';

function deskWith(run: (name: string) => Promise<number> = () => Promise.resolve(0)) {
  const program =
    (name: string): Program =>
    async () => ({ ...said(`${name}\n`), exit: await run(name) });
  const names = ['one', 'two', 'fails', 'clear'];
  const desk = new ShellDesk(
    (own) =>
      new Shell({
        programs: new Map(
          names.map((name) => [
            name,
            name === 'clear' ? () => Promise.resolve((own.clear(), said(''))) : program(name),
          ]),
        ),
        env: {},
      }),
  );
  const type = (text: string): Promise<void> => {
    desk.input = text;
    return desk.run();
  };
  return { desk, type };
}

describe('the shell of the page', () => {
  it('runs a script step by step, and stops at an error where it is asked to', async () => {
    const { desk, type } = deskWith((name) => Promise.resolve(name === 'fails' ? 3 : 0));
    await type('one\nfails\ntwo');
    expect(desk.blocks.map(({ command, exit }) => [command, exit])).toEqual([
      ['one', 0],
      ['fails', 3],
    ]);
    desk.stopsOnError = false;
    await type('fails\ntwo');
    expect(desk.blocks.at(-1)).toMatchObject({ command: 'two', stdout: 'two\n', exit: 0 });
    expect(desk.input).toBe('');
  });

  it('clears, and stops what runs', async () => {
    const { desk, type } = deskWith(() => new Promise(() => undefined));
    await type('clear');
    expect(desk.blocks).toEqual([]);
    void type('one');
    await Promise.resolve();
    expect(desk.isRunning).toBe(true);
    await type('two');
    expect(desk.blocks).toHaveLength(1);
  });

  it('goes through what was typed, and back to what was being typed', async () => {
    const { desk, type } = deskWith();
    await type('one');
    await type('two');
    desk.input = 'dra';
    desk.recall(-1);
    expect(desk.input).toBe('two');
    desk.recall(-1);
    desk.recall(-1);
    expect(desk.input).toBe('one');
    desk.recall(1);
    desk.recall(1);
    expect(desk.input).toBe('dra');
  });

  it('searches what was typed, from the newest', async () => {
    const { desk, type } = deskWith();
    for (const line of ['one a', 'two', 'one b']) await type(line);
    const search = new HistorySearch(desk);
    search.older();
    desk.input = 'one';
    search.narrow();
    expect(search.hint).toContain('Found: one b');
    search.older();
    search.older();
    search.take();
    expect(desk.input).toBe('one a');
    search.older();
    search.cancel();
    expect(desk.input).toBe('one a');
  });
});

describe('completion', () => {
  const options = ['--backup-vault-name', '--backup-vault-tags', '--creator'];
  const completing = (): Completing =>
    new Completing((text, caret) => {
      const from = text.lastIndexOf(' ', caret - 1) + 1;
      const word = text.slice(from, caret);
      return Promise.resolve({ from, options: options.filter((each) => each.startsWith(word)) });
    });

  it('fills in what is certain and offers the rest', async () => {
    const it = completing();
    expect(await it.ask('aws --b x', 7)).toEqual({ text: 'aws --backup-vault- x', caret: 19 });
    expect(it.options).toEqual(options.slice(0, 2));
    it.move(1);
    expect(it.take('aws --backup-vault- x', 19)).toEqual({
      text: 'aws --backup-vault-tags  x',
      caret: 24,
    });
    expect(it.isOpen).toBe(false);
  });

  it('takes the only one, and leaves what fits nothing', async () => {
    const it = completing();
    expect(await it.ask('--c', 3)).toEqual({ text: '--creator ', caret: 10 });
    expect(await it.ask('zz', 2)).toEqual({ text: 'zz', caret: 2 });
    expect(it.isOpen).toBe(false);
  });
});

it('long output is cut into pieces that lose nothing', () => {
  const text = Array.from({ length: 250 }, (_, index) => `${String(index)}\n`).join('');
  const chunks = inChunks(text);
  expect(chunks).toHaveLength(3);
  expect(`${chunks.join('\n')}\n`).toBe(text);
  expect(inChunks('')).toEqual([]);
});
