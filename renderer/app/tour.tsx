import { Button } from '@mantine/core';
import { useState } from 'react';
import { useLocation } from 'wouter';
import { paths } from '../core/paths.ts';
import { useTourOpen } from '../core/settings.ts';
import classes from './tour.module.css';

const steps = [
  {
    title: 'Tổng quan',
    href: (id: string) => paths.dossier(id),
    text: 'Dòng trên cùng cho biết còn thiếu gì. Nút bên cạnh đưa đến việc nên làm trước.',
  },
  {
    title: 'Tiêu chí',
    href: (id: string) => paths.checklist(id),
    text: 'Gõ như Excel: 277/287, 90,4 hoặc đạt. Kết luận hiện ngay khi gõ. Ctrl+Z để hoàn tác.',
  },
  {
    title: 'Minh chứng',
    href: (id: string) => paths.evidence(id),
    text: 'Thả tệp hoặc cả thư mục vào trang. Mỗi tệp chỉ lưu một lần và dùng được cho nhiều chỉ tiêu.',
  },
  {
    title: 'Kiểm tra & xuất',
    href: (id: string) => paths.check(id),
    text: 'Xem còn thiếu gì, rồi xuất một gói .zip để gửi. Nơi nhận mở được cả khi không có phần mềm này.',
  },
  {
    title: 'Khi cần giúp',
    href: (id: string) => paths.dossier(id),
    text: 'F1 mở hướng dẫn của trang đang xem, Ctrl+K tìm trong hồ sơ, Alt+1 đến Alt+9 chuyển trang.',
  },
] as const;

/** The pages of a dossier in five sentences, at the foot of the window where nothing is covered. */
export function Tour({ dossierId }: { dossierId: string }) {
  const [, navigate] = useLocation();
  const [isOpen, setOpen] = useTourOpen();
  const [at, setAt] = useState(0);
  const step = steps[at];
  if (!isOpen || !step) return null;
  const end = () => {
    setOpen(false);
    setAt(0);
  };
  const next = steps[at + 1];
  return (
    <section className={classes.tour} aria-label="Giới thiệu nhanh">
      <p className={classes.words} role="status">
        <b>
          {at + 1}/{steps.length} {step.title}.
        </b>{' '}
        {step.text}
      </p>
      <Button
        size="compact-md"
        onClick={() => {
          if (!next) return end();
          setAt(at + 1);
          navigate(next.href(dossierId));
        }}
      >
        {next ? 'Tiếp' : 'Xong'}
      </Button>
      {next ? (
        <Button size="compact-md" variant="subtle" onClick={end}>
          Bỏ qua
        </Button>
      ) : null}
    </section>
  );
}
