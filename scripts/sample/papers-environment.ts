import { percent, spread, vi, villages } from './commune.ts';
import { decision, type Item, minutes, report } from './item.ts';

const clean = spread(1985);
const hygienic = spread(2064);

export const environmentPapers: Item[] = [
  report(
    {
      file: '27-bieu-nuoc-sach-nha-tieu-hop-ve-sinh',
      name: 'Biểu tổng hợp nước sạch và công trình hợp vệ sinh',
      number: '36/BTK-UBND',
      issuedOn: '2025-10-13',
      subject: 'Hộ sử dụng nước sạch và hộ có nhà tiêu, nhà tắm, thiết bị chứa nước hợp vệ sinh năm 2025',
      indicators: ['17.1', '17.8'],
      blocks: [
        {
          table: {
            head: ['TT', 'Thôn', 'Số hộ', 'Dùng nước sạch', 'Tỷ lệ', 'Hợp vệ sinh, 3 sạch', 'Tỷ lệ'],
            rows: villages.map((village, index) => [
              String(index + 1),
              village.name,
              vi(village.households),
              vi(clean[index] ?? 0),
              percent(clean[index] ?? 0, village.households),
              vi(hygienic[index] ?? 0),
              percent(hygienic[index] ?? 0, village.households),
            ]),
            total: ['', 'Cộng', '2.150', '1.985', percent(1985, 2150), '2.064', percent(2064, 2150)],
          },
        },
        {
          p: 'Nguồn nước sạch: công trình cấp nước tập trung liên thôn 1.420 hộ; thiết bị lọc hộ gia đình đạt quy chuẩn 565 hộ, có kết quả xét nghiệm kèm theo danh sách./.',
        },
      ],
    },
    'BIỂU TỔNG HỢP',
  ),
  minutes({
    file: '28-bien-ban-kiem-tra-moi-truong',
    name: 'Biên bản kiểm tra cơ sở sản xuất và thu gom bao gói thuốc BVTV',
    number: '31/BB-UBND',
    issuedOn: '2025-08-19',
    subject: 'Kiểm tra việc chấp hành quy định bảo vệ môi trường và thu gom bao gói thuốc bảo vệ thực vật',
    indicators: ['17.2', '17.7'],
    blocks: [
      {
        p: 'Đoàn đã kiểm tra 24/24 cơ sở sản xuất, kinh doanh, nuôi trồng thủy sản: 24 cơ sở có giấy phép hoặc đăng ký môi trường, có nơi lưu giữ chất thải, đạt 100%.',
      },
      {
        p: 'Toàn xã có 86 bể chứa bao gói thuốc bảo vệ thực vật. Khối lượng bao gói và chất thải rắn y tế phát sinh 3,2 tấn, thu gom và bàn giao cho đơn vị xử lý 3,2 tấn, đạt 100%.',
      },
      { p: 'Kiến nghị: bổ sung 10 bể chứa tại cánh đồng Bãi Hạ trước vụ xuân 2026./.' },
    ],
  }),
  decision({
    file: '29-quy-che-quan-ly-nghia-trang',
    name: 'Quyết định ban hành quy chế quản lý nghĩa trang',
    number: '66/QĐ-UBND',
    issuedOn: '2024-07-30',
    subject: 'Ban hành Quy chế quản lý, sử dụng nghĩa trang nhân dân xã Bình Minh',
    indicators: ['17.5'],
    blocks: [
      { basis: 'Căn cứ quy định về xây dựng, quản lý, sử dụng nghĩa trang;' },
      { centred: 'QUYẾT ĐỊNH:' },
      {
        article: 'Điều 1.',
        text: 'Ban hành Quy chế quản lý, sử dụng hai nghĩa trang nhân dân theo quy hoạch (Đồi Thượng 3,4 ha và Bãi Nam 2,1 ha); khuyến khích hỏa táng, hỗ trợ theo quy định.',
      },
      {
        article: 'Điều 2.',
        text: 'Không mai táng ngoài nghĩa trang quy hoạch; mộ xây theo kích thước thống nhất, có lối đi và cây xanh.',
      },
      { article: 'Điều 3.', text: 'Trưởng các thôn và ban quản trang chịu trách nhiệm thi hành./.' },
    ],
  }),
  minutes({
    file: '30-bien-ban-kiem-tra-an-toan-thuc-pham',
    name: 'Biên bản kiểm tra an toàn thực phẩm',
    number: '38/BB-UBND',
    issuedOn: '2025-10-27',
    subject: 'Kiểm tra hộ và cơ sở sản xuất, kinh doanh thực phẩm năm 2025',
    indicators: ['17.10'],
    blocks: [
      {
        p: `Tổng số hộ, cơ sở trong danh sách quản lý: 348. Đã kiểm tra, ký cam kết hoặc có giấy chứng nhận: 343, đạt ${percent(343, 348)}.`,
      },
      {
        p: 'Năm cơ sở còn lại (1 quán ăn, 2 điểm giết mổ nhỏ lẻ, 2 hộ làm đậu phụ) đã ngừng hoạt động từ quý III/2025, có xác nhận của trưởng thôn, không thuộc diện phải ký cam kết.',
      },
      { p: 'Trong năm không xảy ra vụ ngộ độc thực phẩm nào./.' },
    ],
  }),
];
