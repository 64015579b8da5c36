// Writes libs/platform/web/src/icon/icons.ts: the path of every Material Symbol named here, and of no other.
// After adding a name: node apps/web/tools/draw-icons.mjs
import { readFileSync, writeFileSync } from 'node:fs';
import { inWholeUnits } from '../../../tools/web/whole-units.mjs';

const root = new URL('../../../', import.meta.url);
const NAMES = [
  'article', 'assignment', 'check', 'check_circle', 'chevron_left', 'chevron_right',
  'cloud_off', 'download', 'edit', 'error', 'keyboard_arrow_down', 'hourglass_empty', 'home', 'info', 'location_on', 'lock',
  'logout', 'mail', 'menu_book', 'mobile', 'monitoring', 'notifications', 'person', 'play_circle', 'print', 'quiz', 'radio_button_unchecked', 'refresh', 'schedule', 'school', 'search', 'share', 'sync', 'visibility', 'visibility_off',
  'warning', 'workspace_premium',
];

const entries = [...NAMES].sort().map((name) => {
  const svg = readFileSync(new URL(`node_modules/@material-symbols/svg-400/rounded/${name}.svg`, root), 'utf8');
  const path = /<path d="([^"]+)"/.exec(svg)?.[1];
  if (!path) throw new Error(`${name}.svg holds no path`);
  return `  ${name}: '${inWholeUnits(path)}',`;
});
const text = `// Written by apps/web/tools/draw-icons.mjs from Material Symbols (Apache-2.0, Google). Do not edit.
export const ICONS = {
${entries.join('\n')}
} as const;
export type IconName = keyof typeof ICONS;
`;
writeFileSync(new URL('libs/platform/web/src/icon/icons.ts', root), text);
