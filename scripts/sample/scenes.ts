import { banner } from './paper.ts';

/** Drawn scenes in place of photographs: nobody's village, nobody's face. 1280 × 853 like a small photo. */

const width = 1280;
const height = 853;

function tree(x: number, y: number, size: number): string {
  return `<g transform="translate(${x} ${y}) scale(${size})"><rect x="-7" y="-70" width="14" height="72" fill="#7a5a3a"/><ellipse cx="0" cy="-105" rx="52" ry="58" fill="#3f8f4d"/><ellipse cx="-22" cy="-92" rx="34" ry="36" fill="#4ba35a"/><ellipse cx="20" cy="-122" rx="28" ry="28" fill="#57b267"/></g>`;
}

function areca(x: number, y: number, size: number): string {
  const leaves = [-58, -22, 14]
    .flatMap(angle => [`rotate(${angle} 0 -190)`, `scale(-1 1) rotate(${angle} 0 -190)`])
    .map(turn => `<path d="M0 -190 q 38 -38 74 8 q -38 -14 -74 -8" transform="${turn}" fill="#3c8a45"/>`)
    .join('');
  return `<g transform="translate(${x} ${y}) scale(${size})"><path d="M-5 0 L-3 -192 L3 -192 L5 0 Z" fill="#9a8666"/>${leaves}</g>`;
}

function house(x: number, y: number, w: number, h: number, wall: string, roof: string): string {
  return `<g transform="translate(${x} ${y})"><rect x="0" y="${-h}" width="${w}" height="${h}" fill="${wall}"/><path d="M${-w * 0.08} ${-h} L${w / 2} ${-h * 1.55} L${w * 1.08} ${-h} Z" fill="${roof}"/><rect x="${w * 0.42}" y="${-h * 0.62}" width="${w * 0.16}" height="${h * 0.62}" fill="#6d4a33"/><rect x="${w * 0.12}" y="${-h * 0.7}" width="${w * 0.2}" height="${h * 0.3}" fill="#bfe0f2" stroke="#fff" stroke-width="4"/><rect x="${w * 0.68}" y="${-h * 0.7}" width="${w * 0.2}" height="${h * 0.3}" fill="#bfe0f2" stroke="#fff" stroke-width="4"/></g>`;
}

function sign(x: number, y: number, w: number, text: string, fill = '#b3261e'): string {
  return `<g transform="translate(${x} ${y})"><rect x="0" y="0" width="${w}" height="54" rx="4" fill="${fill}"/><text x="${w / 2}" y="37" text-anchor="middle" font-size="29" font-weight="700" fill="#fff">${text}</text></g>`;
}

function flag(x: number, y: number): string {
  return `<g transform="translate(${x} ${y})"><rect x="-4" y="-250" width="8" height="250" fill="#c9ccd1"/><path d="M4 -248 q 34 -14 62 0 t 62 0 v 78 q -34 14 -62 0 t -62 0 Z" fill="#d62718"/><path d="M64 -236 l 9 20 21 1 -16 14 6 21 -20 -11 -20 11 6 -21 -16 -14 21 -1 Z" fill="#ffd83d"/></g>`;
}

function long(x: number, y: number, w: number, h: number, storeys: number, wall: string): string {
  const bays = Math.round(w / 86);
  const windows = Array.from({ length: storeys }, (_, storey) =>
    Array.from(
      { length: bays },
      (_, bay) =>
        `<rect x="${18 + bay * (w / bays)}" y="${-h + 24 + storey * (h / storeys)}" width="${w / bays - 34}" height="${h / storeys - 56}" fill="#bfe0f2" stroke="#fff" stroke-width="4"/>`,
    ).join(''),
  ).join('');
  return `<g transform="translate(${x} ${y})"><rect x="0" y="${-h}" width="${w}" height="${h}" fill="${wall}"/><rect x="-14" y="${-h - 26}" width="${w + 28}" height="30" fill="#b5482f"/>${windows}</g>`;
}

