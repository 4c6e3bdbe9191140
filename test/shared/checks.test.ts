import { describe, expect, test } from 'vitest';
import { checkRules } from '#shared/domain/checks/all-rules.ts';
import type { CheckFile, CheckPaper, CheckPicture, CheckRow } from '#shared/domain/checks/picture.ts';
import { runChecks } from '#shared/domain/checks/run-checks.ts';
import { sameNumberOf } from '#shared/domain/checks/same-number.ts';
import type { Entry } from '#shared/domain/entry.ts';
import { emptyAssessment } from '#shared/domain/verdict.ts';

const checked = { wording: 'verbatim', checked: true, note: '' } as const;

/** An indicator that is met and proven, but for what a test says. */
function row(code: string, but: Partial<CheckRow> = {}): CheckRow {
  return {
    code,
    text: `Nội dung ${code}`,
    verdict: 'met',
    comparison: 'Đạt',
    needsLocal: false,
    sourceMark: null,
    indicator: {
      code,
      text: `Nội dung ${code}`,
      unit: '',
      measure: { kind: 'boolean' },
      requirement: { default: 'met' },
      evidence: [],
      source: { ...checked, threshold: checked },
    },
    assessment: emptyAssessment,
    unconfirmed: [],
    evidence: [{ id: `f${code}`, personal: null }],
    assignment: null,
    ...but,
  };
}

function file(id: string, but: Partial<CheckFile> = {}): CheckFile {
  return {
    id,
    name: `${id}.pdf`,
    number: null,
    issuer: null,
    issuedOn: null,
    personal: null,
    sizeBytes: 10,
    indicators: ['1.1'],
    reading: 'read',
    stored: 'there',
    ...but,
  };
}

function paper(name: string, but: Partial<CheckPaper> = {}): CheckPaper {
  return {
    name,
    title: 'Tờ trình',
    required: true,
    needsSignature: true,
    state: 'signed',
    issuedOn: null,
    ...but,
  };
}

type Sketch = Partial<Omit<CheckPicture, 'criteria'>> & { rows?: CheckRow[]; isMet?: boolean };

function picture({ rows = [row('1.1')], isMet = false, ...but }: Sketch): CheckPicture {
  return {
    today: '2026-11-21',
    year: 2026,
    set: { incomplete: null, period: { from: 2021, to: 2026 } },
    rule: null,
    criteria: [{ code: '1', verdict: isMet ? 'met' : 'unassessed', indicators: rows }],
    conditions: [],
    files: [],
    papers: [],
    findings: [],
    survey: null,
    forPublic: false,
    ...but,
  };
}

const found = (sketch: Sketch) =>
  runChecks(picture(sketch)).map(({ code, message }) => `${code}: ${message}`);

const ratio = (code: string, denominator: string, label: string, but: Partial<CheckRow> = {}) => {
  const plain = row(code);
  const entry: Entry = { kind: 'ratio', numerator: '1', denominator };
  const measure = { kind: 'ratio', numerator: 'Số', denominator: label } as const;
  return row(code, {
    indicator: { ...plain.indicator, measure },
    assessment: { ...emptyAssessment, entry },
    ...but,
  });
};

const asked = (code: string, count: number, but: Partial<CheckRow> = {}) => {
  const evidence = Array.from({ length: count }, (_, at) => ({ text: `Giấy ${at + 1}`, required: true }));
  return row(code, { indicator: { ...row(code).indicator, evidence }, ...but });
};

const judged = (but: Partial<CheckRow['assessment']>, more: Partial<CheckRow> = {}) =>
  row('1.1', { assessment: { ...emptyAssessment, ...but }, ...more });

const unchecked = row('1.1', { sourceMark: 'chưa đối chiếu với văn bản gốc' });
const rule = { text: 'Đạt từ 70 %', decision: 'QĐ 1', met: 1, total: 3 };
const owner = { personId: 'p', person: 'Lê Hoa' };
const survey = (but: object) => ({
  ballots: 10,
  condition: {
    code: 'hai-long',
    comparison: '80 % < 90 % → Chưa đạt',
    isTaken: false,
    verdict: 'notMet' as const,
  },
  ...but,
});

