import { TextInput } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import type { Settings } from '#shared/contract/settings.ts';
import { useApi } from '../../core/api.ts';
import { keeps } from '../../core/save-state.ts';
import { Answer } from '../../ui/answer.tsx';
import { Failure } from '../../ui/failure.tsx';
import { showError } from '../../ui/notices.tsx';
import page from '../../ui/page.module.css';
import { Waiting } from '../../ui/waiting.tsx';
import classes from './settings-page.module.css';

type Field = { name: keyof Settings; label: string; hint: string; placeholder: string };

const person: Field = {
  name: 'person',
  label: 'Người làm việc trên máy này',
  hint: 'Hiện trong lịch sử sửa đổi của hồ sơ.',
  placeholder: 'Nguyễn Thị Lan',
};
const office: readonly Field[] = [
  { name: 'office', label: 'Tên cơ quan', hint: 'Đứng đầu văn bản.', placeholder: 'UBND xã Quảng Tân' },
  {
    name: 'parentOffice',
    label: 'Cơ quan cấp trên',
    hint: 'Chỉ ghi khi văn bản của đơn vị có dòng này.',
    placeholder: 'UBND tỉnh Thanh Hóa',
  },
  { name: 'place', label: 'Địa danh', hint: 'Đứng trước ngày, tháng của văn bản.', placeholder: 'Quảng Tân' },
  { name: 'signer', label: 'Người ký', hint: '', placeholder: 'Trần Văn Hùng' },
  { name: 'signerTitle', label: 'Chức vụ người ký', hint: '', placeholder: 'CHỦ TỊCH' },
];

/** What the office says of itself once, and how the screen looks. Saved as one goes. */
export function SettingsPage({ appearance }: { appearance: ReactNode }) {
  const { client, query } = useApi();
  const cache = useQueryClient();
  const settings = useQuery(query.settings.get.queryOptions());
  const save = useMutation({
    meta: keeps,
    mutationFn: (given: Partial<Settings>) => client.settings.change(given),
    onSuccess: saved => cache.setQueryData(query.settings.get.queryKey(), saved),
    onError: error => showError(error),
  });
  if (settings.error) {
    return (
      <div className={page.page}>
        <Failure error={settings.error} onRetry={() => void settings.refetch()} />
      </div>
    );
  }
  if (!settings.data) return <Waiting />;
  const kept = settings.data;
  const field = ({ name, label, hint, placeholder }: Field) => (
    <TextInput
      key={`${name} ${kept[name]}`}
      label={label}
      description={hint}
      placeholder={`Ví dụ: ${placeholder}`}
      defaultValue={kept[name]}
      maxLength={200}
      onBlur={event => {
        const value = event.currentTarget.value.trim();
        if (value !== kept[name]) save.mutate({ [name]: value });
      }}
      onKeyDown={event => event.key === 'Enter' && event.currentTarget.blur()}
    />
  );
  return (
    <div className={page.page}>
      <Answer detail="Ghi một lần, dùng cho mọi hồ sơ. Mỗi ô được lưu ngay khi rời khỏi ô.">Cài đặt</Answer>
      <section className={page.card}>
        <h2>Người dùng</h2>
        <div className={classes.fields}>{field(person)}</div>
      </section>
      <section className={page.card}>
        <h2>Cơ quan</h2>
        <div className={classes.fields}>{office.map(field)}</div>
      </section>
      <section className={page.card}>
        <h2>Màn hình</h2>
        {appearance}
      </section>
    </div>
  );
}