const road = `<path d="M560 400 L700 400 L1120 853 L120 853 Z" fill="#8d9196"/><path d="M626 400 L634 400 L640 853 L600 853 Z" fill="#f3f3ee" opacity=".85" stroke-dasharray="40 30"/><path d="M548 400 L560 400 L120 853 L60 853 Z M700 400 L712 400 L1180 853 L1120 853 Z" fill="#c9bd9f"/>`;
const rice = Array.from(
  { length: 9 },
  (_, row) =>
    `<path d="M0 ${420 + row * 50} Q640 ${404 + row * 52} 1280 ${420 + row * 50}" stroke="${row % 2 ? '#86b54a' : '#9cc65c'}" stroke-width="${10 + row * 3}" fill="none"/>`,
).join('');
const flowers = Array.from({ length: 60 }, (_, index) => {
  const side = index % 2 ? 1 : -1;
  const depth = Math.floor(index / 2) / 29;
  const x = 630 + side * (95 + depth * 460);
  const y = 425 + depth * 400;
  return `<circle cx="${x}" cy="${y}" r="${5 + depth * 16}" fill="${['#e34b6f', '#f2b632', '#ffffff', '#c552c9'][index % 4]}"/><circle cx="${x}" cy="${y}" r="${2 + depth * 5}" fill="#f8e16c"/>`;
}).join('');
const court = `<path d="M140 600 L1140 600 L1270 800 L10 800 Z" fill="#4d8f6d"/><path d="M210 615 L1070 615 L1170 785 L110 785 Z M640 615 L640 785" fill="none" stroke="#fff" stroke-width="5"/><rect x="634" y="560" width="12" height="140" fill="#dfe3e6"/><path d="M560 600 H720" stroke="#dfe3e6" stroke-width="6"/>`;
const yard = '<rect x="0" y="600" width="1280" height="253" fill="#d9cfb6"/>';

function stalls(): string {
  return Array.from({ length: 5 }, (_, index) => {
    const x = 70 + index * 232;
    const goods = Array.from(
      { length: 8 },
      (_, at) =>
        `<circle cx="${x + 22 + at * 24}" cy="${648 - (at % 2) * 10}" r="14" fill="${['#d94a38', '#e9a23b', '#6aa84f', '#8e5ea2'][(at + index) % 4]}"/>`,
    ).join('');
    return `<path d="M${x - 12} 470 L${x + 212} 470 L${x + 194} 420 L${x + 6} 420 Z" fill="${['#2f7fb8', '#c9453a', '#3d9a63', '#d38b23', '#7b5aa6'][index]}"/><rect x="${x}" y="470" width="8" height="190" fill="#77695a"/><rect x="${x + 192}" y="470" width="8" height="190" fill="#77695a"/>${goods}<rect x="${x - 4}" y="656" width="210" height="74" fill="#b98d5e"/>`;
  }).join('');
}

const pole =
  '<rect x="632" y="190" width="18" height="520" fill="#a3a8ad"/><g fill="#d7dade" stroke="#7c8288" stroke-width="4"><path d="M632 250 L520 210 L520 330 L632 290 Z"/><path d="M650 250 L762 210 L762 330 L650 290 Z"/><path d="M632 372 L540 346 L540 430 L632 404 Z"/></g>';

