import { IconChecklist, IconFileZip, IconPaperclip } from '@tabler/icons-react';
import classes from './first-steps.module.css';

const steps = [
  {
    Icon: IconChecklist,
    title: '1. Tạo hồ sơ',
    text: 'Chọn xã, bộ tiêu chí và năm đánh giá. Bảng tiêu chí hiện ra với đủ mức quy định của từng chỉ tiêu.',
  },
  {
    Icon: IconPaperclip,
    title: '2. Điền kết quả, đính minh chứng',
    text: 'Gõ số liệu như trong Excel, kéo thả tệp quét vào từng chỉ tiêu. Ứng dụng tự so với mức quy định và lưu ngay.',
  },
  {
    Icon: IconFileZip,
    title: '3. Kiểm tra và xuất một gói',
    text: 'Xem còn thiếu gì, rồi xuất một tệp .zip gồm biểu tổng hợp và toàn bộ minh chứng để gửi qua USB, thư điện tử hay Zalo.',
  },
];

/** The empty workspace explains what the application is for. */
export function FirstSteps() {
  return (
    <>
      <div className={classes.steps}>
        {steps.map(({ Icon, title, text }) => (
          <section key={title} className={classes.step}>
            <Icon aria-hidden className={classes.icon} />
            <h2 className={classes.title}>{title}</h2>
            <p className={classes.text}>{text}</p>
          </section>
        ))}
      </div>
      <p className={classes.reviewer}>
        Cán bộ thẩm định: bấm “Mở gói hồ sơ” hoặc thả tệp .zip của xã vào cửa sổ này để kiểm tra và xem.
      </p>
    </>
  );
}
