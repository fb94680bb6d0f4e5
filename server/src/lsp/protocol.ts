/**
 * What client and server say to each other beyond the Language Server Protocol.
 * The one file of the server that the client may import; so it imports nothing.
 */

/** Server to client: which files of these patterns do the open folders hold? */
export const listFiles = 'mcspec/listFiles';

export interface ListFilesParams {
  readonly patterns: readonly string[];
}

/** Their addresses. */
export type ListFilesResult = readonly string[];

/** Server to client: what does this file say on the disk? */
export const readFile = 'mcspec/readFile';

export interface ReadFileParams {
  readonly uri: string;
}

/** The text without a byte order mark, or null for a file that is not there or cannot be read. */
export type ReadFileResult = string | null;

/** Server to client: what does this picture, or other file that is no text, hold? */
export const readAsset = 'mcspec/readAsset';

/** One character for each byte, from 0 to 255; null for a file that is not there; undefined for one that cannot be read. */
export interface ReadAssetResult {
  readonly bytes?: string | null;
}

/** Client to server: a page about a file, to be shown beside it. */
export const view = 'mcspec/view';

/** The kinds of pages. */
export type ViewKind = 'suggestions' | 'matrix' | 'scorecard' | 'preview' | 'report';

export interface ViewParams {
  readonly textDocument: { readonly uri: string };
  readonly kind: ViewKind;
}

/** A whole page, which runs nothing and whose links are commands of ours. */
export interface View {
  readonly title: string;
  readonly html: string;
  /** The address of the picture that the page shows, if it shows one: a file of the library. */
  readonly picture?: string;
}

/** Null for a file of which there is no such page. */
export type ViewResult = View | null;

/**
 * What stands in a page for the addresses that only the client knows: that of its picture, and where it serves files from. Nothing
 * that an author writes can look like it, since a page escapes the brackets.
 */
export const addressMarks = { picture: '<mcspec-picture>', source: '<mcspec-source>' } as const;

/** Server to client: pages that are shown may have something else to say now. */
export const viewsChanged = 'mcspec/viewsChanged';

/** Client to server: what has to be written for a change of the alignment that was chosen on a page? */
export const align = 'mcspec/align';

export interface AlignParams {
  readonly textDocument: { readonly uri: string };
  /** As it stands in the page's link; the server judges it. */
  readonly change: unknown;
}

/** A `WorkspaceEdit` of the protocol, and whether it leaves a place for the author to fill in; null where nothing is to be done. */
export type AlignResult<Edit> = { readonly edit: Edit; readonly fillIn: boolean } | null;

/** Client to server: what does a review of this microcredential begin with? */
export const newReview = 'mcspec/newReview';

export interface NewReviewParams {
  readonly textDocument: { readonly uri: string };
  readonly reviewer: string;
}

/** Client to server: what can be chosen for a new microcredential in this folder? */
export const newSpecChoices = 'mcspec/newSpecChoices';

export interface NewSpecChoicesParams {
  /** Its address; null for a text that is to be saved nowhere yet. */
  readonly folder: string | null;
}

export interface NewSpecChoices {
  readonly stacks: readonly string[];
  readonly templates: readonly { readonly name: string; readonly title: string | undefined }[];
}

/** Client to server: what does a new microcredential begin with? */
export const newSpec = 'mcspec/newSpec';

export interface NewSpecParams extends NewSpecChoicesParams {
  readonly title: string;
  readonly stack?: string;
  readonly template?: string;
}

/**
 * A file to be made, without an address for a text that is to be saved nowhere yet; or in a sentence why there can be none, with the
 * file that is there already. `snippet`: the same text with stops to fill in; `at`: where something is to be written first.
 */
export type NewFileResult =
  | { readonly uri?: string; readonly text: string; readonly snippet?: string; readonly at?: Place }
  | { readonly uri?: string; readonly problem: string }
  | null;

/** Line and character, both from 0. */
export interface Place {
  readonly line: number;
  readonly character: number;
}

/** Client to server: what has to be written for a repair that was chosen on a page? The answer is as for `align`. */
export const repair = 'mcspec/repair';

export interface RepairParams {
  readonly textDocument: { readonly uri: string };
  /** As it stands in the page's link; the server judges it. */
  readonly fix: unknown;
}

export interface InitializationOptions {
  /** `client`: the client answers the three requests above, so that virtual workspaces work. */
  readonly fileAccess?: 'client';
  /** The address of the folder with the rules' pages, with a slash at its end. */
  readonly rulePages?: string;
  /** The address of the folder with the dictionaries, with a slash at its end, for a server that reads through the client. */
  readonly dictionaries?: string;
  /** The client has the command `mcspec.showReferences`, and VS Code's own one that shows the problems. */
  readonly lensCommands?: boolean;
  /** The client shows pages beside files, and has the commands that lead to them and that stand in them. */
  readonly views?: boolean;
  /**
   * Findings are to be sent, though the client could ask for them: VS Code would ask for those of the whole library every two
   * seconds.
   */
  readonly pushFindings?: boolean;
  /** `mcspec.strict`, for clients that do not answer `workspace/configuration`. */
  readonly strict?: boolean;
}

/** The author's settings, under `mcspec`. */
export interface EditorSettings {
  /** Drafts are judged like the rest. */
  readonly strict?: boolean;
}

export const commands = {
  openRule: 'mcspec.openRule',
  fixAll: 'mcspec.fixAll',
  restart: 'mcspec.restart',
  showReferences: 'mcspec.showReferences',
  suggestAlignment: 'mcspec.suggestAlignment',
  align: 'mcspec.align',
  showMatrix: 'mcspec.showMatrix',
  showReport: 'mcspec.showReport',
  openSpec: 'mcspec.openSpec',
  newSpec: 'mcspec.newSpec',
  newReview: 'mcspec.newReview',
  showScorecard: 'mcspec.showScorecard',
  openPreview: 'mcspec.openPreview',
  goToPlace: 'mcspec.goToPlace',
  repair: 'mcspec.repair',
} as const;

/** What `mcspec.align` is given: the file of the page on which it was chosen, and the change. */
export type AlignArguments = readonly [uri: string, change: unknown];

/** What `mcspec.repair` is given: the file of the page on which it was chosen, and the repair's name. */
export type RepairArguments = readonly [uri: string, fix: unknown];

/** What `mcspec.goToPlace` is given: the file of the page, and a place in it. */
export type GoToPlaceArguments = readonly [uri: string, position: ProtocolRange['start']];

/** What `mcspec.showReferences` is given: a place, and the places to show there, as the protocol writes them. */
export type ShowReferencesArguments = readonly [
  uri: string,
  position: { readonly line: number; readonly character: number },
  locations: readonly { readonly uri: string; readonly range: ProtocolRange }[],
];

interface ProtocolRange {
  readonly start: { readonly line: number; readonly character: number };
  readonly end: { readonly line: number; readonly character: number };
}

/** The kind of the code action that applies every safe repair in a file. */
export const fixAllKind = 'source.fixAll.mcspec';

/**
 * Where VS Code shows the pages from. Not `command:`, since a finding's link may not run commands (microsoft/vscode#329652),
 * and not `https:`, since authors are often offline.
 */
export const pagesScheme = 'mcspec-docs';
