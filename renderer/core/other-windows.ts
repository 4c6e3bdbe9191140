import type { QueryClient } from '@tanstack/react-query';

const name = 'ho-so-ntm.changes';
let channel: BroadcastChannel | undefined;

/** One per window, because a channel does not hear itself. */
function channelOfWindow(): BroadcastChannel {
  channel ??= new BroadcastChannel(name);
  return channel;
}

/** After a change of a dossier, so that the other windows on the same workspace show it too. */
export function tellOtherWindows(dossierId: string): void {
  channelOfWindow().postMessage(dossierId);
}

/** Reads again what another window of this shell changed. */
export function readAgainWhenOthersChange(cache: QueryClient): void {
  channelOfWindow().addEventListener('message', () => void cache.invalidateQueries());
}
