import { percent, spread, vi, villages } from './commune.ts';
import { decision, fromOffice, type Item, minutes, report } from './item.ts';

const solid = spread(2068);
const poor = spread(24);

export const economyPapers: Item[] = [
  fromOffice(
    {
      file: '12-xac-nhan-buu-chinh-vien-thong',
      name: 'Xác nhận dịch vụ bưu chính, viễn thông, internet',
      number: '19/XN-BĐVT',
      issuedOn: '2025-09-18',
      subject: 'Về điểm phục vụ bưu chính và dịch vụ viễn thông, internet tại xã Bình Minh',
      indicators: ['8.1', '8.2'],
      blocks: [
        {
          p: 'Trên địa bàn xã có một điểm Bưu điện – Văn hóa xã mở cửa từ 7 giờ 30 đến 17 giờ các ngày trong tuần, diện tích 120 m², có máy tính nối mạng phục vụ người dân.',
        },
        {
          p: 'Tám trên tám thôn có sóng di động 4G và cáp quang; 1.896 thuê bao internet băng rộng cố định. Trong chín tháng đầu năm 2025 không có sự cố mất liên lạc quá 24 giờ./.',
        },
      ],
    },
    'Bưu điện và viễn thông khu vực',
    'GIẤY XÁC NHẬN',
  ),
  report({
    file: '13-bao-cao-ung-dung-cong-nghe-thong-tin',
    name: 'Báo cáo ứng dụng công nghệ thông tin',
    number: '52/BC-UBND',
    issuedOn: '2025-10-02',
    subject: 'Kết quả ứng dụng công nghệ thông tin trong quản lý, điều hành chín tháng đầu năm 2025',
    indicators: ['8.4'],
    blocks: [
      {
        p: '100% cán bộ, công chức (21/21 người) có máy tính, hộp thư công vụ và chữ ký số; 100% văn bản đi được ký số và gửi qua hệ thống quản lý văn bản.',
      },
      {
        p: 'Hồ sơ tiếp nhận trực tuyến: 1.274/1.402 hồ sơ; 1.398 hồ sơ giải quyết đúng hạn. Trang thông tin điện tử của xã có 214 tin, bài; nhóm Zalo của tám thôn có 1.730 hộ tham gia.',
      },
      {
        p: 'Tổ công nghệ số cộng đồng tám thôn có 64 thành viên, đã hướng dẫn 2.100 lượt người dân dùng dịch vụ công trực tuyến và thanh toán không dùng tiền mặt./.',
      },
    ],
  }),
  minutes({
    file: '14-bien-ban-ra-soat-nha-o',
    name: 'Biên bản rà soát nhà ở dân cư',
    number: '23/BB-UBND',
    issuedOn: '2025-09-05',
    subject: 'Rà soát nhà ở dân cư trên địa bàn xã năm 2025',
    indicators: ['9.1', '9.2'],
    blocks: [
      {
        p: 'Đoàn rà soát gồm công chức địa chính – xây dựng, văn hóa – xã hội, Mặt trận Tổ quốc và trưởng tám thôn đã kiểm tra nhà ở của 2.150 hộ.',
      },
      {
        table: {
          head: ['TT', 'Thôn', 'Số hộ', 'Kiên cố, bán kiên cố', 'Chưa đạt', 'Nhà tạm, dột nát'],
          rows: villages.map((village, index) => [
            String(index + 1),
            village.name,
            vi(village.households),
            vi(solid[index] ?? 0),
            vi(village.households - (solid[index] ?? 0)),
            '0',
          ]),
          total: ['', 'Cộng', '2.150', '2.068', '82', '0'],
        },
      },
      { p: `Không còn nhà tạm, dột nát; hộ có nhà ở kiên cố hoặc bán kiên cố: ${percent(2068, 2150)}./.` },
    ],
  }),
  fromOffice(
    {
      file: '15-xac-nhan-thu-nhap-binh-quan',
      name: 'Xác nhận thu nhập bình quân đầu người 2025',
      number: '88/XN-TK',
      issuedOn: '2025-11-03',
      subject: 'Về thu nhập bình quân đầu người năm 2025 của xã Bình Minh',
      indicators: ['10'],
      blocks: [
        {
          p: 'Kết quả điều tra mẫu 160 hộ tại tám thôn, thực hiện từ ngày 06/10 đến ngày 24/10/2025 theo phương pháp của ngành thống kê:',
        },
        {
          table: {
            head: ['Nguồn thu', 'Triệu đồng/người/năm', 'Cơ cấu'],
            rows: [
              ['Nông, lâm nghiệp, thủy sản', '19,2', '28,0%'],
              ['Tiền lương, tiền công', '31,4', '45,8%'],
              ['Sản xuất, dịch vụ phi nông nghiệp', '14,6', '21,3%'],
              ['Thu khác', '3,3', '4,9%'],
            ],
            total: ['Cộng', '68,5', '100%'],
            left: [0],
          },
        },
        {
          p: 'Thu nhập bình quân đầu người năm 2025: 68,5 triệu đồng/người/năm (năm 2024: 63,9 triệu đồng)./.',
        },
      ],
    },
    'Cơ quan thống kê cơ sở',
    'GIẤY XÁC NHẬN',
  ),
  decision({
    file: '16-quyet-dinh-ket-qua-ra-soat-ho-ngheo',
    name: 'Quyết định công nhận kết quả rà soát hộ nghèo 2025',
    number: '112/QĐ-UBND',
    issuedOn: '2025-11-10',
    subject: 'Công nhận kết quả rà soát hộ nghèo, hộ cận nghèo năm 2025',
    indicators: ['11'],
    blocks: [
      { basis: 'Căn cứ Luật Tổ chức chính quyền địa phương;' },
      { basis: 'Căn cứ quy định về rà soát hộ nghèo, hộ cận nghèo giai đoạn 2022 – 2025.' },
      { centred: 'QUYẾT ĐỊNH:' },
      {
        article: 'Điều 1.',
        text: `Công nhận kết quả rà soát: 24 hộ nghèo trên 2.150 hộ, tỷ lệ ${percent(24, 2150)}; 41 hộ cận nghèo, tỷ lệ ${percent(41, 2150)}.`,
      },
      {
        table: {
          head: ['TT', 'Thôn', 'Số hộ', 'Hộ nghèo', 'Tỷ lệ'],
          rows: villages.map((village, index) => [
            String(index + 1),
            village.name,
            vi(village.households),
            String(poor[index]),
            percent(poor[index] ?? 0, village.households),
          ]),
          total: ['', 'Cộng', '2.150', '24', percent(24, 2150)],
        },
      },
      {
        article: 'Điều 2.',
        text: 'Công chức văn hóa – xã hội lập danh sách chi tiết, thực hiện chính sách đối với từng hộ.',
      },
      {
        article: 'Điều 3.',
        text: 'Các công chức có liên quan và trưởng các thôn chịu trách nhiệm thi hành./.',
      },
    ],
  }),
  report({
    file: '17-bao-cao-lao-dong-qua-dao-tao',
    name: 'Báo cáo lao động qua đào tạo năm 2025',
    number: '57/BC-UBND',
    issuedOn: '2025-10-20',
    subject: 'Lao động qua đào tạo và có bằng cấp, chứng chỉ năm 2025',
    indicators: ['12.1', '12.2'],
    blocks: [
      { p: 'Tổng số lao động trong độ tuổi có việc làm: 4.820 người, trong đó nữ 2.316 người.' },
      {
        table: {
          head: ['Nội dung', 'Nam', 'Nữ', 'Cộng', 'Tỷ lệ'],
          rows: [
            ['Lao động qua đào tạo', '2.164', '1.941', '4.105', percent(4105, 4820)],
            ['Có bằng cấp, chứng chỉ', '826', '714', '1.540', percent(1540, 4820)],
          ],
          left: [0],
        },
      },
      {
        p: 'Trong năm mở 6 lớp nghề ngắn hạn cho 186 người (trồng rau an toàn, may công nghiệp, sửa chữa máy nông nghiệp)./.',
      },
    ],
  }),
  fromOffice(
    {
      file: '18-ket-qua-xep-loai-hop-tac-xa',
      name: 'Thông báo xếp loại hợp tác xã năm 2024',
      number: '36/TB-KT',
      issuedOn: '2025-03-26',
      subject: 'Kết quả phân loại, đánh giá hợp tác xã nông nghiệp năm 2024',
      indicators: ['13.1', '13.2'],
      blocks: [
        {
          table: {
            head: ['TT', 'Hợp tác xã', 'Thành viên', 'Doanh thu (tr.đ)', 'Lãi (tr.đ)', 'Xếp loại'],
            rows: [
              ['1', 'HTX rau an toàn Bình Minh (mẫu)', '46', '5.240', '612', 'Tốt'],
              ['2', 'HTX dịch vụ nông nghiệp Bình Minh (mẫu)', '128', '3.180', '274', 'Khá'],
            ],
          },
        },
        {
          p: 'Hai hợp tác xã hoạt động theo Luật Hợp tác xã, có hợp đồng liên kết tiêu thụ rau và lúa chất lượng cao với ba doanh nghiệp, thời hạn từ ba năm trở lên./.',
        },
      ],
    },
    'Phòng chuyên môn cấp trên',
    'THÔNG BÁO',
  ),
  decision({
    file: '19-quyet-dinh-to-khuyen-nong-cong-dong',
    name: 'Quyết định thành lập tổ khuyến nông cộng đồng',
    number: '41/QĐ-UBND',
    issuedOn: '2024-05-20',
    subject: 'Thành lập Tổ khuyến nông cộng đồng xã Bình Minh',
    indicators: ['13.5'],
    blocks: [
      { basis: 'Căn cứ Luật Tổ chức chính quyền địa phương;' },
      { basis: 'Theo đề nghị của công chức phụ trách nông nghiệp.' },
      { centred: 'QUYẾT ĐỊNH:' },
      {
        article: 'Điều 1.',
        text: 'Thành lập Tổ khuyến nông cộng đồng gồm 11 thành viên: khuyến nông viên, thú y viên, đại diện hai hợp tác xã và tám thôn.',
      },
      {
        article: 'Điều 2.',
        text: 'Tổ tư vấn kỹ thuật, liên kết tiêu thụ, hướng dẫn ghi nhật ký sản xuất điện tử; sinh hoạt mỗi tháng một lần, báo cáo hằng quý.',
      },
      {
        article: 'Điều 3.',
        text: 'Văn phòng Ủy ban nhân dân xã và các thành viên có tên chịu trách nhiệm thi hành./.',
      },
    ],
  }),
];
