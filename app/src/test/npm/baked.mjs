// node baked.mjs <picture.png> <picture.svg>: takes out what is baked in, by code of others, as two JSON texts in a list.
import {readFileSync} from 'node:fs';
import {XMLParser} from 'fast-xml-parser';
import extract from 'png-chunks-extract';

const [png, svg] = process.argv.slice(2);

function international(bytes) {
  const zero = from => bytes.indexOf(0, from);
  const keyword = Buffer.from(bytes.subarray(0, zero(0))).toString('latin1');
  const translated = zero(zero(0) + 3) + 1;
  return {keyword, text: Buffer.from(bytes.subarray(zero(translated) + 1)).toString('utf8')};
}

const chunks = extract(readFileSync(png)).filter(it => it.name === 'iTXt').map(it => international(it.data));
const fromPng = chunks.find(it => it.keyword === 'openbadgecredential').text;
const read = new XMLParser({ignoreAttributes: false, parseTagValue: false, processEntities: false});
const fromSvg = read.parse(readFileSync(svg, 'utf8')).svg['openbadges:credential'];
process.stdout.write(JSON.stringify([fromPng, typeof fromSvg === 'string' ? fromSvg : fromSvg['#text']]));
