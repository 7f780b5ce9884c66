// Does what a step offers: acts as somebody else, goes to a screen, or lets time pass.
import { principalOf } from '../../domain/principal.ts';
import type { Desk } from '../desk.svelte.ts';
import type { Deed } from './deed.ts';

/** `region` is the one that the step is about: a screen shows one Region at a time. */
export async function takeDeed(desk: Desk, deed: Deed, region: string): Promise<void> {
  switch (deed.kind) {
    case 'act as': {
      await desk.session.actAs(deed.principal);
      const title = `You now act as ${principalOf(deed.principal).name}.`;
      desk.say({ kind: 'info', title, message: 'Make the same call again.' });
      return;
    }
    case 'pass': {
      const result = await desk.clock.goTo(deed.to);
      if (result.kind === 'failed')
        desk.say({ kind: 'error', title: 'The clock did not move.', message: result.message });
      return;
    }
    case 'go':
      if (region !== desk.session.sandbox.region) await desk.session.moveToRegion(region);
      desk.isPanelOpen = false;
      desk.go(deed.route);
  }
}
