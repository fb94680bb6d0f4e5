/** The endorsement report as a table for spreadsheets: one row for each microcredential, criterion and source. */
import { criterion } from '../engine/criteria.js';
import type { Report, ReportedCriterion, ReportedSpec } from '../review/report.js';
import type { SaidReview } from '../review/said.js';
import { csv } from './csv.js';

const HEADS = [
  'Library',
  'File',
  'Id',
  'Microcredential',
  'Stack',
  'Status',
  'Version',
  'Criterion',
  'Source',
  'Level',
  'Reasons',
  'Recommendation',
  'About',
  'Review',
  'Version reviewed',
  'Date',
  'Counts',
  'Endorsement',
];

/**
 * All libraries in one table. The source is `mcspec`, or the reviewer. A level is empty where there is none; a review of another
 * version, or one that the same reviewer has replaced, stands there too, and says that it does not count.
 */
export function reportCsv(reports: readonly Report[]): string {
  return csv([HEADS, ...reports.flatMap((report) => report.specs.flatMap((spec) => rowsOf(spec, report)))]);
}

function rowsOf(spec: ReportedSpec, { library }: Report): string[][] {
  const { file, judged, name, reviews, ofOtherVersions, replaced } = spec;
  const start = [library ?? '', file, judged.id ?? '', name, judged.stack ?? '', judged.status ?? '', version(judged.version)];
  const sources: readonly (readonly [counts: string, reviews: readonly SaidReview[]])[] = [
    ['yes', reviews],
    ['other version', ofOtherVersions],
    ['replaced', replaced],
  ];
  return spec.criteria.flatMap((own) => [
    [...start, titleOf(own), ...toldCells(own)],
    ...sources.flatMap(([counts, those]) => those.map((review) => [...start, titleOf(own), ...saidCells(review, own, counts)])),
  ]);
}

function titleOf({ criterion: id }: ReportedCriterion): string {
  return criterion(id)?.title ?? id;
}

function toldCells({ told }: ReportedCriterion): string[] {
  const reasons = (told?.findings ?? []).map(({ message }) => message).join(' ');
  return ['mcspec', told?.level ?? '', reasons, '', '', '', '', '', told ? 'yes' : 'not judged', ''];
}

function saidCells({ file, said }: SaidReview, { criterion: id }: ReportedCriterion, counts: string): string[] {
  const judgment = said.judgments.find((each) => each.criterion === id);
  return [
    said.reviewer ?? '',
    judgment?.level ?? '',
    judgment?.rationale ?? '',
    judgment?.recommendation ?? '',
    judgment?.about.join(', ') ?? '',
    file,
    version(said.version),
    said.date ?? '',
    counts,
    said.endorsement ?? '',
  ];
}

/** Some spreadsheets would make a day of 1.2.0. */
function version(written: string | undefined): string {
  return written === undefined ? '' : `v${written}`;
}
