import { Button, PasswordInput } from '@mantine/core';
import { useState } from 'react';
import classes from './package-password.module.css';

type Props = { name: string; wrong: boolean; onPassword: (password: string) => void };

/** Asks for the password of a package; it is used once and kept nowhere. */
export function PackagePassword({ name, wrong, onPassword }: Props) {
  const [password, setPassword] = useState('');
  return (
    <form
      className={classes.ask}
      onSubmit={event => {
        event.preventDefault();
        if (password !== '') onPassword(password);
      }}
    >
      <PasswordInput
        label={`Gói “${name}” có mật khẩu`}
        description="Nhập mật khẩu mà nơi gửi đã báo."
        error={wrong ? 'Mật khẩu không đúng; chú ý chữ hoa, chữ thường và bộ gõ tiếng Việt.' : undefined}
        autoComplete="off"
        autoFocus
        value={password}
        onChange={event => setPassword(event.currentTarget.value)}
      />
      <Button type="submit" disabled={password === ''}>
        Mở bằng mật khẩu này
      </Button>
    </form>
  );
}
