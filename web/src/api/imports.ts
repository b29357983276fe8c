import type { BatchReport } from './batches';
import { api, type Schemas, take } from './client';

export type ImportSheet = Schemas['ImportSheet'];

/** How a file is to be read. */
export interface Reading {
  /** Of what does not say. */
  status: string;
  /** Of times that do not say; none for each channel's own. */
  timeZone: string | null;
}

/** What is wrong with a cell; `column` as the file's heading has it, none for the whole row. */
export interface RowFault {
  row: number;
  column: string | null;
  value: string;
  cause: string;
  solution: string;
}

function form(file: File) {
  return {
    // The description knows files as strings.
    body: { file: file as unknown as string },
    bodySerializer: () => {
      const parts = new FormData();
      parts.append('file', file);
      return parts;
    },
  };
}

/** What stands in a file; nothing is made of it. */
export function lookInto(file: File): Promise<ImportSheet> {
  return take(api.POST('/api/v1/imports/sheet', form(file)));
}

function query({ status, timeZone }: Reading) {
  return { status, ...(timeZone === null ? {} : { timeZone }) };
}

/** What would become of each row: nothing stays. */
export function tryImport(file: File, reading: Reading): Promise<BatchReport> {
  return take(
    api.POST('/api/v1/imports', {
      ...form(file),
      params: { query: { ...query(reading), dryRun: true, partial: true } },
    }),
  );
}

/** Makes the rows that can be used. `key` makes a repeated try the same import. */
export function runImport(file: File, reading: Reading, key: string): Promise<BatchReport> {
  return take(
    api.POST('/api/v1/imports', {
      ...form(file),
      params: { query: { ...query(reading), partial: true } },
      headers: { 'Idempotency-Key': key },
    }),
  );
}

/** A file to fill in. */
export function importTemplate(format: 'csv' | 'xlsx'): Promise<Blob> {
  return take(api.GET('/api/v1/imports/template', { params: { query: { format } }, parseAs: 'blob' }));
}

/** The cells to blame for a refused row. */
export function faultsOf(item: BatchReport['items'][number]): RowFault[] {
  return (item.problem?.facts.errors ?? []) as RowFault[];
}
