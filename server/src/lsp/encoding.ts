/**
 * How lines and columns are counted. Offsets in a text are UTF-16 units everywhere in mcspec; only here do they become the columns
 * that a client counts in, and back.
 */
import { type ClientCapabilities, PositionEncodingKind, type Range } from 'vscode-languageserver';
import { TextDocument, type TextDocumentContentChangeEvent } from 'vscode-languageserver-textdocument';

/** How many columns a character takes; of a text that is cut in the middle of a character, half of one is a character. */
const widths: Readonly<Record<PositionEncodingKind, (character: string) => number>> = {
  [PositionEncodingKind.UTF8]: (character) => {
    const code = character.codePointAt(0) ?? 0;
    return code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
  },
  [PositionEncodingKind.UTF16]: (character) => character.length,
  [PositionEncodingKind.UTF32]: () => 1,
};

/** What the client likes best of what it knows; UTF-16 for one that does not say. */
export function encodingFor({ general }: ClientCapabilities): PositionEncodingKind {
  return general?.positionEncodings?.find((each) => Object.hasOwn(widths, each)) ?? PositionEncodingKind.UTF16;
}

/** Makes texts, and changes them, as `TextDocument` does. */
export interface Texts {
  create(uri: string, languageId: string, version: number, content: string): TextDocument;
  /** Changes a text that was made here, and returns it. */
  update(document: TextDocument, changes: TextDocumentContentChangeEvent[], version: number): TextDocument;
}

/** Texts whose positions are those of a client. */
export function textsIn(encoding: PositionEncodingKind): Texts {
  const width = widths[encoding];
  if (encoding === PositionEncodingKind.UTF16 || !width) return TextDocument;
  const plain = new WeakMap<TextDocument, TextDocument>();
  return {
    create(...parts) {
      const inner = TextDocument.create(...parts);
      const document = recounted(inner, width);
      plain.set(document, inner);
      return document;
    },
    update(document, changes, version) {
      const inner = plain.get(document) ?? document;
      // Each change counts in the text that the one before it has left.
      for (const change of changes)
        TextDocument.update(inner, ['range' in change ? plainly(change, document, inner) : change], version);
      return document;
    },
  };
}

type Inserted = Extract<TextDocumentContentChangeEvent, { range: Range }>;

function plainly({ text, range }: Inserted, document: TextDocument, inner: TextDocument): Inserted {
  const [start, end] = [range.start, range.end].map((position) => inner.positionAt(document.offsetAt(position)));
  return { text, range: { start: start ?? range.start, end: end ?? range.end } };
}

function recounted(inner: TextDocument, width: (character: string) => number): TextDocument {
  const lineStart = (line: number) => inner.offsetAt({ line, character: 0 });
  const document: TextDocument = {
    get uri() {
      return inner.uri;
    },
    get languageId() {
      return inner.languageId;
    },
    get version() {
      return inner.version;
    },
    get lineCount() {
      return inner.lineCount;
    },
    getEOLCharacters: (line) => inner.getEOLCharacters(line),
    getLineRange(line) {
      const { start, end } = inner.getLineRange(line);
      return { start: document.positionAt(inner.offsetAt(start)), end: document.positionAt(inner.offsetAt(end)) };
    },
    getText: (range) =>
      range ? inner.getText().slice(document.offsetAt(range.start), document.offsetAt(range.end)) : inner.getText(),
    positionAt(offset) {
      const { line, character } = inner.positionAt(offset);
      const start = lineStart(line);
      let column = 0;
      for (const each of inner.getText().slice(start, start + character)) column += width(each);
      return { line, character: column };
    },
    offsetAt({ line, character }) {
      const start = lineStart(line);
      if (line < 0 || line >= inner.lineCount) return start;
      const written = inner.getText().slice(start, inner.offsetAt({ line, character: Number.MAX_SAFE_INTEGER }));
      let [at, column] = [0, 0];
      for (const each of written) {
        column += width(each);
        // Within a character counts as before it.
        if (column > character) break;
        at += each.length;
      }
      return start + at;
    },
  };
  return document;
}
