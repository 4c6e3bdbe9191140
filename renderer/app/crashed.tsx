import classes from './crashed.module.css';

/** A bug took the page down: what is safe, what to do, and the text to send to whoever mends it. */
export function Crashed({ error }: { error: unknown }) {
  const text = error instanceof Error ? `${error.message}\n${error.stack ?? ''}` : String(error);
  return (
    <main className={classes.page} role="alert">
      <h1 className={classes.title}>Trang này vừa gặp lỗi</h1>
      <p>
        Những gì đã nhập vẫn còn nguyên. Hãy mở lại trang; nếu lỗi lặp lại, gửi nội dung bên dưới cho người hỗ
        trợ.
      </p>
      <button type="button" className={classes.again} onClick={() => location.reload()}>
        Mở lại trang
      </button>
      <details className={classes.details}>
        <summary>Chi tiết lỗi</summary>
        <pre className={classes.text}>{text}</pre>
      </details>
    </main>
  );
}
