/** Whether bytes are a picture that a badge can carry: PNG or SVG. Nothing is drawn; only the frame of the file is read. */

export type Picture = { readonly kind: 'png'; readonly width: number; readonly height: number } | { readonly kind: 'svg' };

/** The picture that the bytes hold, or undefined where they are none, or are cut off. */
export function readPicture(bytes: Uint8Array): Picture | undefined {
  return readPng(bytes) ?? readSvg(bytes);
}

const SIGNATURE = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];

/** By the W3C's Portable Network Graphics specification: a signature, then chunks from IHDR over IDAT to IEND. */
function readPng(bytes: Uint8Array): Picture | undefined {
  if (!SIGNATURE.every((byte, at) => bytes[at] === byte)) return undefined;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let size: { width: number; height: number } | undefined;
  let hasImage = false;
  for (let at = SIGNATURE.length; at + 12 <= bytes.length; ) {
    const length = view.getUint32(at);
    const name = String.fromCharCode(...bytes.subarray(at + 4, at + 8));
    const next = at + 12 + length;
    if (next > bytes.length) return undefined;
    if (!size) {
      if (name !== 'IHDR' || length !== 13) return undefined;
      size = { width: view.getUint32(at + 8), height: view.getUint32(at + 12) };
      if (size.width === 0 || size.height === 0) return undefined;
    }
    if (name === 'IDAT') hasImage = true;
    if (name === 'IEND') return hasImage ? { kind: 'png', ...size } : undefined;
    at = next;
  }
  return undefined;
}

// What may stand before the root element of an XML document.
const PROLOG = /^(?:\s+|<\?[\s\S]*?\?>|<!--[\s\S]*?-->|<!DOCTYPE[^[>]*(?:\[[\s\S]*?\]\s*)?>)/i;
// The root may have a prefix: <svg:svg>.
const ROOT = /^<((?:[\w.-]+:)?svg)(?=[\s/>])(?:[^"'>]|"[^"]*"|'[^']*')*>/;

function readSvg(bytes: Uint8Array): Picture | undefined {
  let rest = asText(bytes);
  for (let prolog = PROLOG.exec(rest); prolog; prolog = PROLOG.exec(rest)) rest = rest.slice(prolog[0].length);
  const root = ROOT.exec(rest);
  if (!root) return undefined;
  const isClosed =
    root[0].endsWith('/>') || new RegExp(`</${root[1]?.replaceAll('.', '\\.')}\\s*>\\s*(?:<!--[\\s\\S]*?-->\\s*)*$`).test(rest);
  return isClosed ? { kind: 'svg' } : undefined;
}

/** Enough of the text for its markup, which is ASCII in every encoding that XML is written in. */
function asText(bytes: Uint8Array): string {
  let text = '';
  for (let at = 0; at < bytes.length; at += 8192) text += String.fromCharCode(...bytes.subarray(at, at + 8192));
  return text.replace(/^(?:\u00ef\u00bb\u00bf|\u00ff\u00fe|\u00fe\u00ff)/, '').replaceAll('\0', '');
}
