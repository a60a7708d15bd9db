// Writes public/img/faces.svg: eight drawn portraits (no real face), each a <view> named f0…f7: `node assets/faces.mjs`.
import { writeFileSync } from 'node:fs';

const back = ['#0d4950,#05272b', '#2a3346,#131822', '#6d1633,#2c0815', '#7a5a14,#2f2105', '#3c4a3f,#161d18', '#4b3b58,#1b1422'];
// skin, hair, top, back, hair style, half width, half height, beard, smile
const people = [
  ['#c68a5e', '#2b1b12', '#8c1d40', 2, 'long', 49, 64, 0, 8], ['#a5683f', '#15110f', '#b98a1d', 3, 'round', 48, 62, 1, 5],
  ['#57321d', '#15110f', '#3d4654', 0, 'scarf', 48, 64, 0, 9], ['#7d4a2b', '#15110f', '#e8e3d8', 4, 'crop', 50, 63, 0, 7],
  ['#dda67f', '#8d8f96', '#8c1d40', 5, 'bob', 47, 63, 0, 6], ['#f1cdb0', '#4a2f1b', '#20262f', 1, 'crop', 49, 65, 1, 6],
  ['#dda67f', '#4a2f1b', '#0b5b63', 3, 'bun', 46, 62, 0, 9], ['#57321d', '#15110f', '#b98a1d', 0, 'braids', 48, 64, 0, 8]];
const cx = 100, cy = 106, round = (n) => Math.round(n);
const behind = { // what falls behind the head
  long: (w) => `<path d="M${cx - w - 10} ${cy + 96}C${cx - w - 24} ${cy - 96} ${cx + w + 24} ${cy - 96} ${cx + w + 10} ${cy + 96}Z"/>`,
  round: (w) => `<circle cx="${cx}" cy="${cy - 22}" r="${w + 17}"/>`,
  bob: (w) => `<path d="M${cx - w - 10} ${cy + 52}C${cx - w - 24} ${cy - 98} ${cx + w + 24} ${cy - 98} ${cx + w + 10} ${cy + 52}Z"/>`,
  bun: (w, h) => `<circle cx="${cx}" cy="${cy - h - 14}" r="21"/>`,
  braids: (w) => [-1, 1].map((s) => [0, 1, 2, 3, 4, 5].map((i) => `<ellipse cx="${cx + s * (w + 2 + i)}" cy="${cy + 6 + i * 17}" rx="9" ry="11"/>`).join('')).join(''),
  crop: () => '', scarf: () => '' };
const front = { // the hair line, cut by the face
  long: (w, h) => `M${cx - w} ${cy - h}h${2 * w}v44C${cx + 26} ${cy - h + 50} ${cx + 4} ${cy - h + 34} ${cx - 4} ${cy - h + 20}C${cx - 16} ${cy - h + 40} ${cx - w + 14} ${cy - h + 48} ${cx - w} ${cy - h + 62}Z`,
  round: (w, h) => `M${cx - w} ${cy - h}h${2 * w}v40C${cx + 24} ${cy - h + 22} ${cx - 24} ${cy - h + 22} ${cx - w} ${cy - h + 40}Z`,
  bob: (w, h) => `M${cx - w} ${cy - h}h${2 * w}v58C${cx + w - 6} ${cy - h + 30} ${cx - 6} ${cy - h + 34} ${cx - w} ${cy - h + 50}Z`,
  bun: (w, h) => `M${cx - w} ${cy - h}h${2 * w}v52C${cx + w - 10} ${cy - h + 22} ${cx - w + 10} ${cy - h + 22} ${cx - w} ${cy - h + 52}Z`,
  braids: (w, h) => `M${cx - w} ${cy - h}h${2 * w}v52C${cx + w - 8} ${cy - h + 24} ${cx - w + 8} ${cy - h + 24} ${cx - w} ${cy - h + 52}Z`,
  crop: (w, h) => `M${cx - w} ${cy - h}h${2 * w}v46L${cx + w - 8} ${cy - h + 30}C${cx + 20} ${cy - h + 22} ${cx - 20} ${cy - h + 22} ${cx - w + 8} ${cy - h + 30}L${cx - w} ${cy - h + 46}Z`,
  scarf: () => '' };

