// Writes public/icons.svg from lucide-static (ISC): `node assets/icons.mjs`. Add a name here to use it with icon('name').
import { readFileSync, writeFileSync } from 'node:fs';

const names = `arrow-left arrow-right banknote bookmark briefcase calendar camera chart-column check chevron-down
chevron-left chevron-right circle-alert circle-check circle-pause circle-play clapperboard clock copy crop download ellipsis
external-link eye eye-off file-text funnel globe graduation-cap hard-drive history house id-card image-plus inbox info
key-round languages layout-dashboard layout-grid link list-checks lock log-in log-out mail map-pin menu message-circle
minus monitor moon pencil phone plus printer qr-code refresh-cw scan-line search send settings share-2 shield-check
sliders-horizontal smartphone sparkles star sun table trash-2 triangle-alert upload user user-plus users x zoom-in zoom-out`
  .split(/\s+/);

const symbols = names.map((name) => {
  const source = readFileSync(new URL(`../node_modules/lucide-static/icons/${name}.svg`, import.meta.url), 'utf8');
  const body = source.replace(/<!--[\s\S]*?-->/g, '').replace(/^[\s\S]*?<svg[^>]*>/, '').replace(/<\/svg>[\s\S]*$/, '');
  const shapes = body.replace(/\s+/g, ' ').replace(/ \/>/g, '/>').replace(/> </g, '><').trim();
  return `<symbol id="${name}" viewBox="0 0 24 24" fill="none" stroke="currentColor" stroke-width="2" stroke-linecap="round" stroke-linejoin="round">${shapes}</symbol>`;
});

const sprite = `<svg xmlns="http://www.w3.org/2000/svg"><!-- Lucide icons, ISC licence, https://lucide.dev/license -->\n${symbols.join('\n')}\n</svg>\n`;
writeFileSync(new URL('public/icons.svg', import.meta.url), sprite);