const scenes: Record<string, string> = {
  road: `${rice}${road}${areca(250, 560, 1.2)}${areca(1060, 560, 1.2)}${tree(400, 470, 0.8)}${tree(880, 470, 0.8)}${house(60, 470, 170, 110, '#f0e2c4', '#b5482f')}${house(1020, 450, 150, 100, '#e3ecd9', '#8a4b32')}`,
  canal: `${rice}<path d="M580 400 L680 400 L980 853 L300 853 Z" fill="#b9bcbf"/><path d="M600 400 L660 400 L870 853 L410 853 Z" fill="#5aa5cf"/>${[0, 1, 2, 3].map(at => `<path d="M${560 - at * 30} ${520 + at * 90} q 60 -14 120 0" stroke="#fff" stroke-width="3" opacity=".6" fill="none"/>`).join('')}${house(900, 430, 130, 90, '#e6e6e6', '#4d6f8a')}`,
  school: `${yard}${long(190, 620, 900, 290, 2, '#f6e3b0')}${sign(440, 262, 400, 'TRƯỜNG TIỂU HỌC')}${flag(140, 690)}${tree(90, 720, 1.3)}${tree(1190, 720, 1.3)}`,
  hall: `<rect x="0" y="560" width="1280" height="293" fill="#cfd8c4"/>${house(330, 560, 620, 220, '#f4ead2', '#b5482f')}${sign(430, 352, 420, 'NHÀ VĂN HÓA XÃ')}${court}${tree(150, 590, 1)}${tree(1130, 590, 1)}`,
  villageHall: `${yard}${house(390, 620, 500, 200, '#fbe9c8', '#a8432c')}${sign(440, 432, 400, 'NHÀ VĂN HÓA THÔN')}${areca(270, 650, 1.3)}${areca(1010, 650, 1.3)}${flag(950, 700)}${tree(120, 690, 1.2)}`,
  market: `<rect x="0" y="560" width="1280" height="293" fill="#c8c2b4"/><path d="M20 420 L640 250 L1260 420 Z" fill="#9c4a34"/><rect x="20" y="416" width="1240" height="18" fill="#7d3a28"/>${sign(470, 350, 340, 'CHỢ BÌNH MINH')}${stalls()}`,
  speakers: `${rice}${house(140, 640, 260, 150, '#efe0c0', '#b5482f')}${house(880, 640, 260, 150, '#e2ebdc', '#8a4b32')}${pole}${tree(470, 690, 1)}${tree(800, 690, 1)}`,
  flowers: `<rect x="0" y="400" width="1280" height="453" fill="#9cc65c"/>${road}${flowers}${house(40, 440, 220, 140, '#f3e4c6', '#b5482f')}${house(1000, 440, 220, 140, '#e6eddd', '#a8432c')}${areca(330, 470, 0.9)}${areca(930, 470, 0.9)}`,
};

/** The page that Chromium photographs. */
export function sceneHtml(scene: string, caption: string): string {
  const drawing = scenes[scene];
  if (drawing === undefined) throw new Error(`no such scene: ${scene}`);
  return `<!doctype html><html lang="vi"><meta charset="utf-8"><style>body{margin:0}svg{display:block;font-family:"Liberation Sans",Arial,sans-serif}</style>
<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}"><defs><linearGradient id="sky" x1="0" y1="0" x2="0" y2="1"><stop offset="0" stop-color="#8fc9ee"/><stop offset="1" stop-color="#eaf5fb"/></linearGradient></defs>
<rect width="${width}" height="430" fill="url(#sky)"/><circle cx="1080" cy="110" r="52" fill="#ffe08a"/><g fill="#fff" opacity=".9"><ellipse cx="260" cy="120" rx="110" ry="30"/><ellipse cx="330" cy="98" rx="70" ry="30"/><ellipse cx="760" cy="80" rx="90" ry="24"/></g>
<path d="M0 400 Q160 260 330 380 T680 350 T980 370 T1280 330 V430 H0 Z" fill="#7fae8e"/><rect y="400" width="${width}" height="453" fill="#a9cf6b"/>
${drawing}
<rect y="787" width="${width}" height="66" fill="#000" opacity=".62"/><text x="24" y="815" font-size="23" fill="#fff">Hình vẽ minh họa: ${caption}</text><text x="24" y="842" font-size="18" fill="#ffd9a0">${banner}</text></svg></html>`;
}

export const sceneSize = { width, height };