function face([skin, hair, top, b, style, w, h, beard, smile], i) {
  const body = 'M10 260C14 206 52 190 80 182h40C150 190 186 206 190 260Z';
  const brow = hair === '#8d8f96' ? '#55565c' : '#120d0a';
  const scarf = style === 'scarf' ? `<path d="M${cx - w - 13} ${cy + 76}C${cx - w - 26} ${cy - 102} ${cx + w + 26} ${cy - 102} ${cx + w + 13} ${cy + 76}L150 214Q100 236 50 214Z" fill="#b98a1d"/><path d="M${cx - w - 13} ${cy + 76}C${cx - w - 26} ${cy - 102} ${cx + w + 26} ${cy - 102} ${cx + w + 13} ${cy + 76}L150 214Q100 236 50 214Z" fill="url(#l)"/>` : '';
  const rw = style === 'scarf' ? w - 5 : w;
  return `<g transform="translate(${i * 200})" clip-path="url(#c)"><rect width="200" height="250" fill="url(#b${b})"/><rect width="200" height="250" fill="url(#g)"/><g fill="${hair}">${behind[style](w, h)}</g>`
    + `<path d="${body}" fill="${top}"/><path d="${body}" fill="url(#l)"/>${scarf}`
    + (scarf ? '' : `<path d="M81 150h38v32c0 16-38 16-38 0z" fill="${skin}"/><path d="M81 160h38v10c-12 12-28 12-38 0z" opacity=".24"/>`)
    + `<clipPath id="f${i}c"><ellipse cx="${cx}" cy="${cy}" rx="${rw}" ry="${h}"/></clipPath><g clip-path="url(#f${i}c)"><rect x="40" y="30" width="120" height="150" fill="${skin}"/>`
    + (beard ? `<path d="M${cx - w} ${cy + 6}C${cx - w + 8} ${cy + 34} ${cx - 18} ${cy + 24} ${cx} ${cy + 25}S${cx + w - 8} ${cy + 34} ${cx + w} ${cy + 6}V${cy + h}H${cx - w}Z" fill="${hair}" opacity=".84"/>` : '')
    + `<path d="${front[style](w, h)}" fill="${hair}"/><rect x="40" y="30" width="120" height="150" fill="url(#l)"/></g>`
    + `<g fill="#120d0a" opacity=".88"><ellipse cx="83" cy="${cy + 2}" rx="4.4" ry="3.6"/><ellipse cx="117" cy="${cy + 2}" rx="4.4" ry="3.6"/></g><g fill="#fff" opacity=".7"><circle cx="81.6" cy="${cy + .8}" r="1.1"/><circle cx="115.6" cy="${cy + .8}" r="1.1"/></g>`
    + `<path d="M75 ${cy - 10}q8-5 16-1m18 0q8-4 16 1" fill="none" stroke="${brow}" stroke-width="3" stroke-linecap="round" opacity=".8"/><path d="M100 ${cy + 6}q-6 14-1 18q4 2 7 0" fill="none" stroke="#000" stroke-opacity=".28" stroke-width="2.4" stroke-linecap="round"/><path d="M88 ${cy + 37}q12 ${round(smile)} 24 0" fill="none" stroke="#5a1d1a" stroke-width="3.2" stroke-linecap="round" opacity=".85"/></g>`;
}

const gradients = back.map((pair, i) => { const [from, to] = pair.split(','); return `<linearGradient id="b${i}" x2="1" y2="1"><stop stop-color="${from}"/><stop offset="1" stop-color="${to}"/></linearGradient>`; }).join('');
const views = people.map((_, i) => `<view id="f${i}" viewBox="${i * 200} 0 200 250"/>`).join('');
writeFileSync(new URL('public/img/faces.svg', import.meta.url), `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1600 250">${views}<defs>${gradients}<linearGradient id="l"><stop stop-color="#fff" stop-opacity=".3"/><stop offset=".45" stop-color="#fff" stop-opacity="0"/><stop offset="1" stop-opacity=".42"/></linearGradient><radialGradient id="g" cx=".2" cy=".18" r=".7"><stop stop-color="#ffe3a6" stop-opacity=".38"/><stop offset="1" stop-color="#ffe3a6" stop-opacity="0"/></radialGradient><clipPath id="c"><path d="M0 0h200v250H0z"/></clipPath></defs>${people.map(face).join('')}</svg>\n`);
