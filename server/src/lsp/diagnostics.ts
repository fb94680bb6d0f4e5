/** Findings in the words of the protocol. */
import { type Diagnostic, DiagnosticSeverity } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { shownOf } from '../engine/absences.js';
import type { Finding } from '../engine/analyze.js';
import type { Severity } from '../engine/rule.js';
import type { SettingsProblem } from '../engine/settings.js';
import type { Span } from '../spec/tree.js';
import type { Workspace } from '../workspace.js';
import type { Client } from './client.js';
import type { Texts } from './encoding.js';

const severities: Readonly<Record<Severity, DiagnosticSeverity>> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  information: DiagnosticSeverity.Information,
  hint: DiagnosticSeverity.Hint,
};

/** What is needed to say something about a text in lines and columns. */
export interface Place {
  /** The address in the client's spelling. */
  readonly uri: string;
  readonly document: TextDocument;
}

export interface Teller {
  readonly client: Client;
  /** The address of the folder with the rules' pages, with a slash at its end. */
  readonly rulePages: string | undefined;
  /** Another file of the workspace; undefined if it is there no longer. */
  place(file: string): Place | undefined;
  /** Where a `mcspec.yaml` that applies to a file would be made; undefined for a file that is nowhere. */
  newSettings(file: string): string | undefined;
}

/** The text that counts at present, open or not. */
export function placeOf(workspace: Workspace, uri: string, spelling: string, texts: Texts): Place | undefined {
  const text = workspace.text(uri);
  return text === undefined
    ? undefined
    : { uri: spelling, document: texts.create(spelling, '', workspace.version(uri) ?? 0, text) };
}

/** What is wrong in a file: findings of a microcredential, or problems of a `mcspec.yaml`. */
export function wrongIn(workspace: Workspace, uri: string): readonly (Finding | SettingsProblem)[] {
  const analysis = workspace.analysis(uri);
  return analysis ? shownOf(analysis.findings) : workspace.settingsProblems(uri);
}

export function diagnosticOf(found: Finding | SettingsProblem, place: Place, teller: Teller): Diagnostic {
  const { client, rulePages } = teller;
  const diagnostic: Diagnostic = {
    range: rangeOf(place.document, found.span),
    severity: severities[found.severity],
    source: 'mcspec',
    message: found.message,
  };
  if (!('rule' in found)) return diagnostic;
  diagnostic.code = found.rule;
  if (client.pages && rulePages) diagnostic.codeDescription = { href: `${rulePages}${found.rule}.md` };
  if (client.relatedInformation && found.related.length > 0) {
    diagnostic.relatedInformation = found.related.flatMap(({ span, message, elsewhere }) => {
      const there = elsewhere ? teller.place(elsewhere.file) : place;
      return there ? [{ location: { uri: there.uri, range: rangeOf(there.document, span) }, message }] : [];
    });
  }
  return diagnostic;
}

export function rangeOf(document: TextDocument, span: Span) {
  return { start: document.positionAt(span.start), end: document.positionAt(span.end) };
}
