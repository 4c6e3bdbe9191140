const steps = [0.5, 0.75, 1, 1.25, 1.5, 2, 3, 4];

/** The next larger or smaller step of enlargement; 1 fits the frame. */
export function nextZoom(zoom: number, direction: 1 | -1): number {
  const candidates =
    direction === 1 ? steps.filter(step => step > zoom) : steps.filter(step => step < zoom).reverse();
  return candidates[0] ?? zoom;
}