const asking = (but: Partial<CheckPicture['findings'][number]> = {}) => ({
  id: 'a-1',
  label: '2.1',
  code: '2.1',
  state: 'open' as const,
  opinion: { comment: '', request: 'Bổ sung biểu', dueOn: null },
  ...but,
});
const dueOn = (day: string) => ({ opinion: { comment: '', request: 'Bổ sung biểu', dueOn: day } });

/** By the code of the rule: what it finds, and the nearest thing that it lets pass. */
const cases: Record<string, { finds: Sketch; says: string; passes: Sketch }> = {
  setIncomplete: {
    finds: { set: { incomplete: 'thiếu 9 tiêu chí', period: { from: 2021, to: 2026 } } },
    says: 'Bộ tiêu chí chưa đầy đủ: thiếu 9 tiêu chí',
    passes: {},
  },
  setRule: {
    finds: {
      rule: { ...rule, verdict: 'notMet', compulsory: [{ code: '1.1', text: 'Điện', verdict: 'notMet' }] },
    },
    says: 'Đạt từ 70 % (QĐ 1): mới đạt 1/3 chỉ tiêu; nội dung bắt buộc chưa đạt: 1.1',
    passes: { rule: { ...rule, verdict: 'met', compulsory: [] } },
  },
  setUnchecked: {
    finds: { rows: [unchecked, row('1.2')] },
    says: 'Chưa đối chiếu với văn bản gốc: nội dung 1/2 chỉ tiêu, điều kiện',
    passes: {},
  },
  needsConfirmation: {
    finds: { rows: [row('1.1', { unconfirmed: ['text', 'unit'] })] },
    says: 'Cần xác nhận: bộ tiêu chí mới thay đổi nội dung, đơn vị sau khi đã đánh giá',
    passes: {},
  },
  findingOverdue: {
    finds: { findings: [asking(dueOn('2026-11-20'))] },
    says: 'Quá hạn trả lời yêu cầu bổ sung 2.1 (hạn 20/11/2026): Bổ sung biểu',
    passes: {
      findings: [asking(dueOn('2026-11-21')), asking({ ...dueOn('2026-11-20'), state: 'answered' })],
    },
  },
  findingUnanswered: {
    finds: { findings: [asking()] },
    says: 'Chưa trả lời yêu cầu bổ sung 2.1: Bổ sung biểu',
    passes: {
      findings: [asking({ state: 'answered' }), asking({ state: 'accepted' }), asking({ state: 'remark' })],
    },
  },
  requirementMissing: {
    finds: { rows: [row('1.1', { verdict: 'unassessed', needsLocal: true })] },
    says: 'Chưa có mức đạt chuẩn: nhập mức và số quyết định của tỉnh',
    passes: { rows: [row('1.1', { needsLocal: true })] },
  },
  unassessed: {
    finds: { rows: [row('1.1', { verdict: 'unassessed', comparison: '' })] },
    says: 'Chưa nhập kết quả',
    passes: { rows: [row('1.1', { verdict: 'notApplicable' })] },
  },
  notMet: {
    finds: { rows: [row('1.1', { verdict: 'notMet', comparison: '90 % < 95 % → Chưa đạt' })] },
    says: '90 % < 95 % → Chưa đạt',
    passes: { rows: [row('1.1', { verdict: 'notMet' })], isMet: true },
  },
  overrideReason: {
    finds: { rows: [judged({ override: { verdict: 'met', reason: ' ' } })] },
    says: 'Chưa ghi lý do đánh giá khác kết quả tính',
    passes: { rows: [judged({ override: { verdict: 'met', reason: 'Có xác nhận' } })] },
  },
  notApplicableReason: {
    finds: { rows: [judged({ notApplicable: { reason: '' } })] },
    says: 'Chưa ghi lý do không áp dụng',
    passes: { rows: [judged({ notApplicable: { reason: 'Xã không có biển' } })] },
  },
  decisionMissing: {
    finds: { rows: [judged({ local: { requirement: { op: '>=', value: '80' }, decision: '' } })] },
    says: 'Chưa ghi số quyết định của mức do tỉnh quy định',
    passes: { rows: [judged({ local: { requirement: 'met', decision: '12/QĐ-UBND' } })] },
  },
  overrideEvidence: {
    finds: { rows: [judged({ override: { verdict: 'met', reason: 'Có' } }, { evidence: [] })] },
    says: 'Đánh giá khác kết quả tính mà không có văn bản làm căn cứ',
    passes: { rows: [judged({ override: { verdict: 'met', reason: 'Có' } })] },
  },
  differentNumbers: {
    finds: {
      rows: [
        ratio('4.2', '1832', 'Tổng số hộ'),
        ratio('9.2', '1832', 'Tổng số hộ dân của xã'),
        ratio('11', '1800', 'Tổng số hộ'),
      ],
    },
    says: 'Số hộ ghi khác nhau: 1.832 ở 4.2, 9.2; 1.800 ở 11',
    passes: {
      rows: [
        ratio('4.2', '1832', 'Tổng số hộ'),
        ratio('9.2', '1832.0', 'Tổng số hộ'),
        ratio('17.9', '40', 'Tổng số hộ chăn nuôi'),
        ratio('11', '7', 'Tổng số hộ', { verdict: 'notApplicable' }),
      ],
    },
  },
  evidenceMissing: {
    finds: { rows: [row('1.1', { evidence: [] })] },
    says: 'Chưa có minh chứng',
    passes: { rows: [row('1.1', { evidence: [], verdict: 'notApplicable' })] },
  },
  evidenceTooFew: {
    finds: { rows: [asked('1.1', 2)] },
    says: 'Có 1 tệp, phải có 2 giấy tờ: Giấy 1; Giấy 2',
    passes: { rows: [asked('1.1', 1)] },
  },
  personalOnly: {
    finds: { forPublic: true, rows: [row('1.1', { evidence: [{ id: 'a', personal: 'CCCD' }] })] },
    says: 'Mọi minh chứng đều có dữ liệu cá nhân: bản công khai không còn minh chứng nào',
    passes: { rows: [row('1.1', { evidence: [{ id: 'a', personal: 'CCCD' }] })] },
  },
  fileMissing: {
    finds: { files: [file('a', { stored: 'missing' })] },
    says: 'Tệp “a.pdf” không còn trong kho minh chứng',
    passes: { files: [file('a')] },
  },
  fileChanged: {
    finds: { files: [file('a', { stored: 'changed' })] },
    says: 'Tệp “a.pdf” đã khác so với lúc đưa vào',
    passes: { files: [file('a')] },
  },
  fileEmpty: {
    finds: { files: [file('a', { sizeBytes: 0, reading: 'damaged' })] },
    says: 'Tệp “a.pdf” rỗng, không có nội dung',
    passes: { files: [file('a', { sizeBytes: 1 })] },
  },
  fileUnreadable: {
    finds: { files: [file('a', { reading: 'damaged' })] },
    says: 'Tệp “a.pdf” hỏng, không đọc được',
    passes: { files: [file('a', { reading: 'noText' }), file('b', { reading: null })] },
  },
  fileLocked: {
    finds: { files: [file('a', { reading: 'locked' })] },
    says: 'Tệp “a.pdf” phải có mật khẩu mới mở được',
    passes: { files: [file('a', { reading: 'waiting' })] },
  },
  dateInFuture: {
    finds: { files: [file('a', { issuedOn: '2026-11-22' })] },
    says: '“a.pdf” ghi ngày 22/11/2026, chưa đến ngày đó',
    passes: { files: [file('a', { issuedOn: '2026-11-21' })] },
  },
  dateOutsidePeriod: {
    finds: { files: [file('a', { issuedOn: '2020-12-31' })] },
    says: '“a.pdf” ghi ngày 31/12/2020, ngoài các năm 2021–2026',
    passes: { files: [file('a', { issuedOn: '2021-01-01' }), file('b')] },
  },
  dateAfterReport: {
    finds: {
      files: [file('a', { issuedOn: '2026-11-20' })],
      papers: [paper('bao-cao-ket-qua', { issuedOn: '2026-11-19' })],
    },
    says: '“a.pdf” ghi ngày 20/11/2026, sau báo cáo kết quả ngày 19/11/2026',
    passes: {
      files: [file('a', { issuedOn: '2026-11-19' })],
      papers: [paper('bao-cao-ket-qua', { issuedOn: '2026-11-19' })],
    },
  },
  samePaperTwice: {
    finds: {
      files: [
        file('a', { number: '12/QĐ-UBND', issuedOn: '2025-03-08', issuer: 'UBND xã Bình Minh' }),
        file('b', { number: 'Số: 12/qđ-ubnd', issuedOn: '2025-03-08' }),
      ],
    },
    says: '“b.pdf” và “a.pdf” cùng số 12/qđ-ubnd, cùng ngày 08/03/2025',
    passes: {
      files: [
        file('a', { number: '12/QĐ-UBND', issuedOn: '2025-03-08', issuer: 'UBND xã Bình Minh' }),
        file('b', { number: '12/QĐ-UBND', issuedOn: '2025-03-08', issuer: 'UBND tỉnh' }),
        file('c', { number: '12/QĐ-UBND', issuedOn: '2025-03-09' }),
        file('d', { number: '12/QĐ-UBND' }),
      ],
    },
  },
  evidenceUnlinked: {
    finds: { files: [file('a', { indicators: [] })] },
    says: 'Tệp “a.pdf” chưa gắn với chỉ tiêu nào',
    passes: { files: [file('a')] },
  },
  overdue: {
    finds: { rows: [row('1.1', { evidence: [], assignment: { ...owner, dueOn: '2026-11-20' } })] },
    says: 'Quá hạn từ 20/11/2026',
    passes: {
      rows: [
        row('1.1', { evidence: [], assignment: { ...owner, dueOn: '2026-11-21' } }),
        row('1.2', { assignment: { ...owner, dueOn: '2026-11-20' } }),
      ],
    },
  },
  dueDateMissing: {
    finds: { rows: [row('1.1', { evidence: [], assignment: { ...owner, dueOn: null } })] },
    says: 'Đã giao cho Lê Hoa mà chưa có hạn',
    passes: { rows: [row('1.1', { evidence: [] }), row('1.2', { assignment: { ...owner, dueOn: null } })] },
  },
  paperMissing: {
    finds: { papers: [paper('to-trinh', { state: 'missing' })] },
    says: 'Chưa lập: Tờ trình',
    passes: { papers: [paper('hinh-anh', { state: 'missing', required: false })] },
  },
  paperOutdated: {
    finds: { papers: [paper('to-trinh', { state: 'outdated' })] },
    says: 'Số liệu đã thay đổi sau khi lập: Tờ trình',
    passes: { papers: [paper('to-trinh')] },
  },
  paperUnsigned: {
    finds: { papers: [paper('to-trinh', { state: 'built' })] },
    says: 'Chưa có bản đã ký: Tờ trình',
    passes: { papers: [paper('danh-muc', { state: 'built', needsSignature: false })] },
  },
  surveyBelow: {
    finds: { survey: survey({}) },
    says: 'Lấy ý kiến hài lòng: 80 % < 90 % → Chưa đạt',
    passes: { survey: survey({ ballots: 0 }) },
  },
  surveyEmpty: {
    finds: { survey: survey({ ballots: 0, condition: null }) },
    says: 'Đã mở đợt lấy ý kiến mà chưa có phiếu nào',
    passes: { survey: null },
  },
  surveyNotTaken: {
    finds: {
      survey: survey({ condition: { code: 'hai-long', comparison: '', isTaken: false, verdict: 'met' } }),
    },
    says: 'Tỷ lệ hài lòng của phiếu khác với kết quả ghi ở điều kiện',
    passes: {
      survey: survey({ condition: { code: 'hai-long', comparison: '', isTaken: true, verdict: 'met' } }),
    },
  },
};

