const steps = [0.5, 0.75, 1, 1.25, 1.5, 2, 3, 4];

/** The next larger or smaller step of enlargement; 1 fits the frame. */
export function nextZoom(zoom: number, direction: 1 | -1): number {
  const candidates =
    direction === 1 ? steps.filter(step => step > zoom) : steps.filter(step => step < zoom).reverse();
  return candidates[0] ?? zoom;
}

export type ViewerKeys = {
  zoom: number;
  onZoom: (zoom: number) => void;
  onTurn?: () => void;
  /** To the page before or after. */
  onStep?: (step: 1 | -1) => void;
};

/** Keys of a viewer: + − 0, R to turn, ← → between pages; the rest scrolls as everywhere. */
export function viewerKeys({ zoom, onZoom, onTurn, onStep }: ViewerKeys, event: KeyboardEvent): void {
  const keys: Record<string, (() => void) | undefined> = {
    '+': () => onZoom(nextZoom(zoom, 1)),
    '=': () => onZoom(nextZoom(zoom, 1)),
    '-': () => onZoom(nextZoom(zoom, -1)),
    '0': () => onZoom(1),
    r: onTurn,
    R: onTurn,
    ArrowRight: onStep && (() => onStep(1)),
    ArrowLeft: onStep && (() => onStep(-1)),
  };
  const isField = event.target instanceof HTMLElement && event.target.closest('input') !== null;
  const act = isField || event.ctrlKey || event.altKey || event.metaKey ? undefined : keys[event.key];
  if (!act) return;
  event.preventDefault();
  // A letter of the viewer is none of the page.
  event.stopPropagation();
  act();
}
