// What every implementation of the log port must tell to those who follow it.
import { expect, it, vi } from 'vitest';
import { someCall, someSandbox } from '../simulation/drawn-log.test-kit.ts';
import type { LogStore } from '../simulation/log-store.ts';

export function describeFollowing(open: () => Promise<LogStore>): void {
  it('tells the present head, then each change of it', async () => {
    const store = await open();
    await store.add(someSandbox('a'), [someCall(1)]);
    await store.add(someSandbox('b'));
    const heads: number[] = [];
    const unfollow = store.followHead('a', (head) => heads.push(head), fail);
    await vi.waitFor(() => expect(heads).toEqual([1]));
    await store.append('b', someCall(1));
    await store.append('a', someCall(2));
    await vi.waitFor(() => expect(heads).toEqual([1, 2]));
    await store.append('a', someCall(2));
    await store.append('a', someCall(3));
    await vi.waitFor(() => expect(heads).toEqual([1, 2, 3]));
    await store.remove('a');
    await vi.waitFor(() => expect(heads).toEqual([1, 2, 3, 0]));
    unfollow();
  });

  it('ends when it is asked to', async () => {
    const store = await open();
    await store.add(someSandbox('a'));
    const heads: number[] = [];
    const stopped: number[] = [];
    store.followHead('a', (head) => stopped.push(head), fail)();
    const unfollow = store.followHead('a', (head) => heads.push(head), fail);
    await store.append('a', someCall(1));
    await vi.waitFor(() => expect(heads.at(-1)).toBe(1));
    expect(stopped).toEqual([]);
    unfollow();
  });

  it('tells of each change of the list of sandboxes', async () => {
    const store = await open();
    const onChange = vi.fn();
    const unfollow = store.followSandboxes(onChange, fail);
    await vi.waitFor(() => expect(onChange).toHaveBeenCalled());
    for (const change of [
      () => store.add(someSandbox('a')),
      () => store.change('a', { name: 'Renamed' }),
      () => store.remove('a'),
    ]) {
      onChange.mockClear();
      await change();
      await vi.waitFor(() => expect(onChange).toHaveBeenCalled());
    }
    unfollow();
  });
}

const fail = (error: unknown): never => {
  throw error instanceof Error ? error : new Error(String(error));
};
