import { percent, vi, villages } from './commune.ts';
import { decision, fromOffice, type Item, minutes, report } from './item.ts';

const villageRoads = [4.1, 3.9, 3.6, 3.5, 4.0, 3.1, 2.9, 2.3];
const villageRoadsAll = [4.1, 4.2, 3.9, 3.5, 4.0, 3.7, 3.5, 2.9];
const lanes = [5.8, 5.5, 5.3, 5.0, 6.1, 4.7, 4.5, 4.3];
const fieldRoads = [2.1, 1.9, 1.8, 1.7, 1.6, 1.5, 1.2, 1.1];
const fieldRoadsAll = [2.4, 2.3, 2.2, 2.1, 1.9, 2.6, 3.1, 2.3];

export const infrastructurePapers: Item[] = [
  fromOffice(
    {
      file: '01-quyet-dinh-quy-hoach-chung',
      name: 'Quyết định phê duyệt quy hoạch chung xây dựng xã',
      number: '215/QĐ-UBND',
      issuedOn: '2023-08-16',
      subject: 'Về việc phê duyệt điều chỉnh quy hoạch chung xây dựng xã Bình Minh đến năm 2035',
      indicators: ['1.1'],
      blocks: [
        { basis: 'Căn cứ Luật Tổ chức chính quyền địa phương;' },
        { basis: 'Căn cứ Luật Xây dựng và pháp luật về quy hoạch đô thị và nông thôn;' },
        { basis: 'Theo đề nghị của Ủy ban nhân dân xã Bình Minh (mẫu).' },
        { centred: 'QUYẾT ĐỊNH:' },
        {
          article: 'Điều 1.',
          text: 'Phê duyệt điều chỉnh quy hoạch chung xây dựng xã Bình Minh đến năm 2035 với các nội dung chính: phạm vi 1.286,4 ha gồm tám thôn; dân số dự báo 9.400 người; khu trung tâm xã 18,5 ha tại Thôn Trung Tâm; đất cây xanh công cộng 2,1 ha.',
        },
        {
          article: 'Điều 2.',
          text: 'Ủy ban nhân dân xã tổ chức công bố công khai quy hoạch trong thời hạn 15 ngày, cắm mốc giới ngoài thực địa và ban hành quy định quản lý quy hoạch.',
        },
        {
          article: 'Điều 3.',
          text: 'Các cơ quan, đơn vị liên quan và Chủ tịch Ủy ban nhân dân xã Bình Minh chịu trách nhiệm thi hành Quyết định này./.',
        },
      ],
    },
    'Ủy ban nhân dân tỉnh',
    'QUYẾT ĐỊNH',
    ['TM. ỦY BAN NHÂN DÂN', 'KT. CHỦ TỊCH', 'PHÓ CHỦ TỊCH'],
  ),
  minutes({
    file: '02-bien-ban-cong-bo-quy-hoach',
    name: 'Biên bản niêm yết, công bố quy hoạch',
    number: '04/BB-UBND',
    issuedOn: '2023-08-28',
    subject: 'Về việc công bố công khai quy hoạch chung xây dựng xã và bàn giao mốc giới',
    indicators: ['1.1', '1.2'],
    blocks: [
      {
        p: 'Hôm nay, ngày 28 tháng 8 năm 2023, tại hội trường Ủy ban nhân dân xã, đại diện Ủy ban nhân dân xã, Mặt trận Tổ quốc, trưởng tám thôn và 46 hộ dân đã họp công bố quy hoạch chung xây dựng xã.',
      },
      {
        p: 'Nội dung: giới thiệu bản đồ tổ chức không gian, bản đồ giao thông, quy định quản lý; niêm yết bản vẽ tại trụ sở xã và tám nhà văn hóa thôn từ ngày 28/8/2023; bàn giao 32 mốc giới cho các thôn quản lý.',
      },
      {
        p: 'Ý kiến: 100% đại biểu nhất trí; đề nghị in thêm bản đồ khổ lớn cho Thôn Hạ và Thôn Mới. Biên bản lập thành ba bản có giá trị như nhau./.',
      },
    ],
  }),
  decision({
    file: '03-quy-dinh-quan-ly-quy-hoach',
    name: 'Quyết định ban hành quy định quản lý quy hoạch',
    number: '58/QĐ-UBND',
    issuedOn: '2023-09-20',
    subject: 'Ban hành Quy định quản lý quy hoạch chung xây dựng xã Bình Minh',
    indicators: ['1.2'],
    blocks: [
      { basis: 'Căn cứ Luật Tổ chức chính quyền địa phương;' },
      { basis: 'Căn cứ hồ sơ quy hoạch chung xây dựng xã được phê duyệt (mẫu).' },
      { centred: 'QUYẾT ĐỊNH:' },
      {
        article: 'Điều 1.',
        text: 'Ban hành kèm theo Quyết định này Quy định quản lý quy hoạch chung xây dựng xã gồm 4 chương, 17 điều: quản lý khu trung tâm, khu dân cư, khu sản xuất, hành lang giao thông và thủy lợi.',
      },
      {
        article: 'Điều 2.',
        text: 'Công chức địa chính – xây dựng theo dõi, báo cáo sáu tháng một lần; các thôn quản lý mốc giới được bàn giao.',
      },
      {
        article: 'Điều 3.',
        text: 'Quyết định có hiệu lực kể từ ngày ký. Văn phòng Ủy ban nhân dân, các công chức chuyên môn và trưởng các thôn chịu trách nhiệm thi hành./.',
      },
    ],
  }),
  report(
    {
      file: '04-bieu-thong-ke-duong-giao-thong',
      name: 'Biểu thống kê hiện trạng đường giao thông 2025',
      number: '31/BTK-UBND',
      issuedOn: '2025-10-06',
      subject: 'Hiện trạng đường giao thông trên địa bàn xã đến ngày 30/9/2025',
      indicators: ['2.1', '2.2', '2.3', '2.4'],
      blocks: [
        { heading: 'I. Đường xã' },
        {
          table: {
            head: ['TT', 'Tên tuyến', 'Chiều dài (km)', 'Mặt đường (m)', 'Kết cấu', 'Năm làm', 'Đạt (km)'],
            rows: [
              ['1', 'Trung Tâm – Đông', '5,2', '5,5', 'Nhựa', '2022', '5,2'],
              ['2', 'Trung Tâm – Đoài – Thượng', '6,8', '5,5', 'Bê tông', '2023', '6,8'],
              ['3', 'Nam – Hạ', '4,1', '5,0', 'Bê tông', '2024', '4,1'],
              ['4', 'Bắc – Mới', '2,5', '5,0', 'Nhựa', '2025', '2,5'],
            ],
            total: ['', 'Cộng', '18,6', '', '', '', '18,6'],
          },
        },
        { p: 'Tỷ lệ đường xã được nhựa hóa, bê tông hóa: 18,6/18,6 km, đạt 100%.' },
        { heading: 'II. Đường thôn, ngõ xóm và trục chính nội đồng' },
        {
          table: {
            head: [
              'TT',
              'Thôn',
              'Đường thôn (km)',
              'Đã cứng hóa',
              'Ngõ xóm sạch (km)',
              'Nội đồng (km)',
              'Đảm bảo vận chuyển',
            ],
            rows: villages.map((village, index) => [
              String(index + 1),
              village.name,
              vi(villageRoadsAll[index] ?? 0, 1),
              vi(villageRoads[index] ?? 0, 1),
              vi(lanes[index] ?? 0, 1),
              vi(fieldRoadsAll[index] ?? 0, 1),
              vi(fieldRoads[index] ?? 0, 1),
            ]),
            total: ['', 'Cộng', '29,8', '27,4', '41,2', '18,9', '12,9'],
          },
        },
        {
          p: `Tỷ lệ đường thôn, liên thôn được cứng hóa: ${percent(27.4, 29.8)}; đường ngõ xóm sạch, đi lại thuận tiện: 100%; đường trục chính nội đồng đảm bảo vận chuyển hàng hóa: ${percent(12.9, 18.9)}.`,
        },
        {
          p: 'Phần chưa cứng hóa tập trung ở cánh đồng Bãi Hạ và đường liên thôn Thượng – Hạ, đã đưa vào kế hoạch đầu tư công năm 2026./.',
        },
      ],
    },
    'BIỂU THỐNG KÊ',
  ),
  minutes({
    file: '05-bien-ban-nghiem-thu-duong-bac-moi',
    name: 'Biên bản nghiệm thu đường Bắc - Mới',
    number: '17/BB-BQL',
    issuedOn: '2025-06-24',
    subject: 'Nghiệm thu hoàn thành công trình đường giao thông Thôn Bắc – Thôn Mới',
    indicators: ['2.1'],
    blocks: [
      {
        p: 'Công trình: đường giao thông Thôn Bắc – Thôn Mới, dài 2,5 km, mặt đường láng nhựa rộng 5,0 m, có rãnh thoát nước hai bên và 18 biển báo.',
      },
      {
        p: 'Thành phần: đại diện chủ đầu tư, tư vấn giám sát, đơn vị thi công, Ban giám sát đầu tư của cộng đồng hai thôn.',
      },
      {
        p: 'Kết quả kiểm tra: chiều dài, bề rộng, cao độ và độ bằng phẳng đạt thiết kế; hồ sơ hoàn công đầy đủ. Kết luận: chấp nhận nghiệm thu, đưa vào sử dụng từ ngày 01/7/2025./.',
      },
    ],
  }),
  report(
    {
      file: '06-bieu-dien-tich-tuoi-tieu',
      name: 'Biểu diện tích tưới, tiêu chủ động',
      number: '32/BTK-UBND',
      issuedOn: '2025-10-08',
      subject: 'Diện tích đất sản xuất nông nghiệp được tưới và tiêu nước chủ động năm 2025',
      indicators: ['3.1'],
      blocks: [
        {
          table: {
            head: ['TT', 'Xứ đồng', 'Diện tích (ha)', 'Tưới, tiêu chủ động (ha)', 'Công trình phục vụ'],
            rows: [
              ['1', 'Đồng Cả', '214,0', '208,5', 'Trạm bơm Đồng Cả, kênh N1'],
              ['2', 'Đồng Đoài', '168,5', '160,0', 'Hồ Thượng, kênh N2'],
              ['3', 'Bãi Hạ', '152,5', '128,0', 'Kênh N3 (5,2 km chưa kiên cố)'],
              ['4', 'Vườn, bãi', '120,0', '116,0', 'Giếng khoan, kênh nội đồng'],
            ],
            total: ['', 'Cộng', '655,0', '612,5', ''],
            left: [1, 4],
          },
        },
        {
          p: `Tỷ lệ: 612,5/655,0 ha, đạt ${percent(612.5, 655)}. Số liệu đã đối chiếu với đơn vị quản lý thủy nông./.`,
        },
      ],
    },
    'BIỂU THỐNG KÊ',
  ),
  report(
    {
      file: '07-phuong-an-phong-chong-thien-tai',
      name: 'Phương án phòng chống thiên tai theo 4 tại chỗ',
      number: '21/PA-UBND',
      issuedOn: '2025-04-15',
      subject: 'Phòng, chống thiên tai và tìm kiếm cứu nạn năm 2025 theo phương châm “4 tại chỗ”',
      indicators: ['3.2'],
      blocks: [
        { heading: 'I. Tình hình' },
        {
          p: 'Xã có hai khu vực dễ ngập (Thôn Hạ, cánh đồng Bãi Hạ) và một khu vực có nguy cơ sạt lở nhẹ ven đồi Thượng với 14 hộ. Mùa mưa bão từ tháng 6 đến tháng 10.',
        },
        { heading: 'II. Bốn tại chỗ' },
        {
          p: '1. Chỉ huy tại chỗ: Ban Chỉ huy xã 18 người, mỗi thôn một tổ xung kích từ 10 đến 14 người, tổng số 96 người, đã tập huấn ngày 10/4/2025.',
        },
        {
          p: '2. Lực lượng tại chỗ: dân quân 42 người, đoàn thanh niên 35 người, y tế 6 người, các hộ có phương tiện vận tải.',
        },
        { p: '3. Phương tiện, vật tư tại chỗ:' },
        {
          table: {
            head: ['TT', 'Phương tiện, vật tư', 'Đơn vị', 'Số lượng', 'Nơi để'],
            rows: [
              ['1', 'Xuồng máy', 'chiếc', '2', 'Trụ sở xã'],
              ['2', 'Áo phao, phao tròn', 'chiếc', '160', 'Trụ sở xã và tám thôn'],
              ['3', 'Bao tải', 'chiếc', '3.000', 'Kho Thôn Trung Tâm'],
              ['4', 'Đá hộc, cát dự phòng', 'm³', '120', 'Đầu kênh N3'],
              ['5', 'Máy phát điện', 'chiếc', '5', 'Trạm Y tế, nhà văn hóa thôn'],
              ['6', 'Loa cầm tay', 'chiếc', '16', 'Tám thôn'],
            ],
            left: [1, 4],
          },
        },
        {
          p: '4. Hậu cần tại chỗ: hợp đồng với bốn cửa hàng tạp hóa dự trữ mì, nước uống cho 600 người trong ba ngày; Trạm Y tế dự trữ hai cơ số thuốc.',
        },
        { heading: 'III. Sơ tán' },
        {
          p: 'Khi có lệnh: 14 hộ đồi Thượng về nhà văn hóa Thôn Thượng; 38 hộ vùng trũng Thôn Hạ về Trường Tiểu học Bình Minh. Tổ xung kích từng thôn lập danh sách người già, trẻ em, người khuyết tật cần giúp đỡ.',
        },
        { heading: 'IV. Tự chấm điểm' },
        {
          p: 'Theo bảng chấm điểm, xã đạt 66 điểm, các nội dung bắt buộc đều đạt. Phương án được diễn tập một lần trước ngày 30/5 hằng năm./.',
        },
      ],
    },
    'PHƯƠNG ÁN',
  ),
  fromOffice(
    {
      file: '08-xac-nhan-he-thong-dien',
      name: 'Văn bản xác nhận hệ thống điện và hộ dùng điện',
      number: '64/XN-ĐL',
      issuedOn: '2025-09-29',
      subject: 'Về hệ thống điện đạt chuẩn và số hộ sử dụng điện an toàn trên địa bàn xã Bình Minh',
      indicators: ['4.1', '4.2'],
      blocks: [
        {
          p: 'Hệ thống điện trên địa bàn xã gồm 9 trạm biến áp (2.860 kVA), 11,4 km đường dây trung áp, 34,7 km đường dây hạ áp, vận hành đúng quy định kỹ thuật, hành lang an toàn được bảo đảm.',
        },
        {
          table: {
            head: ['TT', 'Thôn', 'Số hộ', 'Hộ có hợp đồng, dùng điện an toàn'],
            rows: villages.map((village, index) => [
              String(index + 1),
              village.name,
              vi(village.households),
              vi(village.households - ([0, 2, 1, 0, 0, 3, 2, 1][index] ?? 0)),
            ]),
            total: ['', 'Cộng', '2.150', '2.141'],
          },
        },
        {
          p: `Tỷ lệ: 2.141/2.150 hộ, đạt ${percent(2141, 2150)}. Chín hộ còn lại dùng chung công tơ, đã đăng ký tách trong quý IV/2025./.`,
        },
      ],
    },
    'Điện lực khu vực',
    'GIẤY XÁC NHẬN',
  ),
  report({
    file: '09-co-so-vat-chat-truong-hoc',
    name: 'Báo cáo đánh giá cơ sở vật chất trường học',
    number: '45/BC-UBND',
    issuedOn: '2025-09-12',
    subject: 'Đánh giá cơ sở vật chất các trường học trên địa bàn xã năm 2025',
    indicators: ['5'],
    blocks: [
      {
        table: {
          head: ['TT', 'Trường', 'Số lớp', 'Học sinh', 'Phòng học', 'Mức đạt'],
          rows: [
            ['1', 'Mầm non Bình Minh', '16', '418', '16', 'Mức độ 1'],
            ['2', 'Tiểu học Bình Minh', '22', '702', '23', 'Mức độ 2'],
            ['3', 'THCS Bình Minh', '14', '498', '15', 'Mức độ 1'],
          ],
          total: ['', 'Cộng', '52', '1.618', '54', '3/3 trường'],
        },
      },
      {
        p: 'Cả ba trường có đủ phòng học kiên cố, khối phục vụ học tập, sân chơi, nước sạch và công trình vệ sinh theo quy định; thiết bị dạy học tối thiểu đạt từ 92% trở lên./.',
      },
    ],
  }),
  report(
    {
      file: '10-bieu-nha-van-hoa-san-the-thao',
      name: 'Biểu thống kê nhà văn hóa, sân thể thao',
      number: '33/BTK-UBND',
      issuedOn: '2025-10-10',
      subject: 'Nhà văn hóa, sân thể thao và điểm vui chơi của xã, thôn năm 2025',
      indicators: ['6.1', '6.2', '6.3'],
      blocks: [
        {
          p: 'Cấp xã: Nhà văn hóa – hội trường đa năng 320 chỗ ngồi, khuôn viên 3.150 m²; sân thể thao 7.200 m²; hai điểm vui chơi cho trẻ em và người cao tuổi tại Thôn Trung Tâm và Thôn Đông.',
        },
        {
          table: {
            head: ['TT', 'Thôn', 'Diện tích đất (m²)', 'Chỗ ngồi', 'Sân thể thao (m²)', 'Năm xây'],
            rows: villages.map((village, index) => [
              String(index + 1),
              village.name,
              vi([640, 585, 560, 610, 820, 540, 505, 480][index] ?? 0),
              String([120, 110, 110, 100, 150, 100, 90, 90][index]),
              vi([900, 760, 720, 800, 1200, 650, 600, 550][index] ?? 0),
              String([2018, 2019, 2017, 2020, 2021, 2019, 2022, 2023][index]),
            ]),
          },
        },
        { p: 'Số thôn có nhà văn hóa, nơi sinh hoạt thể thao: 8/8 thôn, đạt 100%./.' },
      ],
    },
    'BIỂU THỐNG KÊ',
  ),
  decision({
    file: '11-noi-quy-cho-binh-minh',
    name: 'Quyết định ban hành nội quy chợ Bình Minh',
    number: '27/QĐ-UBND',
    issuedOn: '2024-03-11',
    subject: 'Ban hành Nội quy chợ Bình Minh',
    indicators: ['7'],
    blocks: [
      { basis: 'Căn cứ Luật Tổ chức chính quyền địa phương;' },
      { basis: 'Căn cứ quy định về phát triển và quản lý chợ.' },
      { centred: 'QUYẾT ĐỊNH:' },
      {
        article: 'Điều 1.',
        text: 'Ban hành Nội quy chợ Bình Minh (chợ hạng 3, diện tích 4.600 m², 96 điểm kinh doanh, họp hằng ngày).',
      },
      {
        article: 'Điều 2.',
        text: 'Khu bán thực phẩm tươi sống bố trí riêng, có nguồn nước sạch, nơi thu gom rác và bình chữa cháy; hàng hóa có nguồn gốc, niêm yết giá.',
      },
      {
        article: 'Điều 3.',
        text: 'Tổ quản lý chợ, các hộ kinh doanh và công chức có liên quan chịu trách nhiệm thi hành./.',
      },
    ],
  }),
];
