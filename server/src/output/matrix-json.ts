/** The matrix as JSON, version 1: a promise to other programs. New keys may be added; none changes or goes. */
import { type Column, type Counts, type FrameworkPart, type Matrix, type Row, rowsOf } from '../engine/alignment-matrix.js';

/** Each library has a matrix. Every strategy of every framework is listed, used or not. */
export function matrixJson(matrices: readonly Matrix[]): string {
  return `${JSON.stringify({ version: 1, libraries: matrices.map(libraryJson) }, null, 2)}\n`;
}

function libraryJson(matrix: Matrix) {
  const { library, statuses, complete, columns, leftOut, unknown, alike, unaligned, gapsOnly, unread, writtenId } = matrix;
  return {
    library: library ?? null,
    statuses,
    complete: complete && unread.length === 0,
    microcredentials: columns.map(({ file, id, title, stack, status, reading, cells, unknown, gaps }) => ({
      path: file,
      id: id ?? null,
      title: title ?? null,
      stack: stack ?? null,
      status: status ?? null,
      reading,
      strategies: [...cells].map(([strategy, { rank, strength }]) => ({
        id: writtenId(strategy),
        rank: rank ?? null,
        strength: strength ?? null,
      })),
      unknown,
      gaps,
    })),
    frameworks: matrix.frameworks.map(frameworkJson),
    unknown: unknown.map(({ name, reason, columns }) => ({ name, reason, microcredentials: pathsOf(columns) })),
    alike: alike.map(({ strategies, columns }) => ({ strategies, microcredentials: pathsOf(columns) })),
    unaligned: pathsOf(unaligned),
    gapsOnly: pathsOf(gapsOnly),
    unread: pathsOf(unread),
    leftOut: leftOut.map(({ file, summary }) => ({ path: file, status: summary.status ?? null })),
  };
}

function frameworkJson(part: FrameworkPart) {
  const { framework, domains } = part;
  const rows = rowsOf(part);
  const idsOf = (coverage: Row['coverage']) => rows.filter((row) => row.coverage === coverage).map(({ id }) => id);
  return {
    id: framework.id,
    title: framework.title,
    counts: countsJson(part),
    domains: domains.map((domain) => ({
      id: domain.domain.id,
      name: domain.domain.name,
      counts: countsJson(domain),
      dimensions: domain.dimensions.map(({ dimension, rows, ...counts }) => ({
        id: dimension.id,
        name: dimension.name,
        counts: countsJson(counts),
        strategies: rows.map(({ id, strategy, coverage, cells }) => ({
          id,
          title: strategy.title,
          coverage,
          microcredentials: pathsOf([...cells.keys()]),
        })),
      })),
    })),
    uncovered: idsOf('none'),
    tangential: idsOf('tangential'),
  };
}

function countsJson({ strategies, covered, tangential, microcredentials }: Counts) {
  return { strategies, covered, tangential, microcredentials };
}

function pathsOf(columns: readonly Column[]): string[] {
  return columns.map(({ file }) => file);
}
