// Copies these scripts beside their packages: node setup.mjs <folder>. Installs nothing when all is there.
import {execFileSync} from 'node:child_process';
import {cpSync, existsSync, mkdirSync, readFileSync, writeFileSync} from 'node:fs';
import {dirname, join} from 'node:path';
import {fileURLToPath} from 'node:url';

const here = dirname(fileURLToPath(import.meta.url));
const target = process.argv[2];
const lock = readFileSync(join(here, 'package-lock.json'), 'utf8');
const stamp = join(target, 'installed.json');

mkdirSync(target, {recursive: true});
cpSync(here, target, {recursive: true});
if (!existsSync(stamp) || readFileSync(stamp, 'utf8') !== lock) {
  execFileSync('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--prefer-offline'],
    {cwd: target, stdio: ['ignore', 'ignore', 'inherit']});
  writeFileSync(stamp, lock);
}
