import { checkingByHand } from './checking-by-hand.ts';
import { html, type Markup } from './html.ts';
import { codePicturePath } from './package-code.ts';

/** How anyone can see, without this application, that nothing was changed. The code is a picture: see writePackage. */
export function checkSection(): Markup {
  return html`<section aria-labelledby="kiem-tra" class="check">
<h2 id="kiem-tra">Kiểm tra gói không cần phần mềm</h2>
<p>Gói theo chuẩn BagIt 1.0 (RFC 8493): tệp <code>manifest-sha256.txt</code> ghi mã kiểm tra của từng tệp trong thư mục <code>data</code>,
<code>tagmanifest-sha256.txt</code> ghi mã kiểm tra của các tệp còn lại. Giải nén gói, mở cửa sổ lệnh trong thư mục vừa giải nén rồi chạy:</p>
<dl>
<dt>Windows (PowerShell)</dt><dd>${command(checkingByHand.windows)}Không có dòng “SAI” nào là mọi tệp còn nguyên.</dd>
<dt>Windows, một tệp</dt><dd>${command(checkingByHand.windowsOneFile)}So với mã kiểm tra tệp ở bảng trên.</dd>
<dt>Linux</dt><dd>${command(checkingByHand.linux)}</dd>
<dt>macOS</dt><dd>${command(checkingByHand.mac)}</dd>
</dl>
<h3>Mã kiểm tra của lần trình này</h3>
<p>Mã ngắn của gói này là <img src="${codePicturePath}" alt="mã ghi trong tệp ${codePicturePath}" height="20"> (tệp <code>${codePicturePath}</code>).
Mã in trên văn bản trình kèm phải trùng với mã này; ai cũng tính lại được:</p>
<dl>
<dt>Mã đầy đủ</dt><dd>là mã SHA-256 của tệp <code>tagmanifest-sha256.txt</code>:${command(checkingByHand.digestWindows)}</dd>
<dt>Mã ngắn, Windows (PowerShell)</dt><dd>${command(checkingByHand.shortCodeWindows)}</dd>
<dt>Mã ngắn, Linux</dt><dd>${command(checkingByHand.shortCodeLinux)}</dd>
</dl>
<p>Mã ngắn gồm 10 chữ và số đầu của mã đầy đủ viết theo base32, chia hai nhóm năm ký tự.</p>
</section>`;
}

function command(lines: readonly string[]): Markup {
  return html`<pre><code>${lines.join('\n')}</code></pre>`;
}
