import type { Desk } from '../desk.svelte.ts';
import type { MenuItem } from '../parts/menu-state.svelte.ts';

/** The sandboxes to choose from, the newest used first, and the way to manage them. */
export function sandboxItems(desk: Desk): MenuItem[] {
  const { lab } = desk;
  const openId = lab.session?.sandbox.id ?? lab.damage?.sandbox.id;
  const byUse = [...lab.sandboxes].sort((one, other) => other.openedAt - one.openedAt);
  return [
    ...byUse.slice(0, 8).map((sandbox) => ({
      label: sandbox.name,
      checked: sandbox.id === openId,
      onselect: () => {
        if (sandbox.id === openId) return;
        void lab.open(sandbox.id).then(() => {
          desk.leaveBehind();
        });
      },
    })),
    {
      label: 'Manage sandboxes',
      detail: 'Create, rename, duplicate, export, import, delete',
      divided: true,
      onselect: () => {
        desk.go({ screen: 'sandboxes' });
      },
    },
  ];
}
