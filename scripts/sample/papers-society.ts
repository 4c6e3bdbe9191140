import { percent, spread, vi, villages } from './commune.ts';
import { fromOffice, type Item, report } from './item.ts';

const insured = spread(7652, 'people');

export const societyPapers: Item[] = [
  fromOffice(
    {
      file: '20-quyet-dinh-pho-cap-giao-duc',
      name: 'Quyết định công nhận phổ cập giáo dục, xóa mù chữ',
      number: '302/QĐ-UBND',
      issuedOn: '2025-01-15',
      subject: 'Công nhận xã Bình Minh đạt chuẩn phổ cập giáo dục, xóa mù chữ năm 2024',
      indicators: ['14.1'],
      blocks: [
        { basis: 'Căn cứ quy định về phổ cập giáo dục, xóa mù chữ;' },
        { basis: 'Căn cứ biên bản kiểm tra công nhận (mẫu).' },
        { centred: 'QUYẾT ĐỊNH:' },
        {
          article: 'Điều 1.',
          text: 'Công nhận xã Bình Minh đạt chuẩn: phổ cập giáo dục mầm non cho trẻ em 5 tuổi; phổ cập giáo dục tiểu học mức độ 2; phổ cập giáo dục trung học cơ sở mức độ 2; xóa mù chữ mức độ 2. Trẻ 6 tuổi vào lớp 1: 132/132 em.',
        },
        {
          article: 'Điều 2.',
          text: 'Ủy ban nhân dân xã duy trì, nâng cao chất lượng phổ cập và cập nhật phần mềm hằng năm.',
        },
        { article: 'Điều 3.', text: 'Các cơ quan có liên quan chịu trách nhiệm thi hành./.' },
      ],
    },
    'Ủy ban nhân dân cấp trên',
    'QUYẾT ĐỊNH',
    ['TM. ỦY BAN NHÂN DÂN', 'PHÓ CHỦ TỊCH'],
  ),
  fromOffice(
    {
      file: '21-xac-nhan-hoc-sinh-tiep-tuc-hoc',
      name: 'Xác nhận học sinh tốt nghiệp THCS tiếp tục học',
      number: '14/XN-THCS',
      issuedOn: '2025-09-22',
      subject: 'Học sinh tốt nghiệp trung học cơ sở năm học 2024 – 2025 tiếp tục học',
      indicators: ['14.2'],
      blocks: [
        {
          p: `Năm học 2024 – 2025 có 98 học sinh tốt nghiệp; 96 em tiếp tục học, đạt ${percent(96, 98)}: trung học phổ thông 71 em, giáo dục thường xuyên 11 em, trung cấp 14 em. Nam 50/51 em, nữ 46/47 em./.`,
        },
      ],
    },
    'Trường THCS Bình Minh',
    'GIẤY XÁC NHẬN',
    ['HIỆU TRƯỞNG'],
  ),
  fromOffice(
    {
      file: '22-xac-nhan-bao-hiem-y-te',
      name: 'Xác nhận tỷ lệ tham gia bảo hiểm y tế',
      number: '73/XN-BHXH',
      issuedOn: '2025-10-14',
      subject: 'Người dân tham gia bảo hiểm y tế tại xã Bình Minh đến ngày 30/9/2025',
      indicators: ['15.1'],
      blocks: [
        {
          table: {
            head: ['TT', 'Thôn', 'Dân số', 'Có thẻ', 'Tỷ lệ'],
            rows: villages.map((village, index) => [
              String(index + 1),
              village.name,
              vi(village.people),
              vi(insured[index] ?? 0),
              percent(insured[index] ?? 0, village.people),
            ]),
            total: ['', 'Cộng', '8.240', '7.652', percent(7652, 8240)],
          },
        },
        {
          p: 'Số liệu lấy từ cơ sở dữ liệu thu bảo hiểm y tế, đã trừ thẻ trùng và người đi làm ăn xa có thẻ nơi khác./.',
        },
      ],
    },
    'Bảo hiểm xã hội cơ sở',
    'GIẤY XÁC NHẬN',
  ),
  fromOffice(
    {
      file: '23-quyet-dinh-tieu-chi-quoc-gia-y-te',
      name: 'Quyết định công nhận tiêu chí quốc gia về y tế xã',
      number: '186/QĐ-SYT',
      issuedOn: '2024-12-27',
      subject: 'Công nhận xã Bình Minh đạt tiêu chí quốc gia về y tế xã năm 2024',
      indicators: ['15.2'],
      blocks: [
        { basis: 'Căn cứ bộ tiêu chí quốc gia về y tế xã;' },
        { basis: 'Căn cứ biên bản chấm điểm (mẫu): 92,5/100 điểm.' },
        { centred: 'QUYẾT ĐỊNH:' },
        {
          article: 'Điều 1.',
          text: 'Công nhận xã Bình Minh đạt tiêu chí quốc gia về y tế xã. Trạm Y tế có 1 bác sĩ, 2 y sĩ, 2 điều dưỡng, 1 hộ sinh; 8/8 thôn có nhân viên y tế.',
        },
        { article: 'Điều 2.', text: 'Ủy ban nhân dân xã và Trạm Y tế duy trì các tiêu chí đã đạt./.' },
      ],
    },
    'Cơ quan y tế cấp tỉnh',
    'QUYẾT ĐỊNH',
    ['GIÁM ĐỐC'],
  ),
  fromOffice(
    {
      file: '24-bao-cao-can-do-tre-em',
      name: 'Báo cáo cân đo trẻ dưới 5 tuổi',
      number: '09/BC-TYT',
      issuedOn: '2025-07-04',
      subject: 'Kết quả cân, đo trẻ em dưới 5 tuổi năm 2025',
      indicators: ['15.3'],
      blocks: [
        {
          p: `Tổng số trẻ dưới 5 tuổi được cân đo: 512 em. Suy dinh dưỡng thể thấp còi: 61 em, tỷ lệ ${percent(61, 512)}; thể nhẹ cân: 34 em.`,
        },
        { p: 'Trạm Y tế đã tổ chức 16 buổi hướng dẫn thực hành dinh dưỡng tại các thôn./.' },
      ],
    },
    'Trạm Y tế xã Bình Minh',
    'BÁO CÁO',
    ['TRƯỞNG TRẠM'],
  ),
  fromOffice(
    {
      file: '25-xac-nhan-so-suc-khoe-dien-tu',
      name: 'Xác nhận sổ khám chữa bệnh điện tử',
      number: '28/XN-TTYT',
      issuedOn: '2025-10-16',
      subject: 'Dân số có sổ khám chữa bệnh điện tử tại xã Bình Minh',
      indicators: ['15.4'],
      blocks: [
        {
          p: `Đến ngày 30/9/2025 có 6.230/8.240 người dân có sổ khám chữa bệnh điện tử, đạt ${percent(6230, 8240)}. Số liệu trích từ hệ thống hồ sơ sức khỏe điện tử./.`,
        },
      ],
    },
    'Trung tâm Y tế khu vực',
    'GIẤY XÁC NHẬN',
    ['GIÁM ĐỐC'],
  ),
  fromOffice(
    {
      file: '26-quyet-dinh-thon-van-hoa',
      name: 'Quyết định công nhận thôn văn hóa 2024',
      number: '96/QĐ-UBND',
      issuedOn: '2025-01-08',
      subject: 'Tặng danh hiệu “Thôn văn hóa” năm 2024',
      indicators: ['16'],
      blocks: [
        { basis: 'Căn cứ quy định về xét tặng danh hiệu văn hóa;' },
        { centred: 'QUYẾT ĐỊNH:' },
        {
          article: 'Điều 1.',
          text: 'Tặng danh hiệu “Thôn văn hóa” năm 2024 cho 7 thôn: Đông, Đoài, Nam, Bắc, Trung Tâm, Thượng, Mới. Thôn Hạ phấn đấu năm 2025.',
        },
        {
          article: 'Điều 2.',
          text: 'Bảy thôn được công nhận đều đã có kế hoạch và tổ chức thực hiện kế hoạch xây dựng nông thôn mới./.',
        },
      ],
    },
    'Ủy ban nhân dân cấp trên',
    'QUYẾT ĐỊNH',
    ['CHỦ TỊCH'],
  ),
  report({
    file: '31-bao-cao-xep-loai-to-chuc',
    name: 'Báo cáo xếp loại Đảng bộ, chính quyền, đoàn thể 2024',
    number: '06/BC-UBND',
    issuedOn: '2025-01-20',
    subject: 'Tổng hợp kết quả xếp loại chất lượng Đảng bộ, chính quyền, Mặt trận và các đoàn thể năm 2024',
    indicators: ['18.2', '18.3'],
    blocks: [
      {
        table: {
          head: ['TT', 'Tổ chức', 'Xếp loại năm 2024'],
          rows: [
            ['Đảng bộ xã', 'Hoàn thành tốt nhiệm vụ'],
            ['Chính quyền xã', 'Hoàn thành tốt nhiệm vụ'],
            ['Mặt trận Tổ quốc Việt Nam xã', 'Hoàn thành xuất sắc nhiệm vụ'],
            ['Hội Nông dân', 'Hoàn thành tốt nhiệm vụ'],
            ['Hội Liên hiệp Phụ nữ', 'Hoàn thành xuất sắc nhiệm vụ'],
            ['Đoàn Thanh niên', 'Hoàn thành tốt nhiệm vụ'],
            ['Hội Cựu chiến binh', 'Hoàn thành tốt nhiệm vụ'],
            ['Công đoàn cơ sở', 'Hoàn thành tốt nhiệm vụ'],
          ].map((row, index) => [String(index + 1), ...row]),
          left: [1],
        },
      },
      {
        p: 'Mặt trận Tổ quốc và các tổ chức chính trị – xã hội: 6/6 tổ chức hoàn thành tốt nhiệm vụ trở lên, đạt 100%./.',
      },
    ],
  }),
  fromOffice(
    {
      file: '32-quyet-dinh-chuan-tiep-can-phap-luat',
      name: 'Quyết định công nhận xã đạt chuẩn tiếp cận pháp luật',
      number: '74/QĐ-UBND',
      issuedOn: '2025-03-14',
      subject: 'Công nhận xã Bình Minh đạt chuẩn tiếp cận pháp luật năm 2024',
      indicators: ['18.4'],
      blocks: [
        { basis: 'Căn cứ quy định về xã, phường, thị trấn đạt chuẩn tiếp cận pháp luật;' },
        { centred: 'QUYẾT ĐỊNH:' },
        {
          article: 'Điều 1.',
          text: 'Công nhận xã Bình Minh đạt chuẩn tiếp cận pháp luật năm 2024 với tổng số điểm 91,0 điểm, không có tiêu chí dưới 50% số điểm tối đa.',
        },
        { article: 'Điều 2.', text: 'Cơ quan tư pháp và Ủy ban nhân dân xã chịu trách nhiệm thi hành./.' },
      ],
    },
    'Ủy ban nhân dân cấp trên',
    'QUYẾT ĐỊNH',
    ['PHÓ CHỦ TỊCH'],
  ),
  report({
    file: '33-bao-cao-binh-dang-gioi',
    name: 'Báo cáo bình đẳng giới, phòng chống bạo lực gia đình',
    number: '49/BC-UBND',
    issuedOn: '2025-09-26',
    subject: 'Công tác bình đẳng giới, phòng chống bạo lực gia đình và bảo vệ trẻ em năm 2025',
    indicators: ['18.5'],
    blocks: [
      {
        p: 'Xã có 8 mô hình “Địa chỉ tin cậy tại cộng đồng”, một câu lạc bộ gia đình phát triển bền vững; nữ tham gia cấp ủy 4/15 người, nữ đại biểu Hội đồng nhân dân 8/25 người.',
      },
      {
        p: 'Trong năm không có vụ bạo lực gia đình nghiêm trọng, không có trẻ em bị xâm hại, tảo hôn; 100% trẻ em có hoàn cảnh đặc biệt (19 em) được trợ giúp./.',
      },
    ],
  }),
  report(
    {
      file: '34-ke-hoach-boi-duong-kien-thuc',
      name: 'Kế hoạch bồi dưỡng kiến thức xây dựng NTM',
      number: '18/KH-UBND',
      issuedOn: '2025-02-25',
      subject: 'Bồi dưỡng kiến thức xây dựng nông thôn mới và nâng cao năng lực Ban Phát triển thôn năm 2025',
      indicators: ['18.6'],
      blocks: [
        {
          table: {
            head: ['TT', 'Nội dung', 'Đối tượng', 'Số người', 'Thời gian'],
            rows: [
              [
                '1',
                'Kỹ năng lập kế hoạch thôn có người dân tham gia',
                'Ban Phát triển thôn',
                '56',
                'Tháng 3',
              ],
              ['2', 'Phân loại rác tại nguồn', 'Hội viên phụ nữ', '240', 'Tháng 4 – 5'],
              ['3', 'Giám sát đầu tư của cộng đồng', 'Ban giám sát tám thôn', '40', 'Tháng 6'],
              ['4', 'Sử dụng dịch vụ công trực tuyến', 'Người dân', '400', 'Tháng 7 – 9'],
            ],
            left: [1, 2],
          },
        },
        {
          p: 'Đến ngày 30/9/2025 đã tổ chức 14/14 lớp, 731 lượt người tham dự; danh sách học viên lưu tại bộ phận văn hóa – xã hội./.',
        },
      ],
    },
    'KẾ HOẠCH',
  ),
  fromOffice(
    {
      file: '35-xac-nhan-quan-su-quoc-phong',
      name: 'Xác nhận hoàn thành nhiệm vụ quân sự, quốc phòng',
      number: '41/XN-CHQS',
      issuedOn: '2025-10-22',
      subject: 'Kết quả xây dựng lực lượng dân quân và nhiệm vụ quân sự, quốc phòng năm 2025',
      indicators: ['19.1'],
      blocks: [
        {
          p: 'Xã đã xây dựng lực lượng dân quân đủ số lượng theo chỉ tiêu (tỷ lệ 1,6% dân số), tổ chức huấn luyện đạt loại khá trở lên, hoàn thành 100% chỉ tiêu tuyển quân năm 2025./.',
        },
      ],
    },
    'Cơ quan quân sự cấp trên',
    'GIẤY XÁC NHẬN',
    ['CHỈ HUY TRƯỞNG'],
  ),
];
