import { execFileSync } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';

function onPath(name: string): string | undefined {
  return (process.env.PATH ?? '')
    .split(delimiter)
    .map((folder) => join(folder, name))
    .find((file) => {
      try {
        accessSync(file, constants.X_OK);
        return true;
      } catch {
        return false;
      }
    });
}

function present(): string | undefined {
  const named = process.env.PRESSTIME_CHROMIUM;
  return named !== undefined && named !== ''
    ? named
    : ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome']
        .map(onPath)
        .find((file) => file !== undefined);
}

/** A Chromium: the one that is there, or Debian's, installed where that may be done. Otherwise why there is none. */
export function findChromium(): { path: string } | { missing: string } {
  const there = present();
  if (there !== undefined) {
    return { path: there };
  }
  if (process.getuid?.() !== 0 || onPath('apt-get') === undefined) {
    return { missing: 'there is no Chromium; install one, or name it in PRESSTIME_CHROMIUM' };
  }
  console.log('Chromium is missing; installing the package …');
  try {
    execFileSync(
      'apt-get',
      ['-o', 'DPkg::Lock::Timeout=300', 'install', '-y', '-qq', '--no-install-recommends', 'chromium'],
      { env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }, stdio: 'ignore', timeout: 600_000 },
    );
  } catch {
    return { missing: 'Chromium could not be installed' };
  }
  const installed = present();
  return installed === undefined ? { missing: 'Chromium could not be installed' } : { path: installed };
}
