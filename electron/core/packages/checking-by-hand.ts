/** Commands with which a package is checked where this application is not installed; used by page and text file. */
export const checkingByHand = {
  /** Windows PowerShell, in the package's folder: names each file that differs or is missing, then says "Xong". */
  windows: [
    'foreach ($d in Get-Content manifest-sha256.txt -Encoding UTF8) {',
    "  $m, $t = $d -split '  ', 2",
    '  if ((Get-FileHash -LiteralPath $t -Algorithm SHA256).Hash -ne $m) { "SAI: $t" }',
    '}; "Xong"',
  ],
  windowsOneFile: ['certutil -hashfile TEN-TEP SHA256'],
  linux: ['sha256sum --quiet -c manifest-sha256.txt && echo Đúng'],
  /** macOS has no sha256sum of its own. */
  mac: ['shasum -a 256 -c manifest-sha256.txt'],
  /** The digest of the submission; its short code is made of its first fifty bits in base32 (RFC 4648). */
  digestWindows: ['(Get-FileHash tagmanifest-sha256.txt -Algorithm SHA256).Hash'],
  shortCodeWindows: [
    '$n = [Convert]::ToUInt64((Get-FileHash tagmanifest-sha256.txt).Hash.Substring(0,16), 16)',
    "-join (0..9 | ForEach-Object { 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'[[int](($n -shr (59 - 5 * $_)) -band 31)] })",
  ],
  shortCodeLinux: ['openssl dgst -sha256 -binary tagmanifest-sha256.txt | base32 | cut -c1-10'],
} as const;
