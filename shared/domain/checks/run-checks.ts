import { checkRules } from './all-rules.ts';
import { type CheckPicture, rowsOfPicture } from './picture.ts';
import { type FindingPlace, type Found, type Severity, severities } from './rule.ts';

export type Finding = {
  /** Of the rule: "evidenceMissing". */
  code: string;
  severity: Severity;
  title: string;
  message: string;
  remedy: string;
  place: FindingPlace;
  /** The same for the same thing in the same place, whatever its words. */
  key: string;
  canIgnore: boolean;
  /** The indicator or condition it belongs to, empty where it belongs to none. */
  indicator: string;
};

/** Everything that is missing or wrong: what blocks first, then what is to be put right; each in the order of the set. */
export function runChecks(picture: CheckPicture): Finding[] {
  const rows = rowsOfPicture(picture);
  const order = new Map(rows.map(({ code }, at) => [code, at]));
  const words = new Map(picture.conditions.map(({ code, text }) => [code, text]));
  const found = checkRules.flatMap(rule =>
    rule.find(picture).map((each): Finding => {
      const { place, remedy = rule.remedy } = each;
      const indicator = indicatorOf(place);
      const { code, severity, title, canIgnore } = rule;
      const message = withCondition(each, words);
      return { code, severity, title, message, remedy, place, key: keyOf(code, each), canIgnore, indicator };
    }),
  );
  const placeOf = ({ place, indicator }: Finding) =>
    place.kind === 'set' ? -1 : (order.get(indicator) ?? rows.length);
  // Sorting is stable: in one place the rules keep their order.
  return found.sort(
    (a, b) => severities.indexOf(a.severity) - severities.indexOf(b.severity) || placeOf(a) - placeOf(b),
  );
}

function indicatorOf(place: FindingPlace): string {
  return 'code' in place ? place.code : '';
}

function keyOf(rule: string, { place, what = '' }: Found): string {
  // A number that is stated in many places is one finding wherever it is shown.
  if (what !== '') return `${rule} number ${what}`;
  switch (place.kind) {
    case 'indicator':
      return `${rule} indicator ${place.code}`;
    case 'evidence':
      return `${rule} evidence ${place.id}`;
    case 'finding':
      return `${rule} finding ${place.id}`;
    case 'paper':
      return `${rule} paper ${place.name}`;
    default:
      return `${rule} ${place.kind}`;
  }
}

/** Nobody knows a condition by its id. */
function withCondition({ place, message }: Found, words: ReadonlyMap<string, string>): string {
  const text = place.kind === 'indicator' ? words.get(place.code) : undefined;
  return text === undefined ? message : `Điều kiện “${text}”: ${message}`;
}