describe('the rules of the check', () => {
  test('each has a case here, a name of its own, and blocks only what cannot be left', () => {
    expect(Object.keys(cases)).toEqual(checkRules.map(({ code }) => code));
    expect(new Set(checkRules.map(({ code }) => code)).size).toBe(checkRules.length);
    expect(checkRules.filter(({ severity, canIgnore }) => severity === 'blocks' && canIgnore)).toEqual([]);
    expect(checkRules.filter(({ title, remedy }) => title === '' || !remedy.endsWith('.'))).toEqual([]);
    expect(found({})).toEqual([]);
  });

  test.each(Object.entries(cases))('%s', (code, { finds, says, passes }) => {
    expect(found(finds).filter(each => each.startsWith(`${code}:`))).toEqual([`${code}: ${says}`]);
    expect(found(passes).filter(each => each.startsWith(`${code}:`))).toEqual([]);
  });
});

test('10,000 files and 500 indicators take no second', () => {
  const rows = Array.from({ length: 500 }, (_, at) => ratio(`${at}`, `${1000 + at}`, 'Tổng số hộ'));
  const files = Array.from({ length: 10_000 }, (_, at) =>
    file(`f${at}`, { number: `${at % 5000}/QĐ-UBND`, issuedOn: '2019-01-01', indicators: [`${at % 500}`] }),
  );
  const start = performance.now();
  const findings = runChecks(picture({ rows, files }));
  // Generous: measured at 140 ms on a busy machine; a rule that looks at every pair of files takes minutes.
  expect(performance.now() - start).toBeLessThan(1000);
  expect(findings).toHaveLength(15_001);
});

