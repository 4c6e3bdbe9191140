/**
 * Endings that Windows, macOS or Linux run instead of showing. Evidence comes from strangers, so none of these is
 * handed to the system, whatever the file claims to be.
 */
const runnable = new Set(
  (
    'exe com bat cmd scr pif msi msp msc cpl hta js jse vbs vbe wsf wsh ws ps1 psm1 psd1 reg inf scf lnk url chm jar ' +
    'application appref-ms gadget dll sys ocx xll ade adp mde sct shb shs app command action workflow pkg dmg terminal ' +
    'tool sh bash zsh csh run bin elf deb rpm appimage desktop py pyc pl rb php'
  ).split(' '),
);

/** Whether a file of this name is a program or a script. Trailing dots and spaces, which Windows drops, do not hide it. */
export function isExecutableName(name: string): boolean {
  const ending = /\.([^.]+)$/.exec(name.toLowerCase().replace(/[.\s]+$/u, ''))?.[1];
  return ending !== undefined && runnable.has(ending.trim());
}
