import { describe, expect, test } from 'vitest';
import { readDocumentHead } from '#shared/domain/document-head.ts';
import type { DocumentMetadata } from '#shared/domain/document-metadata.ts';

type Row = { what: string; name?: string; text: string; is: Partial<DocumentMetadata> };

const rows: Row[] = [
  {
    what: 'a decision of a commune with both halves beside each other',
    text: `ỦY BAN NHÂN DÂN\tCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
XÃ BÌNH MINH\tĐộc lập - Tự do - Hạnh phúc
Số: 123/QĐ-UBND\tBình Minh, ngày 05 tháng 3 năm 2025

QUYẾT ĐỊNH
Về việc thành lập Ban quản lý xây dựng nông thôn mới

CHỦ TỊCH ỦY BAN NHÂN DÂN XÃ
Căn cứ Quyết định số 318/QĐ-TTg ngày 08 tháng 3 năm 2022 của Thủ tướng Chính phủ;`,
    is: {
      number: '123/QĐ-UBND',
      issuedOn: '2025-03-05',
      issuer: 'Ủy ban nhân dân xã Bình Minh',
      subject: 'Về việc thành lập Ban quản lý xây dựng nông thôn mới',
      kind: 'decision',
    },
  },
  {
    what: 'an office below its superior one, blanks in the number, the halves one after the other',
    text: `UBND HUYỆN ĐẦM HÀ
UBND XÃ QUẢNG TÂN
-------
Số: 45 /BC - UBND
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập – Tự do – Hạnh phúc
Quảng Tân, ngày 5 tháng 12 năm 2024
BÁO CÁO
Kết quả thực hiện Chương trình mục tiêu quốc gia
xây dựng nông thôn mới năm 2024

Thực hiện Kế hoạch số 12/KH-UBND ngày 02 tháng 01 năm 2024`,
    is: {
      number: '45/BC-UBND',
      issuedOn: '2024-12-05',
      issuer: 'UBND xã Quảng Tân',
      subject: 'Kết quả thực hiện Chương trình mục tiêu quốc gia xây dựng nông thôn mới năm 2024',
      kind: 'report',
    },
  },
  {
    what: 'an official letter, whose subject stands under the number',
    text: `UBND TỈNH QUẢNG NINH\tCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
SỞ NÔNG NGHIỆP VÀ MÔI TRƯỜNG\tĐộc lập - Tự do - Hạnh phúc
Số: 1204/SNNMT-PTNT\tQuảng Ninh, ngày 11 tháng 8 năm 2025
V/v hướng dẫn thẩm định mức độ
đạt chuẩn nông thôn mới
Kính gửi: Ủy ban nhân dân các xã, phường`,
    is: {
      number: '1204/SNNMT-PTNT',
      issuedOn: '2025-08-11',
      issuer: 'Sở Nông nghiệp và môi trường',
      subject: 'Về việc hướng dẫn thẩm định mức độ đạt chuẩn nông thôn mới',
    },
  },
  {
    what: 'a commune letter without a word for its kind in the symbol',
    text: `UBND XÃ BÌNH MINH
Số: 12/UBND-VHXH
Bình Minh, ngày 02 tháng 01 năm 2025
V/v: báo cáo số liệu
Kính gửi: Phòng Văn hóa`,
    is: {
      number: '12/UBND-VHXH',
      kind: 'letter',
      subject: 'Về việc báo cáo số liệu',
      issuedOn: '2025-01-02',
    },
  },
  {
    what: 'letters decomposed as some programs write them (NFD)',
    text: 'ỦY BAN NHÂN DÂN\nXÃ ĐÔNG HẢI\nSố: 7/TTr-UBND\nĐông Hải, ngày 09 tháng 02 năm 2022\nTỜ TRÌNH\nVề việc đề nghị công nhận'.normalize(
      'NFD',
    ),
    is: {
      number: '7/TTr-UBND',
      issuedOn: '2022-02-09',
      issuer: 'Ủy ban nhân dân xã Đông Hải',
      subject: 'Về việc đề nghị công nhận',
      kind: 'proposal',
    },
  },
  {
    what: 'blanks that OCR puts between letters and digits',
    text: `UBND XÃ TÂN AN
Số : 1 8 / KH - UBND
Tân An, ngày 0 5 tháng 3 năm 2 0 2 5
K Ế H O Ạ C H
Tuyên truyền xây dựng nông thôn mới
Căn cứ`,
    is: {
      number: '18/KH-UBND',
      issuedOn: '2025-03-05',
      kind: 'plan',
      issuer: 'UBND xã Tân An',
      subject: 'Tuyên truyền xây dựng nông thôn mới',
    },
  },
  {
    what: 'a number with the year in it',
    text: 'HỘI ĐỒNG NHÂN DÂN\nTỈNH QUẢNG NINH\nSố: 12/2023/NQ-HĐND\nNGHỊ QUYẾT\nQuy định mức hỗ trợ',
    is: {
      number: '12/2023/NQ-HĐND',
      kind: 'resolution',
      issuer: 'Hội đồng nhân dân tỉnh Quảng Ninh',
      subject: 'Quy định mức hỗ trợ',
    },
  },
  {
    what: 'a draft whose number and day were left empty',
    text: `UBND XÃ A\nSố:      /BC-UBND\nA, ngày    tháng    năm 2025\nBÁO CÁO\nTình hình`,
    is: { number: null, issuedOn: null, kind: 'report', subject: 'Tình hình' },
  },
  {
    what: 'minutes, which name their day in the text',
    text: `CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
BIÊN BẢN
Họp lấy ý kiến nhân dân thôn Đông
Hôm nay, vào hồi 19 giờ 30 phút, ngày 14 tháng 9 năm 2025, tại nhà văn hóa`,
    is: {
      kind: 'minutes',
      issuedOn: '2025-09-14',
      subject: 'Họp lấy ý kiến nhân dân thôn Đông',
      issuer: null,
      number: null,
    },
  },
  {
    what: 'a report whose title goes on in capitals',
    text: 'ĐẢNG ỦY XÃ BÌNH MINH\nSố 15-BC/ĐU\nBÁO CÁO TỔNG KẾT CÔNG TÁC NĂM 2024\n\nPhần thứ nhất',
    is: {
      number: '15-BC/ĐU',
      kind: 'report',
      subject: 'Tổng kết công tác năm 2024',
      issuer: 'Đảng ủy xã Bình Minh',
    },
  },
  {
    what: 'a school',
    text: 'UBND XÃ BÌNH MINH\nTRƯỜNG TIỂU HỌC BÌNH MINH\nSố: 03/BC-TH\nBÁO CÁO\nCơ sở vật chất',
    is: { issuer: 'Trường Tiểu học Bình Minh', number: '03/BC-TH' },
  },
  {
    what: 'an insurance office, whose name holds a word for a place',
    text: 'BẢO HIỂM XÃ HỘI CƠ SỞ\nSố: 73/XN-BHXH\nGIẤY XÁC NHẬN\nVề tỷ lệ tham gia',
    is: { issuer: 'Bảo hiểm xã hội cơ sở', kind: 'confirmation', subject: 'Về tỷ lệ tham gia' },
  },
  {
    what: 'the first rows of a workbook: title before number',
    name: 'Biểu đất cây xanh.xlsx',
    text: 'Biểu\nỦY BAN NHÂN DÂN XÃ BÌNH MINH\nĐẤT CÂY XANH SỬ DỤNG CÔNG CỘNG NĂM 2025\nSố: 37/BTK-UBND\nTT\tThôn\tDân số',
    is: { number: '37/BTK-UBND', issuer: 'Ủy ban nhân dân xã Bình Minh', kind: 'table' },
  },
  {
    what: 'a decision that is only quoted',
    text: 'Thuyết minh đồ án\nTheo Quyết định số 318/QĐ-TTg ngày 08/3/2022, xã phải có\nngày 22/7/2025; tem đã in 20.000 chiếc.',
    is: { number: null, issuedOn: null, issuer: null, subject: null },
  },
  {
    what: 'the place and a day in digits',
    text: 'UBND XÃ A\nSố: 9/TB-UBND\nA, ngày 08/03/2022\nTHÔNG BÁO\nLịch họp',
    is: { issuedOn: '2022-03-08', kind: 'notice', subject: 'Lịch họp' },
  },
  {
    what: 'a day that does not exist',
    text: 'UBND XÃ A\nSố: 9/TB-UBND\nA, ngày 31 tháng 02 năm 2022\nTHÔNG BÁO\nLịch họp',
    is: { issuedOn: null },
  },
  { what: 'nothing but a picture', name: 'IMG_2031.JPG', text: '', is: { kind: 'photo', number: null } },
  { what: 'nothing but a name', name: '12. Biên bản họp thôn.pdf', text: '', is: { kind: 'minutes' } },
  { what: 'a name without diacritics', name: 'bao_cao_thu_nhap.pdf', text: '', is: { kind: 'report' } },
];

describe('the head of a document is read from', () => {
  test.each(rows)('$what', ({ name = 'quet.pdf', text, is }) => {
    expect(readDocumentHead({ name, text })).toMatchObject(is);
  });
});

test('a text made to be slow is read in time', () => {
  const texts = [
    'Số: '.repeat(2000),
    'ngày '.repeat(2000),
    `Số: ${'A-'.repeat(3000)}`,
    ' '.repeat(6000),
    'V/v '.repeat(1500),
  ];
  const startMs = performance.now();
  for (const text of texts) readDocumentHead({ name: 'a.pdf', text });
  expect(performance.now() - startMs).toBeLessThan(1000);
});