describe('what the check says', () => {
  test('goes by severity, then by the order of the set; of one place in the order of the rules', () => {
    const overdueBy = { ...owner, dueOn: '2026-01-01' };
    const rows = [
      row('1.2', { verdict: 'unassessed', comparison: '', evidence: [], assignment: overdueBy }),
      row('1.10', { unconfirmed: ['text'] }),
    ];
    const files = [file('a', { indicators: [] }), file('b', { indicators: ['1.2'], sizeBytes: 0 })];
    const papers = [paper('to-trinh', { state: 'missing' })];
    expect(runChecks(picture({ rows, files, papers })).map(({ key }) => key)).toEqual([
      'needsConfirmation indicator 1.10',
      'unassessed indicator 1.2',
      'evidenceMissing indicator 1.2',
      'fileEmpty evidence b',
      'overdue indicator 1.2',
      'paperMissing paper to-trinh',
      'evidenceUnlinked evidence a',
    ]);
  });

  test('names a condition by its words and never asks it for a file', () => {
    const condition = row('no-dong', {
      text: 'Không nợ đọng',
      verdict: 'notMet',
      comparison: '',
      evidence: [],
    });
    expect(found({ conditions: [condition] })).toEqual(['notMet: Điều kiện “Không nợ đọng”: Chưa đạt']);
  });

  test('an explanation stands in the remedy, what evidence is usual or demanded too', () => {
    const explanation = { reason: 'Chưa có vốn', remedy: '', dueOn: '2027-06-30', funding: '' };
    const short = judged({ explanation }, { verdict: 'notMet', comparison: 'Chưa đạt' });
    expect(runChecks(picture({ rows: [short] }))[0]?.remedy).toBe(
      'Đã giải trình, hẹn đạt ngày 30/06/2027; sửa khi kết quả thay đổi.',
    );
    const rows = [asked('1.1', 2, { evidence: [] })];
    expect(runChecks(picture({ rows }))[0]?.remedy).toBe('Phải có: Giấy 1; Giấy 2.');
  });

  test('a criterion that is met without an indicator does not want it, a confirmation it does', () => {
    const rows = [row('1.1', { verdict: 'notMet', evidence: [], unconfirmed: ['text'] })];
    expect(found({ rows, isMet: true }).map(each => each.split(':')[0])).toEqual(['needsConfirmation']);
  });

  test('two numbers that differ are one finding, shown at the odd one out, with the other places', () => {
    const [finding] = runChecks(
      picture({
        rows: [
          ratio('6.3', '9', 'Tổng số thôn'),
          ratio('2', '9', 'Tổng số hộ'),
          ratio('16', '8', 'Tổng số thôn'),
          ratio('17', '9', 'Tổng số thôn'),
        ],
      }),
    );
    expect(finding).toMatchObject({
      key: 'differentNumbers number Số thôn',
      place: { kind: 'indicator', code: '16', others: ['6.3', '17'] },
    });
  });
});

test.each([
  ['Tổng dân số', 'Dân số'],
  ['Tổng số người dân', 'Dân số'],
  ['Tổng số hộ', 'Số hộ'],
  ['Tổng số hộ dân của xã', 'Số hộ'],
  ['Tổng số hộ trên địa bàn xã', 'Số hộ'],
  ['Tổng số thôn (tổ dân phố)', 'Số thôn'],
  ['Tổng số hộ chăn nuôi', undefined],
  ['Tổng số hộ và cơ sở', undefined],
  ['Dân số trưởng thành', undefined],
  ['Tổng số', undefined],
])('“%s” names the number %s', (label, what) => {
  expect(sameNumberOf(label)).toBe(what);
});
