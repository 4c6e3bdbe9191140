const mark = 'ảnh, xoay ';
const quarter = 5_400_000; // 60,000ths of a degree

/** What a picture says for those who do not see it, and by which it is found again to be turned. */
export function turnWord(turns: 0 | 1 | 2 | 3): string {
  return turns === 0 ? 'ảnh' : `${mark}${turns * 90}`;
}

const drawing = /<w:drawing>(?:(?!<\/w:drawing>).)*<\/w:drawing>/gs;

/**
 * Word shows a photograph as it is stored, whatever its camera says of having been held upright. The room that a
 * turned picture takes beside its frame is told to Word as an effect.
 */
export function turnPictures(xml: string): string {
  if (!xml.includes(mark)) return xml;
  return xml.replace(drawing, picture => {
    const turns = Number(new RegExp(`descr="${mark}(\\d+)"`).exec(picture)?.[1] ?? 0) / 90;
    if (turns === 0) return picture;
    const [, cx = '0', cy = '0'] = /<wp:extent cx="(\d+)" cy="(\d+)"/.exec(picture) ?? [];
    const spare = turns % 2 === 1 ? Math.round((Number(cx) - Number(cy)) / 2) : 0;
    const [side, end] = spare > 0 ? [0, spare] : [-spare, 0];
    return picture
      .replace('<a:xfrm>', `<a:xfrm rot="${turns * quarter}">`)
      .replace(/<wp:effectExtent [^>]*>/, `<wp:effectExtent l="${side}" t="${end}" r="${side}" b="${end}"/>`);
  });
}
