import { foldVietnamese } from './vietnamese.ts';

/** A line that begins like one of these names an office; others go on with the office of the line before. */
const officeStart =
  /^(?:uy ban|ubnd|hoi dong|hdnd|so|phong|ban|tram|trung tam|truong|cong an|bo|cuc|chi cuc|bao hiem|bhxh|dien luc|htx|hop tac xa|hoi|doan|mat tran|mttq|ubmttq|dang uy|dang bo|chi bo|buu dien|buu chinh|vien|van phong|to |kho bac|ngan hang|cong ty|quy|co quan|thanh tra|toa an|lien minh|lien doan)\b/;
const place = /\b(?:xa(?! hoi)|phuong|thi tran|thi xa|huyen|quan|tinh|thanh pho|tp|thon)\b/;
const notAnOffice =
  /cong ?hoa ?xa ?hoi|doc ?lap ?-|tu ?do ?-|hanh ?phuc|dang cong san|^mau (?:so|bieu)|^bieu|^phu luc|ho so mau|^so ?[:\d]|du thao/;
const acronyms =
  /^(?:ubnd|hđnd|mttq|ubmttq|bcđ|bcđntm|htx|thcs|thpt|th|ntm|bhxh|qlda|ubmttqvn|vn|tp|tx|tt|bql|bch|cch|qs)$/;
/** What follows one of these is the name of a place. */
const placeWords = new Set(['xã', 'phường', 'huyện', 'tỉnh', 'quận', 'thôn', 'bản', 'ấp', 'buôn', 'phố']);
/** Of the levels of schools; what follows them is the school's own name. */
const schoolWords = new Set(['học', 'cơ', 'sở', 'phổ', 'thông', 'non', 'giáo', 'thường', 'xuyên']);
/** What follows one of these is what the office is for: "Sở Y tế", "Trạm Y tế". */
const fieldWords = new Set(['sở', 'bộ', 'phòng', 'trạm', 'tâm', 'trường']);

/** "ỦY BAN NHÂN DÂN" over "XÃ BÌNH MINH", "UBND HUYỆN A" over "UBND XÃ B": the office that signs is the last. */
export function issuerOf(lines: readonly string[]): string | null {
  const offices: { words: string; isPlaced: boolean }[] = [];
  for (const line of lines) {
    const words = line.replace(/[-–_*=.…]{2,}.*$/, '').trim();
    const folded = foldVietnamese(words);
    if (notAnOffice.test(folded) || !isUpper(words)) continue;
    const before = offices.at(-1);
    const isPlaced = place.test(folded);
    if (officeStart.test(folded)) offices.push({ words, isPlaced });
    else if (before && !before.isPlaced) {
      // A name goes on until its place is named; what follows is the title of the paper.
      before.words = `${before.words} ${words}`;
      before.isPlaced = isPlaced;
    } else if (before) break;
  }
  const last = offices.at(-1);
  return last === undefined ? null : fromCapitals(last.words);
}

/** Whether a line is set in capitals, small words such as "(mẫu)" aside. */
export function isUpper(text: string): boolean {
  const letters = text.replace(/\P{L}/gu, '');
  const capitals = letters.replace(/\P{Lu}/gu, '');
  return letters.length >= 3 && capitals.length >= letters.length * 0.75;
}

/** "ỦY BAN NHÂN DÂN XÃ BÌNH MINH" → "Ủy ban nhân dân xã Bình Minh": capitals where Vietnamese writes them. */
export function fromCapitals(text: string): string {
  let inPlace = false;
  let before = '';
  const words = text.split(/\s+/);
  const isSchool = words[0]?.toLocaleLowerCase('vi') === 'trường';
  return words
    .map((word, index) => {
      const small = word.toLocaleLowerCase('vi');
      const next = words[index + 1]?.toLocaleLowerCase('vi');
      const startsName =
        inPlace || fieldWords.has(before) || index === 0 || (isSchool && !schoolWords.has(small));
      before = small;
      if (acronyms.test(small)) return word;
      if (placeWords.has(small) && next !== 'hội') {
        inPlace = true;
        return index === 0 ? capital(small) : small;
      }
      return startsName ? capital(small) : small;
    })
    .join(' ');
}

export function capital(word: string): string {
  return word.charAt(0).toLocaleUpperCase('vi') + word.slice(1);
}
